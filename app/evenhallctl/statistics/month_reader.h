// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/journal/day_range.h"
#include "app/evenhallctl/statistics/hall_clock.h"
#include "app/planner/statistics/month_statistics.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhall {

/// Statistics with what had to be said about their making, one sentence each.
struct StatisticsReading {
    planner::Statistics statistics;
    std::vector<std::string> remarks;
};

/// Counts the legs of a journal, month after month. With a folder for months, a month that has ended is kept there as
/// text and read from there next time; one that cannot be read is counted again.
[[nodiscard]] Result<StatisticsReading> readJournalStatistics(const std::string& dataFolder, const DayRange& days,
                                                              const std::optional<std::string>& monthFolder);

/// Counts a table as `export visits` writes it. `configurationFile` gives the hall's clock and hours.
[[nodiscard]] Result<StatisticsReading> readTableStatistics(const std::string& file, const DayRange& days,
                                                            const std::optional<std::string>& configurationFile);

} // namespace evenhall
