// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <vector>

namespace evenhall::planner {

/// One slot of a day in which people flow like water.
struct FluidSlot {
    double arrivalRate = 0; ///< people per unit of time
    double servers = 0;     ///< may be a fraction: a window shared among queues
};

struct FluidFigures {
    std::vector<double> backlog; ///< people left over at the end of each slot
    double waitingTime = 0;      ///< the area under the backlog: people x time
    double overloadTime = 0;     ///< time with a backlog
};

/// What is carried over from slot to slot because the windows cannot keep up: b' = lambda - mu n where b > 0 or the
/// right side is positive. Ignores chance, so it is a lower bound of the queue for exponential services; in an
/// overloaded morning it is nearly all of it. `slotLength` and the rates share one unit of time.
[[nodiscard]] Result<FluidFigures> fluidDay(const std::vector<FluidSlot>& slots, double serviceRate, double slotLength,
                                            double backlogAtStart = 0);

} // namespace evenhall::planner
