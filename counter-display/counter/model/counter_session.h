// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "counter-display/counter/model/counter_terms.h"
#include "counter-display/counter/model/counter_work.h"
#include "counter-display/counter/model/help_desk.h"
#include "counter-display/counter/model/queue_list_model.h"
#include "counter-display/counter/model/service_choice_model.h"
#include "counter-display/counter/model/temporary_work.h"
#include "counter-display/counter/model/ticket_list_model.h"
#include "counter-display/counter/model/window_choice_model.h"
#include "counter-display/counter/model/window_facts.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace evenhall {

/// One window of the hall as its clerk sees it: which ticket is here, who comes next and why, and the lists behind the
/// bar; `work` is what the clerk can do. Signs its clerk in and opens the window as soon as the hall is there, once
/// per run. Lives on the thread of the hall source.
class CounterSession : public QObject {
    Q_OBJECT
    Q_PROPERTY(evenhall::counter::State state READ state NOTIFY changed)
    Q_PROPERTY(QString number READ number NOTIFY changed)           ///< of the ticket at the window
    Q_PROPERTY(QString service READ service NOTIFY changed)         ///< its service's name
    Q_PROPERTY(QString className READ className NOTIFY changed)     ///< of the green channel; empty for everybody else
    Q_PROPERTY(bool paperMissing READ paperMissing NOTIFY changed)  ///< its holder may have no paper to show
    Q_PROPERTY(bool appointment READ appointment NOTIFY changed)    ///< the person had booked
    Q_PROPERTY(int waitedMinutes READ waitedMinutes NOTIFY changed) ///< of the person at the window
    Q_PROPERTY(int seconds READ seconds NOTIFY ticked)              ///< since the call, the start or the pause
    Q_PROPERTY(int typicalSeconds READ typicalSeconds NOTIFY changed) ///< of this service; 0 when nobody knows
    Q_PROPERTY(int calls READ calls NOTIFY changed)
    Q_PROPERTY(int callsLeft READ callsLeft NOTIFY changed)         ///< announcements still allowed for this ticket
    Q_PROPERTY(QString note READ note NOTIFY changed)               ///< what the window before wrote
    Q_PROPERTY(QStringList materials READ materials NOTIFY changed) ///< papers of the service at the window
    Q_PROPERTY(QString noticeKiosk READ noticeKiosk NOTIFY changed) ///< nearest one with paper; empty: none
    Q_PROPERTY(QString ticketId READ ticketId NOTIFY changed)       ///< of the ticket at the window
    Q_PROPERTY(int waiting READ waiting NOTIFY changed)
    Q_PROPERTY(bool crowded READ crowded NOTIFY changed) ///< more wait than the hall finds good
    Q_PROPERTY(QString nextNumber READ nextNumber NOTIFY changed)
    Q_PROPERTY(evenhall::counter::Rule nextRule READ nextRule NOTIFY changed)
    Q_PROPERTY(evenhall::counter::Rule rule READ rule NOTIFY changed) ///< why the ticket here was called
    Q_PROPERTY(bool mayCall READ mayCall NOTIFY ticked)
    Q_PROPERTY(bool mayRecall READ mayRecall NOTIFY ticked)
    Q_PROPERTY(int undoSeconds READ undoSeconds NOTIFY ticked)   ///< left to undo; 0: nothing to undo
    Q_PROPERTY(int pauseMinutes READ pauseMinutes NOTIFY ticked) ///< left until the return time; 0: none or past
    Q_PROPERTY(int windowNumber READ windowNumber NOTIFY changed)
    Q_PROPERTY(QString language READ language NOTIFY languageChanged)
    Q_PROPERTY(evenhall::CounterWork* work READ work CONSTANT)
    Q_PROPERTY(evenhall::HelpDesk* help READ help CONSTANT)
    Q_PROPERTY(evenhall::TemporaryWork* temporary READ temporary CONSTANT)
    Q_PROPERTY(evenhall::QueueListModel* queues READ queues CONSTANT)
    Q_PROPERTY(evenhall::TicketListModel* parked READ parked CONSTANT)
    Q_PROPERTY(evenhall::TicketListModel* missed READ missed CONSTANT)
    Q_PROPERTY(evenhall::TicketListModel* line READ line CONSTANT) ///< who waits for this window
    Q_PROPERTY(evenhall::ServiceChoiceModel* targets READ targets CONSTANT)
    Q_PROPERTY(evenhall::ServiceChoiceModel* ownServices READ ownServices CONSTANT)
    Q_PROPERTY(evenhall::WindowChoiceModel* targetWindows READ targetWindows CONSTANT)
public:
    CounterSession(HallSource& hall, WindowId window, ClerkId clerk, QString language);

