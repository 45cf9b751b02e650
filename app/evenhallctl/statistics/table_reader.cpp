// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_codec.h"
#include "app/evenhallctl/statistics/leg_words.h"
#include "app/evenhallctl/tables/number_table.h"
#include "app/evenhallctl/tables/text_file.h"

#include <utility>

namespace evenhall {

using namespace planner;

namespace {

/// One row of an exported table.
class TableRow {
public:
    TableRow(const NumberTable& table, std::size_t row) : m_table(table), m_row(row) {}

    [[nodiscard]] std::string text(const char* column) const { return m_table.text(m_row, column); }
    std::optional<Instant> time(const char* column) {
        const std::string cell = text(column);
        if (cell.empty())
            return std::nullopt;
        const Result<Instant> instant = parseInstant(cell);
        if (instant)
            return *instant;
        m_problem = instant.error();
        return std::nullopt;
    }
    int whole(const char* column) {
        const Result<int> number = text(column).empty() ? Result<int>(0) : m_table.whole(m_row, column);
        if (!number)
            m_problem = number.error();
        return number ? *number : 0;
    }
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }

private:
    const NumberTable& m_table;
    std::size_t m_row;
    std::optional<Error> m_problem;
};

Result<LegRecord> legOf(const NumberTable& table, std::size_t number, const HallClock& clock) {
    const std::string line = "line " + std::to_string(table.line(number)) + ": ";
    TableRow row(table, number);
    const Result<BusinessDay> day = BusinessDay::parse(row.text("business_day"));
    if (!day)
        return {ErrorCode::BadValue, line + day.error().context};
    LegRecord leg;
    leg.day = *day;
    for (const char* column : {"queue", "service"}) {
        if (!isIdText(row.text(column)))
            return {ErrorCode::BadValue, line + "\"" + row.text(column) + "\" is no id of a " + column};
    }
    leg.queue = QueueId(row.text("queue"));
    leg.service = ServiceId(row.text("service"));
    leg.window = WindowId(row.text("window"));
    const std::optional<Instant> queuedAt = row.time("queued_at");
    leg.calledAt = row.time("called_at");
    leg.startedAt = row.time("started_at");
    leg.endedAt = row.time("ended_at");
    leg.parkedFor = std::chrono::seconds(row.whole("parked_seconds"));
    leg.cases = row.whole("cases");
    if (row.problem() || !queuedAt)
        return {ErrorCode::BadValue, line + (row.problem() ? row.problem()->context : "queued_at is missing")};
    leg.queuedAt = *queuedAt;
    leg.end = endOf(row.text("outcome"), leg.calledAt.has_value(), leg.startedAt.has_value());
    leg.utcOffset = clock.offsetAt(leg.queuedAt);
    return leg;
}

Result<HallClock> clockFromFile(const std::optional<std::string>& file) {
    if (!file)
        return HallClock(std::nullopt);
    const Result<std::string> text = readTextFile(*file);
    if (!text)
        return text.error();
    Result<HallConfiguration> configuration = parseHallConfiguration(*text);
    if (!configuration)
        return {ErrorCode::BadValue, *file + ": " + configuration.error().context};
    return HallClock(std::move(*configuration));
}

} // namespace

Result<StatisticsReading> readTableStatistics(const std::string& file, const DayRange& days,
                                              const std::optional<std::string>& configurationFile) {
    const Result<HallClock> clock = clockFromFile(configurationFile);
    if (!clock)
        return clock.error();
    const Result<NumberTable> table = NumberTable::read(file);
    if (!table)
        return table.error();
    for (const char* column : {"business_day", "queue", "service", "queued_at", "called_at", "ended_at", "outcome"}) {
        if (!table->has(column))
            return {ErrorCode::BadValue, file + ": there is no column \"" + std::string(column) + "\""};
    }
    StatisticsReading reading;
    std::vector<LegRecord> legs;
    std::set<BusinessDay> present;
    std::size_t unreadable = 0;
    for (std::size_t row = 0; row < table->rows(); ++row) {
        Result<LegRecord> leg = legOf(*table, row, *clock);
        if (!leg) {
            if (++unreadable == 1)
                reading.remarks.push_back(leg.error().context);
            continue;
        }
        if (leg->day < days.from || days.until < leg->day)
            continue;
        present.insert(leg->day);
        legs.push_back(std::move(*leg));
    }
    if (unreadable > 0)
        reading.remarks.push_back(std::to_string(unreadable) + " lines cannot be read and are left out");
    StatisticsCollector collector(clock->rulesFor(present));
    for (LegRecord& leg : legs)
        collector.add(std::move(leg));
    reading.statistics = collector.count();
    remarkOn(reading, *clock);
    return reading;
}

} // namespace evenhall
