// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/proposal/month_proposal.h"

#include <string>

namespace evenhall {

/// The languages a proposal is written in.
enum class ProposalLanguage { Chinese, English };

/// "婚姻登记 / Marriage" has a name for each language; other names serve both.
[[nodiscard]] std::string queueName(const planner::HallCase& hall, int queue, ProposalLanguage language);

/// "Mon, Tue", "周一、周二".
[[nodiscard]] std::string weekdayNames(const std::vector<Weekday>& weekdays, ProposalLanguage language);

/// What a manager can read out: who, when, what instead of what, what it saves, who pays.
[[nodiscard]] std::string changeSentence(const planner::HallCase& hall, const planner::MonthProposal& proposal,
                                         const planner::KindProposal& kind, const planner::WindowChange& change,
                                         ProposalLanguage language);

/// The verdict in one sentence.
[[nodiscard]] std::string verdictSentence(const planner::HallCase& hall, const planner::MonthProposal& proposal,
                                          ProposalLanguage language);

} // namespace evenhall
