// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "counter-display/board/model/call_list_model.h"
#include "counter-display/board/model/crowd_list_model.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

namespace evenhall {

/// A public board of the whole hall or of one zone: who was called where, how many wait, what time it is, and whether
/// what it shows is still true.
class BoardSession : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString hallName READ hallName NOTIFY changed)
    Q_PROPERTY(QString zoneName READ zoneName NOTIFY changed) ///< empty: the whole hall
    Q_PROPERTY(QString clock READ clock NOTIFY ticked)
    Q_PROPERTY(bool connected READ connected NOTIFY changed)
    Q_PROPERTY(QString language READ language NOTIFY languageChanged)
    Q_PROPERTY(evenhall::CallListModel* calls READ calls CONSTANT)
    Q_PROPERTY(evenhall::CrowdListModel* crowd READ crowd CONSTANT)
public:
    BoardSession(HallSource& hall, std::optional<ZoneId> zone, QString language);

    [[nodiscard]] QString hallName() const;
    [[nodiscard]] QString zoneName() const;
    [[nodiscard]] QString clock() const;
    [[nodiscard]] bool connected() const { return m_hall.isConnected(); }
    [[nodiscard]] const QString& language() const { return m_language; }
    [[nodiscard]] CallListModel* calls() { return &m_calls; }
    [[nodiscard]] CrowdListModel* crowd() { return &m_crowd; }

    Q_INVOKABLE void switchLanguage();

signals:
    void changed();
    void ticked();
    void languageChanged();

private:
    void setLanguage(const QString& language);

    HallSource& m_hall;
    std::optional<ZoneId> m_zone;
    QString m_language;
    QTimer m_second;
    CallListModel m_calls;
    CrowdListModel m_crowd;
};

} // namespace evenhall
