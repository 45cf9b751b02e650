// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/recorded_month.h"

#include "app/evenhallctl/planning/hall_folder.h"
#include "app/evenhallctl/planning/journal_hall.h"

#include <algorithm>

namespace evenhall {

namespace {

Result<RecordedMonth> fromJournal(const Arguments& arguments, const std::string& folder) {
    const Result<DayRange> days = dayRangeOf(arguments);
    if (!days)
        return days.error();
    Result<JournalHall> hall = readJournalHall(folder, *days);
    if (!hall)
        return hall.error();
    return RecordedMonth{std::move(hall->record),   std::move(hall->configuration), std::move(hall->plan),
                         std::move(hall->services), std::move(hall->cases),         std::move(hall->remarks)};
}

} // namespace

Result<RecordedMonth> readRecordedMonth(const Arguments& arguments, std::size_t operand) {
    const std::optional<std::string> data = arguments.value("data");
    if (data.has_value() == (arguments.operands().size() > operand))
        return {ErrorCode::BadValue, "give a folder with tables, or a journal with --data"};
    if (data)
        return fromJournal(arguments, *data);
    const Result<DayRange> days = dayRangeOf(arguments);
    if (!days)
        return days.error();
    Result<HallFolder> folder = readHallFolder(arguments.operands()[operand]);
    if (!folder)
        return folder.error();
    if (folder->halls.empty())
        return {ErrorCode::BadValue, "the tables have a heading and no rows: there is no month in them"};
    const std::optional<std::string> name = arguments.value("name");
    const auto chosen = std::find_if(folder->halls.begin(), folder->halls.end(), [&](const planner::HallRecord& hall) {
        return name ? hall.name == *name : folder->halls.size() == 1;
    });
    if (chosen == folder->halls.end()) {
        std::string names;
        for (const planner::HallRecord& hall : folder->halls)
            names += " " + hall.name;
        return {ErrorCode::BadValue, "choose a hall with --name; the folder holds" + names};
    }
    std::vector<planner::HallDayRecord>& all = chosen->days;
    all.erase(std::remove_if(
                  all.begin(), all.end(),
                  [&](const planner::HallDayRecord& day) { return day.day < days->from || day.day > days->until; }),
              all.end());
    return RecordedMonth{std::move(*chosen), {}, {}, {}, {}, std::move(folder->leftOut)};
}

} // namespace evenhall
