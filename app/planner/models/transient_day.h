// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <vector>

namespace evenhall::planner {

/// One slot with constant rates.
struct TransientSlot {
    double arrivalRate = 0;
    int servers = 0; ///< none: nobody is served, everybody waits
};

/// What a slot leaves behind.
struct TransientFigures {
    double meanQueue = 0;    ///< people waiting, averaged over the slot
    double queueAtEnd = 0;   ///< people waiting
    double numberAtEnd = 0;  ///< people waiting or at a window
    double allBusyAtEnd = 0; ///< probability that a newcomer would wait
};

/// The whole day of one pool of windows, M(t)/M/s(t), exactly: people left over from one slot wait in the next. A
/// window that leaves hands its person back to the line (pre-emption loses nothing when services are exponential).
///
/// Solved by uniformisation (Jensen 1953): each slot is a Poisson number of jumps of one discrete chain, so that the
/// only error is the part of the Poisson tail that is left out; the sum of it over the day stays below 1e-10 of the
/// probability. `slotLength` and the rates share one unit of time. Starts empty.
[[nodiscard]] Result<std::vector<TransientFigures>> transientDay(const std::vector<TransientSlot>& slots,
                                                                 double serviceRate, double slotLength);

} // namespace evenhall::planner
