// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/assignment/hall_windows.h"
#include "app/planner/assignment/schedule_cost.h"
#include "app/planner/assignment/schedule_replay.h"
#include "app/planner/assignment/schedule_rules.h"

#include <optional>
#include <queue>
#include <vector>

namespace evenhall::planner {

/// What a search of schedules must not lose on the way, and what is worth a change.
struct ScheduleAims {
    WaitCost cost;
    double worthwhile = 15;         ///< minutes of cost a day that a change must save,
    double worthwhileShare = 0.004; ///< and this share of all waiting today
    Minutes mostLonger = 2.5;       ///< that any queue's mean wait may grow, on the planned days
};

/// Improves what the real windows of a hall do, from today on: one window at a time takes another queue for some hours
/// (switch), or also helps one while its own is empty (help). Every step is allowed by the rules, so the result can be
/// worked. Deterministic; the effort is bounded by the number of steps, never by time.
class ScheduleSearch {
public:
    enum class Step { Switch, Help };

    ScheduleSearch(HallWindows& hall, const ScheduleRules& rules, const std::vector<DemandDay>& days,
                   std::size_t queues, const ScheduleAims& aims);

    /// What a change has to save a day; known once a schedule was improved.
    [[nodiscard]] double worthwhile() const { return m_aims.worthwhile; }

    /// A schedule at least as good as `start`, which is allowed, reached by steps of this kind.
    [[nodiscard]] WindowSchedule improve(WindowSchedule start, Step step);

private:
    enum class Look { Rough, Exact };
    struct Candidate {
        double gain = 0;
        int window = 0;
        int from = 0;
        int until = 0;
        int taker = 0;
        friend bool operator<(const Candidate& a, const Candidate& b) { return a.gain < b.gain; }
    };
    using Candidates = std::priority_queue<Candidate>;

    /// A window and the queue it may take.
    struct Pair {
        int window = 0;
        int taker = 0;
        double promise = 0;
    };

    [[nodiscard]] Candidates collect(const WindowSchedule& schedule, Step step);
    [[nodiscard]] std::vector<int> unlikeWindows(const WindowSchedule& schedule) const;
    [[nodiscard]] std::vector<int> hotQueues(const DayCost& now) const;
    [[nodiscard]] std::vector<Pair> promisingPairs(const WindowSchedule& schedule);
    [[nodiscard]] double heatOf(const std::vector<int>& row, const DayCost& now) const;
    [[nodiscard]] std::optional<int> alike(const WindowSchedule& schedule, int window) const;
    void change(WindowSchedule& schedule, const Candidate& candidate, Step step);
    [[nodiscard]] DayCost replayed(const WindowSchedule& schedule) const;
    [[nodiscard]] DayCost costOf(const WindowSchedule& schedule, Look look);
    /// What the step saves; nothing when it is not allowed, or a queue would lose too much.
    [[nodiscard]] std::optional<double> gainOf(WindowSchedule& schedule, const Candidate& candidate, Step step,
                                               Look look);
    [[nodiscard]] bool climb(WindowSchedule& schedule, Step step);

    HallWindows& m_hall;
    const ScheduleRules& m_rules;
    ScheduleAims m_aims;
    ScheduleCosts m_costs;
    const std::vector<DemandDay>& m_days;
    std::vector<double> m_tickets;     ///< per queue, of a mean day
    std::vector<double> m_mostMinutes; ///< per queue
    double m_now = 0;
    double m_roughNow = 0;
    std::size_t m_mostCoupled = 0; ///< queues
};

} // namespace evenhall::planner
