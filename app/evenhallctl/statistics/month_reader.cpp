// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/statistics/month_reader.h"

#include "app/codec/hall_configuration_codec.h"
#include "app/evenhallctl/statistics/leg_words.h"
#include "app/evenhallctl/tables/text_file.h"
#include "app/journal/journal_reader.h"
#include "app/journal/stored_day.h"

#include <algorithm>
#include <filesystem>

namespace evenhall {

using namespace planner;

namespace {

std::string monthOf(BusinessDay day) {
    constexpr std::size_t length = 7; // "2026-11"
    return day.toString().substr(0, length);
}

BusinessDay firstOf(BusinessDay day) {
    const std::chrono::year_month_day date(day.toSysDays());
    return BusinessDay(std::chrono::sys_days(date.year() / date.month() / 1));
}

BusinessDay lastOf(BusinessDay day) {
    const std::chrono::year_month_day date(day.toSysDays());
    return BusinessDay(std::chrono::sys_days(date.year() / date.month() / std::chrono::last));
}

LegRecord toLeg(const journal::VisitRow& row, const HallClock& clock) {
    LegRecord leg;
    leg.day = journal::storedDay(row.businessDay);
    leg.queue = QueueId(row.queue);
    leg.service = ServiceId(row.service);
    leg.window = WindowId(row.window);
    leg.queuedAt = row.queuedAt;
    leg.calledAt = row.calledAt;
    leg.startedAt = row.startedAt;
    leg.endedAt = row.endedAt;
    leg.parkedFor = row.parkedFor;
    leg.end = endOf(row.outcome, row.calledAt.has_value(), row.startedAt.has_value());
    leg.cases = row.cases;
    leg.utcOffset = clock.offsetAt(row.queuedAt);
    return leg;
}

Result<Statistics> countMonth(journal::JournalReader& reader, const HallClock& clock, const DayRange& days,
                              const std::set<BusinessDay>& present) {
    StatisticsCollector collector(clock.rulesFor(present));
    const Result<void> legs = reader.visits(days.from, days.until, [&](const journal::VisitRow& row) {
        collector.add(toLeg(row, clock));
        return true;
    });
    if (!legs)
        return legs.error();
    const Result<void> open = reader.openWindows(days.from, days.until, [&](const journal::OpenWindowRow& row) {
        if (row.until)
            collector.add(OpenRecord{journal::storedDay(row.businessDay), WindowId(row.window), row.since, *row.until});
        return true;
    });
    if (!open)
        return open.error();
    return collector.count();
}

/// The months kept in a folder; without one, nothing is kept.
class MonthFolder {
public:
    explicit MonthFolder(std::optional<std::string> folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] std::optional<Statistics> kept(const std::string& month, std::vector<std::string>& remarks) const {
        const Result<std::string> text = m_folder ? readTextFile(fileOf(month)) : Error{};
        if (!text)
            return std::nullopt;
        const Result<Statistics> statistics = fromText(*text);
        if (!statistics) {
            remarks.push_back(fileOf(month) + ": " + statistics.error().context + "; the month is counted again");
            return std::nullopt;
        }
        return *statistics;
    }
    void keep(const std::string& month, const Statistics& statistics, std::vector<std::string>& remarks) const {
        if (!m_folder)
            return;
        std::error_code problem; // then the file cannot be written either
        std::filesystem::create_directories(*m_folder, problem);
        if (const Result<void> written = replaceTextFile(fileOf(month), toText(statistics)); !written)
            remarks.push_back(written.error().context);
    }

private:
    [[nodiscard]] std::string fileOf(const std::string& month) const { return *m_folder + "/" + month + ".txt"; }

    std::optional<std::string> m_folder;
};

/// The hall's clock from the configuration in the journal. One that this program cannot read costs the hours of the
/// hall, not the statistics.
Result<HallClock> clockOf(journal::JournalReader& reader, std::vector<std::string>& remarks) {
    const Result<std::optional<std::string>> text = reader.configuration();
    if (!text)
        return text.error();
    if (!*text)
        return HallClock(std::nullopt);
    Result<HallConfiguration> configuration = parseHallConfiguration(**text);
    if (configuration)
        return HallClock(std::move(*configuration));
    remarks.push_back("the configuration in the journal cannot be read: " + configuration.error().context);
    return HallClock(std::nullopt);
}

} // namespace

Result<StatisticsReading> readJournalStatistics(const std::string& dataFolder, const DayRange& days,
                                                const std::optional<std::string>& monthFolder) {
    Result<std::unique_ptr<journal::JournalReader>> reader = journal::JournalReader::open(dataFolder);
    if (!reader)
        return reader.error();
    StatisticsReading reading;
    const Result<HallClock> clock = clockOf(**reader, reading.remarks);
    if (!clock)
        return clock.error();
    const Result<std::vector<BusinessDay>> present = (*reader)->days();
    if (!present)
        return present.error();
    std::map<std::string, std::set<BusinessDay>> months;
    for (const BusinessDay& day : *present) {
        if (days.from <= day && day <= days.until)
            months[monthOf(day)].insert(day);
    }
    const MonthFolder folder(monthFolder);
    for (const auto& [month, inMonth] : months) {
        const DayRange range{std::max(days.from, firstOf(*inMonth.begin())),
                             std::min(days.until, lastOf(*inMonth.begin()))};
        const bool isWhole = range.from == firstOf(range.from) && range.until == lastOf(range.until) &&
                             month < monthOf(present->back()); // the last month may still grow
        std::optional<Statistics> counted = isWhole ? folder.kept(month, reading.remarks) : std::nullopt;
        if (!counted) {
            Result<Statistics> fresh = countMonth(**reader, *clock, range, inMonth);
            if (!fresh)
                return fresh.error();
            counted = std::move(*fresh);
            if (isWhole)
                folder.keep(month, *counted, reading.remarks);
        }
        reading.statistics.merge(*counted);
    }
    remarkOn(reading, *clock);
    return reading;
}

} // namespace evenhall
