// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/model/identity_reader.h"

#include <QObject>
#include <QString>
#include <QTimer>

namespace evenhall {

/// A reader for demonstrations and tests: the "document" is a file whose first line is a made-up number. It is read
/// when it appears and removed, as a card is taken away again.
class SimulatedReader : public QObject, public IdentityReader {
    Q_OBJECT
public:
    explicit SimulatedReader(QString file, QObject* parent = nullptr);

    [[nodiscard]] bool available() const override { return true; }
    void read(Callback done) override;
    void stop() override;

private:
    void look();

    QString m_file;
    QTimer m_looking;
    Callback m_waiting;
};

} // namespace evenhall
