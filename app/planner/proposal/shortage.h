// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/assignment/hall_windows.h"
#include "app/planner/proposal/outlook.h"

#include <vector>

namespace evenhall::planner {

/// What a plan does not mend: a queue whose people wait too long, and what would be needed besides.
struct Shortage {
    int queue = 0;
    int from = 0; ///< slots in which people who come wait too long
    int until = 0;
    int windows = 0;      ///< more of them in these slots bring the mean wait below the limit; 0: not even many would
    Minutes waitNow = 0;  ///< with the plan
    Minutes waitThen = 0; ///< with the windows added
    double people = 0;    ///< a day who come in these slots
    double moved = 0;     ///< of them a day who would have to come at quiet hours instead; 0: not even all would do
    bool isServed = true; ///< some window of the plan serves the queue on such a day
    double load = 0;      ///< work over the time of all windows that serve the queue or its neighbours; 0: none does
};

inline constexpr Minutes longWait = 30; ///< a mean wait that a plan should not leave

/// What a plan leaves, and how far it would be mended.
struct Shortages {
    std::vector<Shortage> queues;
    WindowSchedule mended; ///< the plan with all windows that would be needed, behind the others
    double staffHours = 0; ///< a day, of those windows
};

/// Looks for queues that still wait too long under a plan, counts windows by adding them one by one and replaying, and
/// people by moving them, every so-manieth, to slots in which hardly anybody waits. `hall` learns new works.
[[nodiscard]] Shortages shortagesOf(HallWindows& hall, const WindowSchedule& plan, const std::vector<DemandDay>& days);

} // namespace evenhall::planner