    [[nodiscard]] counter::State state() const { return stateOf(m_hall, m_window); }
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString service() const;
    [[nodiscard]] QString className() const;
    [[nodiscard]] bool paperMissing() const { return ticket() != nullptr && ticket()->paper.has_value(); }
    [[nodiscard]] bool appointment() const;
    [[nodiscard]] int waitedMinutes() const;
    [[nodiscard]] int seconds() const;
    [[nodiscard]] int typicalSeconds() const;
    [[nodiscard]] int calls() const;
    [[nodiscard]] int callsLeft() const;
    [[nodiscard]] QString note() const;
    [[nodiscard]] QStringList materials() const;
    [[nodiscard]] QString noticeKiosk() const;
    [[nodiscard]] QString ticketId() const;
    [[nodiscard]] int waiting() const;
    [[nodiscard]] bool crowded() const;
    [[nodiscard]] QString nextNumber() const;
    [[nodiscard]] counter::Rule nextRule() const;
    [[nodiscard]] counter::Rule rule() const;
    [[nodiscard]] bool mayCall() const;   ///< false within the guard time after a call
    [[nodiscard]] bool mayRecall() const; ///< false within its guard time and when no announcement is left
    [[nodiscard]] int undoSeconds() const;
    [[nodiscard]] int pauseMinutes() const;
    [[nodiscard]] int windowNumber() const;
    [[nodiscard]] const QString& language() const { return m_language; }
    [[nodiscard]] CounterWork* work() { return &m_work; }
    [[nodiscard]] HelpDesk* help() { return &m_help; }
    [[nodiscard]] TemporaryWork* temporary() { return &m_temporary; }
    [[nodiscard]] QueueListModel* queues() { return &m_queues; }
    [[nodiscard]] TicketListModel* parked() { return &m_parked; }
    [[nodiscard]] TicketListModel* missed() { return &m_missed; }
    [[nodiscard]] TicketListModel* line() { return &m_line; }
    [[nodiscard]] ServiceChoiceModel* targets() { return &m_targets; }
    [[nodiscard]] ServiceChoiceModel* ownServices() { return &m_ownServices; }
    [[nodiscard]] WindowChoiceModel* targetWindows() { return &m_targetWindows; }

    Q_INVOKABLE void switchLanguage();
    /// The hall's local time so many minutes from now, as "10:42".
    [[nodiscard]] Q_INVOKABLE QString clockIn(int minutes) const;

signals:
    void changed();
    void ticked(); ///< once a second, and with every change
    void languageChanged();

private:
    [[nodiscard]] const WindowView* view() const { return windowOf(m_hall, m_window); }
    [[nodiscard]] const TicketView* ticket() const { return ticketAt(m_hall, m_window); }
    [[nodiscard]] const Service* currentService() const;
    [[nodiscard]] bool guarded(Duration CallingPolicy::*guard) const;
    void setLanguage(const QString& language);
    void follow(const EntityKey& key);
    void refresh();
    void explain(const WindowView& now);
    void awaitGuardEnd();
    void arrive();

    HallSource& m_hall;
    WindowId m_window;
    QString m_language;
    QTimer m_second;
    QTimer m_guardEnd;            ///< the next moment at which a key comes alive or an undo is over
    std::optional<Choice> m_next; ///< who was next when last told
    std::optional<Choice> m_why;  ///< why the ticket at the window is here
    bool m_arrived = false;
    CounterWork m_work;
    HelpDesk m_help;
    TemporaryWork m_temporary;
    QueueListModel m_queues;
    TicketListModel m_parked;
    TicketListModel m_missed;
    TicketListModel m_line;
    ServiceChoiceModel m_targets;
    ServiceChoiceModel m_ownServices;
    WindowChoiceModel m_targetWindows;
};

} // namespace evenhall
