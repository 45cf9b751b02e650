// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/simulation/hall_simulator.h"
#include "app/planner/simulation/index_set.h"
#include "app/planner/simulation/simulated_line.h"
#include "app/planner/simulation/window_clock.h"

#include <optional>
#include <vector>

namespace evenhall::planner {

/// The state of a day that is being simulated. Its memory is kept from day to day.
class HallSimulator::Run {
public:
    Run(DayRules rules, CallRecord record) : m_rules(std::move(rules)), m_record(record) {}

    const DayResult& play(const DayPlan& plan, const std::vector<DayTicket>& tickets);

private:
    enum class Stage : std::uint8_t { First, Again }; ///< before and after a ticket was set aside or missed

    struct Served {
        IndexSet own;
        IndexSet helps;
        std::vector<QueueIndex> ownQueues;
        std::vector<QueueIndex> helpedQueues;
        bool priorityFirst = false;
    };
    struct ShiftChange {
        Instant at;
        Instant until;
        ProfileIndex profile = 0;
        WindowIndex window = 0;
        bool begins = false;
        bool isLast = false; ///< the last end of this window
    };
    struct WindowNow {
        Instant until; ///< no call at or after it
        Instant idleSince;
        TicketIndex ticket = 0;   ///< only while busy
        ProfileIndex profile = 0; ///< only while open
        bool isOpen = false;
        bool isBusy = false;
        bool isDone = false;       ///< its last shift has ended
        bool isFinishing = false;  ///< ... and it serves out the line
        bool holdsSpecial = false; ///< what happens at the end of its ticket is a story
    };
    struct Return {
        Instant at;
        SimulatedCandidate candidate;

        /// For a heap with the earliest on top; ties by issue order.
        static bool comesLater(const Return& a, const Return& b) {
            return a.at != b.at ? a.at > b.at : a.candidate.order > b.candidate.order;
        }
    };

    void clear(const DayPlan& plan, std::size_t tickets);
    void clearProfiles(const DayPlan& plan);
    void clearShifts(const DayPlan& plan);
    [[nodiscard]] bool mayCall(const WindowNow& state) const;
    void becomeFree();
    void change(const ShiftChange& change);
    void begin(const ShiftChange& change);
    void end(const ShiftChange& change);
    void retire(WindowIndex window);
    void releaseKept(WindowIndex window);
    void comeBack();
    void arrive(TicketIndex ticket);
    void wait(const SimulatedCandidate& candidate, QueueIndex queue);
    [[nodiscard]] std::optional<WindowIndex> idleWindowFor(const SimulatedCandidate& candidate, QueueIndex queue) const;
    [[nodiscard]] std::optional<WindowIndex> longestIdle(const IndexSet& serving) const;
    void callNext(WindowIndex window);
    bool callFrom(WindowIndex window, const IndexSet& queues, bool priorityFirst);
    void call(WindowIndex window, TicketIndex ticket, ChoiceRule rule);
    [[nodiscard]] Duration stayOf(const DayTicket& ticket, bool isFirst) const;
    void rest(WindowIndex window);
    void wake(WindowIndex window);
    void endOfStory(WindowIndex window);
    void finishDay();

    DayRules m_rules;
    CallRecord m_record;
    const std::vector<DayTicket>* m_tickets = nullptr;
    bool m_finishesTheLine = false;
    Instant m_now;

    std::vector<Served> m_profiles;
    std::vector<ShiftChange> m_changes;
    std::size_t m_nextChange = 0;
    std::size_t m_nextArrival = 0;
    std::vector<Return> m_returns; ///< a heap, the earliest on top
    WindowClock m_clock;
    std::vector<WindowNow> m_windows;
    IndexSet m_idle; ///< windows
    int m_idleCount = 0;
    std::vector<IndexSet> m_servingOwn; ///< windows, for each queue
    std::vector<IndexSet> m_servingHelp;
    std::vector<SimulatedLine> m_lines;
    IndexSet m_occupied; ///< queues with somebody
    std::vector<Stage> m_stages;
    DayResult m_result;
};

} // namespace evenhall::planner
