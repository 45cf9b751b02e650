// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/plan/demand_forecast.h"
#include "app/planner/plan/window_plan.h"

#include <vector>

namespace evenhall::planner {

// Plans as textbooks and halls make them: what ours is measured against, and where its search begins. All give exactly
// `budget` windows in each slot, none of them general.

/// Windows in proportion to weights per queue and slot, rounded by largest remainder. A slot without weights shares
/// evenly.
[[nodiscard]] WindowPlan proportionalPlan(const SlotGrid& grid, const SlotCounts& budget,
                                          const std::vector<std::vector<double>>& weights);

/// Every half-hour by itself as if it lasted for ever (Erlang C): windows one by one to queues that would grow for
/// ever, most missing first, then wherever the summed wait falls most.
[[nodiscard]] WindowPlan erlangPlan(const SlotGrid& grid, const SlotCounts& budget,
                                    const std::vector<std::vector<double>>& rates, const ServiceTimes& services);

/// Load of the infinite-server day (modified offered load) plus the same number of its square roots for every queue,
/// rounded by largest remainder.
[[nodiscard]] WindowPlan squareRootPlan(const SlotGrid& grid, const SlotCounts& budget,
                                        const std::vector<std::vector<double>>& rates, const ServiceTimes& services);

} // namespace evenhall::planner
