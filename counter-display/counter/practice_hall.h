// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>
#include <string>

namespace evenhall {

class HallClient;

/// A hall to practise in: the real controller over a folder of its own, the demo hall's configuration, a working
/// morning on its clock, and people who come for the window's services. Nothing of it is connected to the real hall,
/// and all of it goes with this. Lives on the main thread.
class PracticeHall : public QObject {
    Q_OBJECT
public:
    /// `window`: whose queues the people come for; must be a window of the demo hall.
    explicit PracticeHall(QString window, QObject* parent = nullptr);
    ~PracticeHall() override;

    /// Starts the controller beside this program; returns its address, or why there is none.
    [[nodiscard]] Result<std::string> start();

private:
    void letSomebodyCome();

    QString m_window;
    QTemporaryDir m_folder;
    QProcess m_controller;
    std::unique_ptr<HallClient> m_door; ///< where the people come in
    QTimer m_arrivals;
    int m_came = 0;
};

} // namespace evenhall
