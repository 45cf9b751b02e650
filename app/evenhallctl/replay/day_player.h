// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_client.h"
#include "app/domain/values/ticket.h"
#include "app/evenhallctl/replay/day_plan.h"
#include "app/evenhallctl/replay/replay_hall.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace evenhall {

/// What the hall answered to one step.
struct StepAnswer {
    std::optional<TicketId> ticket; ///< issued or called
    std::string refusal;
    Duration planned{0}; ///< after midnight
    bool answered = false;
};

/// The answers of one recorded group, by the k of the ticket and of the call.
struct GroupAnswers {
    std::vector<StepAnswer> tickets;
    std::vector<StepAnswer> calls;
};

/// Plays a recorded day through a running hall: a guide desk issues the tickets, a clerk sits at every window and
/// calls. A call is held back until its ticket has its answer, so that a slow machine delays a call and never swaps
/// two. Lives on the thread of its event loop.
class DayPlayer : public QObject {
    Q_OBJECT
public:
    /// `midnight` is the start of the recorded day; `speed` that of the hall's clock. All must outlive this.
    DayPlayer(const RecordedDay& recorded, const ReplayHall& hall, const std::string& server, Instant midnight,
              double speed);

    /// Plays and comes back when every step has its answer, or with Io when the hall was lost.
    Result<std::vector<GroupAnswers>> play(const std::function<void(const std::string&)>& progress);

private:
    struct Counter {
        WindowId window;
        bool busy = false;
        bool asked = false; ///< a call is under way
        Duration calledAt{0};
    };

    void signInAll();
    void signInNext();
    void opened();
    void advance();
    void issue(const PlannedStep& step);
    void pump(std::size_t group);
    void call(std::size_t group, std::size_t index, Counter& counter);
    void endStep();
    void fail(const std::string& reason);
    [[nodiscard]] Counter* freeCounter(std::size_t group);
    [[nodiscard]] Duration now() const; ///< after midnight, on the hall's clock

    const RecordedDay& m_recorded;
    const ReplayHall& m_hall;
    Instant m_midnight;
    double m_speed;
    std::vector<PlannedStep> m_steps;
    std::size_t m_next = 0;
    std::size_t m_answered = 0;
    std::deque<WindowId> m_toSignIn;
    std::size_t m_toOpen = 0;
    bool m_signedIn = false;
    std::vector<std::vector<Counter>> m_counters;
    std::vector<std::deque<std::size_t>> m_dueCalls;
    std::vector<GroupAnswers> m_answers;
    HallClient m_desk;
    HallClient m_clerks;
    QEventLoop m_loop;
    QTimer m_timer;
    QTimer m_patience; ///< fires when nothing has been answered for long
    QElapsedTimer m_sinceBase;
    Duration m_base{0};
    std::string m_trouble;
    std::function<void(const std::string&)> m_progress;
};

} // namespace evenhall
