// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/planning/department_table.h"
#include "app/planner/evaluation/day_split.h"
#include "app/planner/proposal/month_proposal.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhall {

/// The configuration a proposal was made for, so that it is not applied to another.
struct ProposalSource {
    std::string hall; ///< id
    std::string plan; ///< today's plan
    std::string hash; ///< of the configuration
};

/// Everything a proposal says.
struct ProposalPaper {
    const planner::HallCase& hall;
    const planner::DaySplit& split;
    const planner::MonthProposal& proposal;
    std::optional<ProposalSource> source;
    std::vector<DepartmentLine> departments; ///< empty without the hall's configuration
    std::vector<std::string> leftOut;        ///< days, queues and limits that could not be used, a sentence each
};

/// A month proposal as JSON ("evenhall-month-proposal/2"): figures, plans before and after, and every sentence in
/// Chinese and in English, for evenhall-report to print, `plan approve` to put into force and `plan review` to compare.
[[nodiscard]] std::string proposalToJson(const ProposalPaper& paper);

} // namespace evenhall
