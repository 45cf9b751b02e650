// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/planning/proposal_words.h"

#include <string>
#include <vector>

namespace evenhall {

/// How far moving windows goes on these days, and how far the missing staff would go, in figures.
[[nodiscard]] std::string reachSentence(const planner::KindProposal& kind, ProposalLanguage language);

/// A sentence for each queue that still waits too long, the longest wait first: what would mend it.
[[nodiscard]] std::vector<std::string> shortageSentences(const planner::HallCase& hall,
                                                         const planner::KindProposal& kind, ProposalLanguage language);

} // namespace evenhall
