// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/plan/demand_forecast.h"

#include <vector>

namespace evenhall::planner {

/// How far days turn out from what the others foretold. Squared coefficients of variation.
struct ForecastDoubt {
    double hall = 0;  ///< of the whole hall's level
    double queue = 0; ///< of a queue's level, beyond the hall's
    double thin = 0;  ///< the same for a queue with one visit a day; falls as visits grow
};

/// Every past day is foretold from the others, and the doubt is what explains the counts that came best (negative
/// binomial likelihood over all queues of the hall, beside a mild prior). Misses of the forecast itself are in it,
/// which the scatter of days around their own mean would hide: one past Monday scatters around itself not at all.
[[nodiscard]] ForecastDoubt backTestedDoubt(const SlotGrid& grid, const std::vector<ArrivalCounts>& past,
                                            const ForecastSettings& settings);

} // namespace evenhall::planner
