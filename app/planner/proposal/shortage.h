// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/assignment/hall_windows.h"
#include "app/planner/proposal/outlook.h"

#include <vector>

namespace evenhall::planner {

/// What no plan can mend: a queue whose people wait too long whatever the windows do, and what would be needed.
struct Shortage {
    int queue = 0;
    int from = 0; ///< slots in which people who come wait too long
    int until = 0;
    int windows = 0;      ///< more of them in these slots bring the mean wait below the limit; 0: not even many would
    Minutes waitNow = 0;  ///< with the plan
    Minutes waitThen = 0; ///< with the windows added
    double load = 0;      ///< work over the time of all windows that may serve the queue or its neighbours
};

inline constexpr Minutes longWait = 30; ///< a mean wait that a plan should not leave

/// Looks for queues that still wait too long under a plan, and counts windows by adding them one by one and replaying.
[[nodiscard]] std::vector<Shortage> shortagesOf(const HallWindows& hall, const WindowSchedule& plan,
                                                const std::vector<DemandDay>& days);

} // namespace evenhall::planner
