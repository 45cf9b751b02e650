// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "counter-display/counter/model/counter_terms.h"
#include "counter-display/counter/model/service_choice_model.h"
#include "counter-display/counter/model/ticket_list_model.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <optional>

namespace evenhall {

/// One window of the hall as its clerk works it: which ticket is here, who comes next and why, and every key of the
/// bar. The hall decides; this asks, and tells in one code why not. Signs its clerk in and opens the window as soon as
/// the hall is there, once per run.
class CounterSession : public QObject {
    Q_OBJECT
    Q_PROPERTY(evenhall::counter::State state READ state NOTIFY changed)
    Q_PROPERTY(QString number READ number NOTIFY changed)           ///< of the ticket at the window
    Q_PROPERTY(QString service READ service NOTIFY changed)         ///< its service's name
    Q_PROPERTY(bool priority READ priority NOTIFY changed)          ///< green channel
    Q_PROPERTY(int waitedMinutes READ waitedMinutes NOTIFY changed) ///< of the person at the window
    Q_PROPERTY(int seconds READ seconds NOTIFY ticked)              ///< since the call, the start or the pause
    Q_PROPERTY(int calls READ calls NOTIFY changed)
    Q_PROPERTY(int waiting READ waiting NOTIFY changed)
    Q_PROPERTY(QString nextNumber READ nextNumber NOTIFY changed)
    Q_PROPERTY(evenhall::counter::Rule nextRule READ nextRule NOTIFY changed)
    Q_PROPERTY(evenhall::counter::Rule rule READ rule NOTIFY changed) ///< why the ticket here was called
    Q_PROPERTY(bool mayCall READ mayCall NOTIFY ticked)
    Q_PROPERTY(bool mayUndo READ mayUndo NOTIFY ticked)
    Q_PROPERTY(evenhall::counter::Problem problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(int windowNumber READ windowNumber NOTIFY changed)
    Q_PROPERTY(QString language READ language NOTIFY languageChanged)
    Q_PROPERTY(evenhall::TicketListModel* parked READ parked CONSTANT)
    Q_PROPERTY(evenhall::TicketListModel* missed READ missed CONSTANT)
    Q_PROPERTY(evenhall::ServiceChoiceModel* targets READ targets CONSTANT)
public:
    CounterSession(HallSource& hall, WindowId window, ClerkId clerk, QString language);

    [[nodiscard]] counter::State state() const;
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString service() const;
    [[nodiscard]] bool priority() const;
    [[nodiscard]] int waitedMinutes() const;
    [[nodiscard]] int seconds() const;
    [[nodiscard]] int calls() const;
    [[nodiscard]] int waiting() const;
    [[nodiscard]] QString nextNumber() const;
    [[nodiscard]] counter::Rule nextRule() const;
    [[nodiscard]] counter::Rule rule() const;
    [[nodiscard]] bool mayCall() const; ///< false within the guard time after a call
    [[nodiscard]] bool mayUndo() const;
    [[nodiscard]] counter::Problem problem() const { return m_problem; }
    [[nodiscard]] int windowNumber() const;
    [[nodiscard]] const QString& language() const { return m_language; }
    [[nodiscard]] TicketListModel* parked() { return &m_parked; }
    [[nodiscard]] TicketListModel* missed() { return &m_missed; }
    [[nodiscard]] ServiceChoiceModel* targets() { return &m_targets; }

    Q_INVOKABLE void callNext(); ///< ends the ticket at the window first
    Q_INVOKABLE void recall();
    Q_INVOKABLE void start();
    Q_INVOKABLE void noShow();
    Q_INVOKABLE void finish(int outcome = 0, int cases = 1); ///< outcome: evenhall::Outcome Done to Referred
    Q_INVOKABLE void park(int kind);                         ///< evenhall::ParkKind
    Q_INVOKABLE void transfer(const QString& service);
    Q_INVOKABLE void pause(const QString& reason, int minutes);
    Q_INVOKABLE void resume();
    Q_INVOKABLE void open();
    Q_INVOKABLE void close();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void callTicket(const QString& ticket);   ///< a parked or missed one
    Q_INVOKABLE void returnTicket(const QString& ticket); ///< a parked one back to its queue
    Q_INVOKABLE void switchLanguage();

signals:
    void changed();
    void ticked(); ///< once a second, and with every change
    void problemChanged();
    void languageChanged();

private:
    [[nodiscard]] const WindowView* view() const;
    [[nodiscard]] const TicketView* ticket() const;
    void ask(Command command, const std::string& note = {}, std::function<void()> afterwards = {});
    void setProblem(counter::Problem problem);
    void setLanguage(const QString& language);
    void follow(const EntityKey& key);
    void refresh();
    void explain(const WindowView& now);
    void arrive();

    HallSource& m_hall;
    WindowId m_window;
    ClerkId m_clerk;
    QString m_language;
    QTimer m_second;
    QTimer m_problemShown;
    counter::Problem m_problem = counter::Problem::None;
    std::optional<Choice> m_next; ///< who was next when last told
    std::optional<Choice> m_why;  ///< why the ticket at the window is here
    bool m_arrived = false;
    TicketListModel m_parked;
    TicketListModel m_missed;
    ServiceChoiceModel m_targets;
};

} // namespace evenhall
