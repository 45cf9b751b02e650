// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/evenhallctl/journal/day_range.h"
#include "app/planner/evaluation/hall_record.h"
#include "app/planner/plan/demand_forecast.h"

#include <string>
#include <vector>

namespace evenhall {

/// What a hall's own journal says about some days, in the form in which plans are made. Better than a look from
/// outside: service times are measured, cases are counted.
struct JournalHall {
    HallConfiguration configuration;
    planner::HallRecord record;       ///< queues as in the configuration
    planner::ServiceTimes services;   ///< from call to end, without parking; thin queues lean on the hall's mean
    std::vector<int> cases;           ///< per queue
    PlanId plan;                      ///< in force after the last of the days and of the journal
    std::vector<std::string> remarks; ///< what was left out, and windows that were open and served nobody
};

/// Reads the journal of a data folder. A window with several queues of its own counts for the first. A last day that
/// ends before the hall closes is left out. BadValue when the journal holds no configuration.
[[nodiscard]] Result<JournalHall> readJournalHall(const std::string& dataFolder, const DayRange& days);

} // namespace evenhall
