// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/evenhallctl/arguments.h"
#include "app/planner/evaluation/hall_record.h"
#include "app/planner/plan/demand_forecast.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhall {

/// A month to plan from or to look back on, wherever it was recorded.
struct RecordedMonth {
    planner::HallRecord record;
    std::optional<HallConfiguration> configuration; ///< of the journal
    PlanId plan;                                    ///< in force in the journal's hall; empty for tables
    std::optional<planner::ServiceTimes> services;  ///< measured; else they are estimated
    std::vector<int> cases;                         ///< per queue; empty where nobody counted
    std::vector<std::string> leftOut;
};

/// From a folder of tables (the operand at that place, --name chooses the hall) or from a journal (--data); the days of
/// --from and --to only.
[[nodiscard]] Result<RecordedMonth> readRecordedMonth(const Arguments& arguments, std::size_t operand);

} // namespace evenhall
