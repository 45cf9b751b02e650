// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "counter-display/counter/model/request_list_model.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>
#include <string>

namespace evenhall {

/// Help that is asked for and given: requests with one owner each, and the silent alarm of a clerk in danger. The alarm
/// is asked for again until the hall has it, and shows nothing that a person in front of the window could read.
/// Lives on the thread of the hall source.
class HelpDesk : public QObject {
    Q_OBJECT
    Q_PROPERTY(evenhall::RequestListModel* requests READ requests CONSTANT)
    Q_PROPERTY(bool alarmHeard READ alarmHeard NOTIFY alarmHeardChanged) ///< for a while after the hall has it
public:
    /// `owner`: 1 to 64 id characters. `window` empty: not at a window.
    HelpDesk(HallSource& hall, std::string owner, WindowId window);

    [[nodiscard]] RequestListModel* requests() { return &m_requests; }
    [[nodiscard]] bool alarmHeard() const { return m_heard.isActive(); }

    /// Takes one that nobody has, closes one that this device took.
    Q_INVOKABLE void answer(const QString& request, bool mine);
    Q_INVOKABLE void askToAccompany(const QString& ticket); ///< ticket may be empty
    Q_INVOKABLE void complain(const QString& ticket, const QString& note);
    Q_INVOKABLE void alarm();

signals:
    void alarmHeardChanged();
    void refused(const evenhall::Error& error);

private:
    void raise(RequestKind kind, const QString& ticket, const QString& note);
    void ask(Command command, const std::string& note = {});

    HallSource& m_hall;
    std::string m_owner;
    WindowId m_window;
    QTimer m_heard;
    QTimer m_again;
    RequestListModel m_requests;
};

} // namespace evenhall
