// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/answering.h"
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/statistics/month_reader.h"
#include "app/evenhallctl/statistics/statistics_table.h"
#include "app/evenhallctl/tables/number_table.h"

#include <ostream>

namespace evenhall {

namespace {

Result<StatisticsReading> readStatistics(const Arguments& arguments) {
    const Result<DayRange> days = dayRangeOf(arguments);
    if (!days)
        return days.error();
    if (const std::optional<std::string> file = arguments.value("visits"))
        return readTableStatistics(*file, *days, arguments.value("hall"));
    return readJournalStatistics(arguments.value("data").value_or("."), *days, arguments.value("months"));
}

} // namespace

ExitCode showStatistics(const Arguments& arguments, const Console& console) {
    const std::string by = arguments.value("by").value_or("queue");
    const std::optional<planner::Grouping> grouping = groupingNamed(by);
    if (!grouping)
        return complainUsage("--by is hall, queue, service, window, half-hour or queue-half-hour", console);
    if (arguments.has("visits") && (arguments.has("data") || arguments.has("months")))
        return complainUsage("--visits is a table of its own: no --data and no --months with it", console);
    const Result<StatisticsReading> reading = readStatistics(arguments);
    if (!reading)
        return complain(reading.error().context, console);
    if (arguments.has("json")) {
        console.out << toJson(reading->statistics, reading->remarks);
        return ExitCode::Done;
    }
    for (const std::string& remark : reading->remarks)
        console.error << "evenhallctl: " << remark << '\n';
    const std::vector<std::vector<std::string>> table = groupTable(reading->statistics, *grouping);
    if (arguments.has("csv")) {
        for (const std::vector<std::string>& row : table)
            console.out << csvLine(row);
        return ExitCode::Done;
    }
    console.out << summaryText(reading->statistics);
    if (table.size() > 1)
        console.out << "minutes, hours and per cent; - where there is no answer, P50 and P90 from " << fewPeople
                    << " people on\n"
                    << alignedText(table);
    return ExitCode::Done;
}

} // namespace evenhall
