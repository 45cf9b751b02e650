// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/answering.h"
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/journal/day_range.h"
#include "app/evenhallctl/statistics/promises.h"
#include "app/evenhallctl/statistics/statistics_table.h"
#include "app/evenhallctl/tables/number_table.h"
#include "app/journal/event_reading.h"

#include <ostream>

namespace evenhall {

namespace {

Result<PromiseBook> readPromises(const std::string& folder, const DayRange& days) {
    auto reader = journal::JournalReader::open(folder);
    if (!reader)
        return reader.error();
    PromiseBook book;
    const Result<std::int64_t> read =
        journal::readEvents(**reader, days.from, days.until, journal::typesOf<TicketIssued, TicketCalled, DayOpened>(),
                            journal::Unreadable::Stops, [&book](const Event& event, Instant at) {
                                book.follow(event, at);
                                return true;
                            });
    if (!read)
        return read.error();
    return book;
}

} // namespace

ExitCode showWaits(const Arguments& arguments, const Console& console) {
    const Result<DayRange> days = dayRangeOf(arguments);
    if (!days)
        return complainUsage(days.error().context, console);
    const Result<PromiseBook> book = readPromises(arguments.value("data").value_or("."), *days);
    if (!book)
        return complain(book.error().context, console);
    const std::vector<std::vector<std::string>> table = promiseTable(*book);
    if (arguments.has("csv")) {
        for (const std::vector<std::string>& row : table)
            console.out << csvLine(row);
        return ExitCode::Done;
    }
    console.out << "minutes: mean wait, mean distance from the middle of what the ticket told, width of that range;\n"
                   "share of tickets whose wait lay inside it, was shorter, was longer\n"
                << alignedText(table);
    return ExitCode::Done;
}

} // namespace evenhall
