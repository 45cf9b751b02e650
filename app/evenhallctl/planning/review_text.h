// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/planning/proposal_file.h"
#include "app/planner/proposal/month_review.h"

#include <string>
#include <vector>

namespace evenhall {

/// Everything a review says.
struct ReviewPaper {
    const planner::HallCase& hall;
    const ProposalFile& proposal;
    const planner::MonthReview& review;
    std::vector<std::string> leftOut;
};

/// The month in sentences, the most important first: what was promised, what came, how fair the comparison is.
[[nodiscard]] std::vector<std::string> reviewInEnglish(const ReviewPaper& paper);
[[nodiscard]] std::vector<std::string> reviewInChinese(const ReviewPaper& paper);

/// A review as JSON ("evenhall-month-review/1") for programs and for evenhall-report.
[[nodiscard]] std::string reviewToJson(const ReviewPaper& paper);

} // namespace evenhall
