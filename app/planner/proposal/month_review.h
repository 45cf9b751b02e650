// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/assignment/hall_windows.h"
#include "app/planner/evaluation/hall_case.h"
#include "app/planner/evaluation/judgement.h"
#include "app/planner/proposal/window_change.h"

#include <cstdint>
#include <vector>

namespace evenhall::planner {

/// What was planned for one kind of day: the schedules, the changes, and what the proposal promised.
struct PlannedKind {
    WindowSchedule before;
    WindowSchedule after;
    std::vector<WindowChange> changes; ///< with what each was said to save
    std::vector<double> tickets;       ///< expected a day, per queue
    std::vector<Minutes> waits;        ///< expected mean wait with the plan, per queue
};

/// A figure with the interval in which it lies in nineteen of twenty resamples of the days.
struct Interval {
    double value = 0;
    double low = 0;
    double high = 0;
};

struct ReviewedQueue {
    double ticketsExpected = 0; ///< a day, over the days that were worked
    double ticketsCame = 0;
    Minutes waitExpected = 0;
    Interval waitSeen;       ///< of those who were called
    Minutes waitOldPlan = 0; ///< the same people, replayed with the plan before
    Minutes waitNewPlan = 0; ///< and with the plan as it was approved
    int neverCalled = 0;
};

struct ReviewedChange {
    std::size_t kind = 0;
    std::size_t change = 0;
    double expected = 0; ///< people's minutes a day
    Interval found;      ///< replayed with the people who came: what they would have waited more without it
};

/// A month under a plan, against what was promised.
struct MonthReview {
    std::size_t days = 0;
    std::vector<ReviewedQueue> queues;
    std::vector<ReviewedChange> changes;
    double ticketsExpected = 0; ///< a day
    double ticketsCame = 0;
    Minutes waitExpected = 0;
    Minutes waitExpectedOldPlan = 0;
    Interval waitSeen;
    Minutes waitOldPlan = 0;
    Minutes waitNewPlan = 0;
    Comparison found; ///< new plan over old plan, replayed with the people who came
};

/// `hall.training` are the days of the month; their service times are those of that month. `kinds` are in the order of
/// hall.kinds, `expectedOldPlan` the promised waits without the plan.
[[nodiscard]] MonthReview reviewMonth(const HallCase& hall, const HallWindows& windows,
                                      const std::vector<PlannedKind>& kinds,
                                      const std::vector<std::vector<Minutes>>& expectedOldPlan, std::uint64_t seed);

/// Demand differed so much from what was expected that waits compare only in part.
inline constexpr double otherDemand = 0.1;
inline constexpr double otherQueueDemand = 0.25;

} // namespace evenhall::planner
