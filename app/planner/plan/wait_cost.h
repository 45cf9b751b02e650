// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/plan/slot_grid.h"

#include <algorithm>
#include <vector>

namespace evenhall::planner {

/// What a wait costs, in minutes of an ordinary wait: the minutes, and more for each minute beyond half an hour and
/// beyond an hour, so that a plan cannot buy a low mean by starving a queue.
struct WaitCost {
    double late = 0.5;
    double veryLate = 3.0;
    Minutes lateAfter = 30;
    Minutes veryLateAfter = 60;

    /// All waits of one queue on one day.
    [[nodiscard]] double ofQueue(const std::vector<Minutes>& waits) const {
        double sum = 0;
        for (const Minutes wait : waits)
            sum += of(wait);
        return sum;
    }

    [[nodiscard]] double of(Minutes wait) const {
        return wait + late * std::max(0.0, wait - lateAfter) + veryLate * std::max(0.0, wait - veryLateAfter);
    }
};

} // namespace evenhall::planner
