// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/planner/proposal/month_proposal.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhall {

/// One department's line of the month's plan (增减方案); departments that share a queue share a line, since nobody can
/// tell whose people waited. Hours and tickets are those of a usual week, so that the lines add up to the hall.
struct DepartmentLine {
    std::string nameChinese;
    std::string nameEnglish;
    int windowsBefore = 0; ///< that serve one of its queues at some time of the week, as their own or helping
    int windowsAfter = 0;
    double hoursBefore = 0; ///< a week, of windows of its own
    double hoursAfter = 0;
    double helpedBefore = 0; ///< a week, of windows that help
    double helpedAfter = 0;
    std::optional<int> cases; ///< 办件量 of the recorded days, where somebody counted
    int ticketsRecorded = 0;
    double tickets = 0; ///< a week
    planner::Minutes waitBefore = 0;
    planner::Minutes waitAfter = 0;
};

/// `cases` per queue, or empty. The hall case must be of a matched record.
[[nodiscard]] std::vector<DepartmentLine> departmentTable(const HallConfiguration& configuration,
                                                          const planner::HallCase& hall,
                                                          const planner::MonthProposal& proposal,
                                                          const std::vector<int>& cases);

} // namespace evenhall
