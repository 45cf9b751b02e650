// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/evaluation/hall_case.h"
#include "app/planner/plan/dedicated_search.h"
#include "app/planner/plan/demand_forecast.h"
#include "app/planner/plan/window_plan.h"

#include <vector>

namespace evenhall::planner {

/// How plans are made; chosen on training days only.
struct PlanningSettings {
    ForecastSettings forecast;
    SearchSettings search;
    int sampledDays = 60; ///< days as they could come, beside the past ones
    double generalShare = 0.2;
    int generalTrials = 12;
    std::uint64_t seed = 20200114;
};

/// All plans for one kind of day of a hall, with the same windows in each slot.
struct KindPlans {
    DemandForecast forecast;
    WindowPlan fixedMonth;
    WindowPlan averageTemplate;
    WindowPlan erlang;         ///< on plain means: a queue nobody came to in a slot gets nothing there
    WindowPlan erlangForecast; ///< on our forecast, which expects somebody everywhere
    WindowPlan squareRoot;
    WindowPlan dedicated;
    WindowPlan withGeneral;
};

/// Days of a kind as they could come: sampled ones, and the past ones with new service times.
[[nodiscard]] std::vector<DemandDay> possibleDays(const HallCase& hall, int kind, const DemandForecast& forecast,
                                                  const PlanningSettings& settings);

[[nodiscard]] KindPlans makePlans(const HallCase& hall, int kind, const PlanningSettings& settings);

/// The dedicated plan for other windows per slot, quickly: for a day on which more or fewer people came to work.
[[nodiscard]] WindowPlan adaptPlan(const WindowPlan& plan, const SlotCounts& budget, const std::vector<DemandDay>& days,
                                   const PlanningSettings& settings);

} // namespace evenhall::planner
