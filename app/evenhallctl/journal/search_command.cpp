// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/answering.h"
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/journal/day_range.h"
#include "app/journal/event_reading.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <utility>
#include <vector>

namespace evenhall {

namespace {

using Counts = std::map<std::string, int>;

Result<Counts> countSearches(journal::JournalReader& reader, const DayRange& days) {
    Counts counts;
    const Result<std::int64_t> read =
        journal::readEvents(reader, days.from, days.until, journal::typesOf<SearchMissed>(),
                            journal::Unreadable::IsSkipped, [&counts](const Event& event, Instant) {
                                ++counts[std::get<SearchMissed>(event).text];
                                return true;
                            });
    if (!read)
        return read.error();
    return counts;
}

} // namespace

ExitCode listMissedSearches(const Arguments& arguments, const Console& console) {
    const Result<DayRange> days = dayRangeOf(arguments);
    if (!days)
        return complain(days.error().context, console);
    Result<std::unique_ptr<journal::JournalReader>> reader =
        journal::JournalReader::open(arguments.value("data").value_or("."));
    if (!reader)
        return complain(reader.error().context, console);
    const Result<Counts> counts = countSearches(**reader, *days);
    if (!counts)
        return complain(counts.error().context, console);
    std::vector<std::pair<std::string, int>> rows(counts->begin(), counts->end());
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [text, count] : rows)
        console.out << count << ' ' << text << '\n';
    if (rows.empty())
        console.out << "every search found something\n";
    return ExitCode::Done;
}

} // namespace evenhall
