// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "counter-display/counter/model/counter_terms.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace evenhall {

/// Everything a clerk can ask of the hall at one window, whether by mouse, keyboard or keypad, with the guards of a
/// hand that slips. The hall decides; this asks, and tells in one code why not.
///
/// Guards: one request at a time, so that a second press while the first is under way does nothing; nothing is asked
/// without a connection, so that no press takes effect later by surprise; and calling the next while the person just
/// called is still walking needs a second, separate press. Lives on the thread of the hall source.
class CounterWork : public QObject {
    Q_OBJECT
    Q_PROPERTY(evenhall::counter::Problem problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(QString clerk READ clerkNumber NOTIFY clerkChanged)
    Q_PROPERTY(bool asking READ asking NOTIFY askingChanged)
    Q_PROPERTY(bool confirming READ confirming NOTIFY confirmingChanged) ///< the next press calls the next person
public:
    CounterWork(HallSource& hall, WindowId window, ClerkId clerk);

    [[nodiscard]] counter::Problem problem() const { return m_problem; }
    [[nodiscard]] bool asking() const { return m_asking; }
    [[nodiscard]] bool confirming() const { return m_confirming.isActive(); }
    [[nodiscard]] const ClerkId& clerk() const { return m_clerk; }
    [[nodiscard]] QString clerkNumber() const { return QString::fromStdString(m_clerk.toString()); }

    Q_INVOKABLE void primary();  ///< opens, goes on, or calls the next: what the window needs now
    Q_INVOKABLE void callNext(); ///< ends the ticket at the window first
    Q_INVOKABLE void recall();
    Q_INVOKABLE void start();
    Q_INVOKABLE void noShow();
    /// `outcome`: evenhall::Outcome Done to Referred; `caseNumber` of the case system, may be empty.
    Q_INVOKABLE void finish(int outcome = 0, int cases = 1, const QString& caseNumber = {});
    Q_INVOKABLE void park(int kind, const QString& note = {}); ///< evenhall::ParkKind
    /// `window` empty: any window of the service's queue.
    Q_INVOKABLE void transfer(const QString& service, const QString& window = {}, const QString& note = {});
    Q_INVOKABLE void pause(const QString& reason, int minutes);
    Q_INVOKABLE void resume();
    Q_INVOKABLE void open();
    /// Without a secret on trust; else a PIN is digits, anything longer or with letters is a badge, which says itself
    /// whose it is. Opens the window then. The secret is not kept.
    Q_INVOKABLE void signIn(const QString& clerk, const QString& secret);
    Q_INVOKABLE void close();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void callTicket(const QString& ticket, const QString& reason); ///< out of order, parked or missed
    Q_INVOKABLE void returnTicket(const QString& ticket);                      ///< a parked one back to its queue
    Q_INVOKABLE void walkDirect(const QString& service);                       ///< the person stands here, no number
    /// 一次性告知: prints what is missing, all of it at once; `missing` are indexes into the service's papers.
    Q_INVOKABLE void printNotice(const QList<int>& missing, const QString& kiosk);
    /// Ends what is open: finishes the ticket here, gives parked ones back to their queues, closes, signs out.
    Q_INVOKABLE void endDay();

    /// The problem shows for a while, then goes.
    void setProblem(counter::Problem problem);

signals:
    void problemChanged();
    void askingChanged();
    void confirmingChanged();
    void clerkChanged();
    void secretWanted(); ///< the hall does not take a staff number on trust

private:
    using Afterwards = std::function<void()>;

    void ask(Command command, const std::string& note = {}, Afterwards afterwards = {});
    void askFor(std::optional<RawIdentity> secret, Command command, const std::string& note, Afterwards afterwards);
    void hear(const Answer& answer, const Afterwards& afterwards);
    void setAsking(bool asking);
    [[nodiscard]] bool mustConfirm();
    void follow(const EntityKey& key);
    void forgetQuestion();
    void closeAndSignOut();
    [[nodiscard]] std::vector<TicketId> parkedHere() const;
    void returnParked(std::vector<TicketId> tickets);

    HallSource& m_hall;
    WindowId m_window;
    ClerkId m_clerk;
    QTimer m_problemShown;
    QTimer m_confirming;
    Instant m_confirmAsked;
    counter::Problem m_problem = counter::Problem::None;
    bool m_asking = false;
    bool m_byBadge = false; ///< the hall will say who signed in
};

} // namespace evenhall
