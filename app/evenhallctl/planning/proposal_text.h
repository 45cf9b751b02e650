// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/evaluation/day_split.h"
#include "app/planner/proposal/month_proposal.h"

#include <string>

namespace evenhall {

/// A month proposal as JSON: figures, plans before and after, and every sentence in Chinese and in English, for
/// evenhall-report to print and for `plan review` to read back.
[[nodiscard]] std::string proposalToJson(const planner::HallCase& hall, const planner::DaySplit& split,
                                         const planner::MonthProposal& proposal);

/// The verdict in one sentence, for the console and the page.
[[nodiscard]] std::string verdictInEnglish(const planner::HallCase& hall, const planner::MonthProposal& proposal);
[[nodiscard]] std::string verdictInChinese(const planner::HallCase& hall, const planner::MonthProposal& proposal);

} // namespace evenhall
