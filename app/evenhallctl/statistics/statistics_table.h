// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/statistics/month_statistics.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhall {

/// The groups that --by can name, and how.
[[nodiscard]] std::optional<planner::Grouping> groupingNamed(std::string_view name);

/// Below this number of people a mean is shown and a quantile is not: it would be one person's wait.
inline constexpr std::int64_t fewPeople = 10;

/// The hall in a few sentences: people, waits, imbalance, spread, worst queue.
[[nodiscard]] std::string summaryText(const planner::Statistics& statistics);

/// One heading and one row for each group of a kind; empty cells where there is no answer.
[[nodiscard]] std::vector<std::vector<std::string>> groupTable(const planner::Statistics& statistics,
                                                               planner::Grouping grouping);

/// Rows under each other with the columns aligned.
[[nodiscard]] std::string alignedText(const std::vector<std::vector<std::string>>& table);

/// Everything, for programs.
[[nodiscard]] std::string toJson(const planner::Statistics& statistics, const std::vector<std::string>& remarks);

} // namespace evenhall
