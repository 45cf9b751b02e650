// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/replay/recorded_day.h"

#include "app/domain/values/id.h"
#include "app/evenhallctl/tables/csv.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

namespace evenhall {

namespace {

/// A table whose columns are found by their names in the first row.
class Table {
public:
    static Result<Table> read(std::string_view text, const std::vector<std::string>& wanted) {
        Result<std::vector<CsvRow>> rows = parseCsv(text);
        if (!rows)
            return rows.error();
        if (rows->empty())
            return {ErrorCode::BadValue, "the table is empty"};
        Table table;
        for (std::size_t i = 0; i < rows->front().fields.size(); ++i)
            table.m_columns[rows->front().fields[i]] = i;
        for (const std::string& name : wanted) {
            if (table.m_columns.count(name) == 0)
                return {ErrorCode::BadValue, "the table has no column " + name};
        }
        rows->erase(rows->begin());
        for (const CsvRow& row : *rows) {
            if (row.fields.size() != table.m_columns.size())
                return {ErrorCode::BadValue, "line " + std::to_string(row.line) + ": expected " +
                                                 std::to_string(table.m_columns.size()) + " fields"};
        }
        table.m_rows = std::move(*rows);
        return table;
    }

    [[nodiscard]] const std::vector<CsvRow>& rows() const { return m_rows; }
    [[nodiscard]] const std::string& field(const CsvRow& row, const std::string& column) const {
        return row.fields[m_columns.at(column)];
    }
    /// A number of at most a few digits; nothing when the field holds something else.
    [[nodiscard]] std::optional<int> number(const CsvRow& row, const std::string& column) const {
        const std::string& text = field(row, column);
        int value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || end != text.data() + text.size() || value < -1 || value > 100'000)
            return std::nullopt;
        return value;
    }

private:
    std::map<std::string, std::size_t> m_columns;
    std::vector<CsvRow> m_rows;
};

struct TicketRow {
    int sequence = 0;
    SeenInterval arrival;
    std::optional<SeenInterval> call;
};

struct GroupRows {
    std::string service;
    std::vector<TicketRow> tickets;
};

std::optional<SeenInterval> readInterval(const Table& table, const CsvRow& row, const std::string& stem) {
    const std::optional<int> from = table.number(row, stem + "_lo");
    const std::optional<int> until = table.number(row, stem + "_hi");
    if (!from || !until || *from < 0 || *until < *from || *until > 24 * 60)
        return std::nullopt;
    return SeenInterval{std::chrono::minutes(*from), std::chrono::minutes(*until)};
}

Error complaint(const CsvRow& row, const std::string& what) {
    return {ErrorCode::BadValue, "line " + std::to_string(row.line) + ": " + what};
}

Result<TicketRow> readTicket(const Table& table, const CsvRow& row) {
    TicketRow ticket;
    const std::optional<int> sequence = table.number(row, "seq");
    const std::optional<SeenInterval> arrival = readInterval(table, row, "arrive_min");
    if (!sequence || !arrival)
        return complaint(row, "expected seq and an interval of arrival in minutes");
    ticket.sequence = *sequence;
    ticket.arrival = *arrival;
    if (table.number(row, "call_min_lo") != -1) {
        ticket.call = readInterval(table, row, "call_min");
        if (!ticket.call)
            return complaint(row, "expected an interval of the call in minutes, or -1");
    }
    return ticket;
}

RecordedGroup toGroup(const std::string& id, GroupRows rows) {
    std::sort(rows.tickets.begin(), rows.tickets.end(),
              [](const TicketRow& a, const TicketRow& b) { return a.sequence < b.sequence; });
    RecordedGroup group;
    group.id = id;
    group.service = std::move(rows.service);
    for (const TicketRow& ticket : rows.tickets) {
        group.arrivals.push_back(ticket.arrival);
        if (ticket.call)
            group.calls.push_back(*ticket.call);
    }
    return group;
}

/// Sets how many counters each group had open at most.
Result<void> countCounters(RecordedDay& recorded, std::string_view snapshots) {
    constexpr int mostCounters = 40;
    if (snapshots.empty())
        return {};
    const Result<Table> table = Table::read(snapshots, {"group", "open_counters"});
    if (!table)
        return table.error();
    for (const CsvRow& row : table->rows()) {
        const int open = table->number(row, "open_counters").value_or(0);
        for (RecordedGroup& group : recorded.groups) {
            if (group.id == table->field(row, "group"))
                group.counters = std::clamp(open, group.counters, mostCounters);
        }
    }
    return {};
}

} // namespace

std::size_t RecordedDay::ticketCount() const {
    std::size_t count = 0;
    for (const RecordedGroup& group : groups)
        count += group.arrivals.size();
    return count;
}

Result<RecordedDay> readRecordedDay(std::string_view ticketTable, std::string_view snapshotTable) {
    const Result<Table> table = Table::read(ticketTable, {"office", "date", "group", "service", "seq", "arrive_min_lo",
                                                          "arrive_min_hi", "call_min_lo", "call_min_hi"});
    if (!table)
        return table.error();
    if (table->rows().empty())
        return {ErrorCode::BadValue, "the table holds no tickets"};
    RecordedDay recorded;
    const CsvRow& first = table->rows().front();
    recorded.office = table->field(first, "office");
    const Result<BusinessDay> day = BusinessDay::parse(table->field(first, "date"));
    if (!day)
        return complaint(first, day.error().context);
    recorded.day = *day;
    std::map<std::string, GroupRows> groups;
    for (const CsvRow& row : table->rows()) {
        if (table->field(row, "office") != recorded.office || table->field(row, "date") != day->toString())
            return complaint(row, "expected one office and one day in the table");
        if (!isIdText(table->field(row, "group")))
            return complaint(row, "expected a group of letters, digits, '.', '_' or '-'");
        Result<TicketRow> ticket = readTicket(*table, row);
        if (!ticket)
            return ticket.error();
        GroupRows& group = groups[table->field(row, "group")];
        group.service = table->field(row, "service");
        group.tickets.push_back(*ticket);
    }
    for (auto& [id, rows] : groups)
        recorded.groups.push_back(toGroup(id, std::move(rows)));
    const Result<void> counted = countCounters(recorded, snapshotTable);
    if (!counted)
        return counted.error();
    return recorded;
}

} // namespace evenhall
