// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/plan/slot_grid.h"

#include <algorithm>

namespace evenhall::planner {

/// What a wait costs, in minutes of an ordinary wait: the minutes, and more for each minute beyond half an hour and
/// beyond an hour, so that a plan cannot buy a low mean by starving a queue.
struct WaitCost {
    double late = 0.5;
    double veryLate = 1.0;
    Minutes lateAfter = 30;
    Minutes veryLateAfter = 60;

    [[nodiscard]] double of(Minutes wait) const {
        return wait + late * std::max(0.0, wait - lateAfter) + veryLate * std::max(0.0, wait - veryLateAfter);
    }
};

} // namespace evenhall::planner
