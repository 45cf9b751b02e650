// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/hall_folder.h"

#include "app/evenhallctl/planning/packed_text.h"
#include "app/evenhallctl/tables/csv.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <optional>

namespace evenhall {

namespace {

using planner::HallDayRecord;
using planner::HallRecord;
using planner::Minutes;
using planner::MinuteSpan;
using planner::QueueDayRecord;
using planner::QueueLook;
using planner::RecordedTicket;

std::optional<int> wholeNumber(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

/// The digits at the end of what a board shows: 37 of "C037".
std::optional<int> shownNumber(std::string_view text) {
    std::size_t from = text.size();
    while (from > 0 && text[from - 1] >= '0' && text[from - 1] <= '9')
        --from;
    return wholeNumber(text.substr(from));
}

/// "08:04" or "08:04:10" as minutes after midnight.
std::optional<Minutes> clockMinutes(std::string_view text) {
    const Result<LocalTime> time = LocalTime::parse(text.substr(0, 5));
    return time ? std::optional<Minutes>(time->minutes) : std::nullopt;
}

/// Collects rows of both tables into halls, days and queues.
class HallBuilder {
public:
    QueueDayRecord& queueDay(const std::string& office, const BusinessDay& day, const std::string& group,
                             const std::string& service) {
        Office& hall = m_offices[office];
        const auto known = hall.queues.emplace(group, hall.queues.size());
        if (known.second)
            hall.names.push_back({group, service});
        std::vector<QueueDayRecord>& queues = hall.days[day];
        queues.resize(std::max(queues.size(), hall.names.size()));
        return queues[known.first->second];
    }

    std::vector<HallRecord> finish() {
        std::vector<HallRecord> halls;
        for (auto& [name, office] : m_offices) {
            HallRecord hall{name, office.names, {}};
            for (auto& [day, queues] : office.days) {
                queues.resize(office.names.size());
                for (QueueDayRecord& queue : queues)
                    sort(queue);
                hall.days.push_back({day, std::move(queues)});
            }
            halls.push_back(std::move(hall));
        }
        return halls;
    }

private:
    struct Office {
        std::map<std::string, std::size_t> queues;
        std::vector<planner::QueueName> names;
        std::map<BusinessDay, std::vector<QueueDayRecord>> days;
    };

    static void sort(QueueDayRecord& queue) {
        std::stable_sort(queue.looks.begin(), queue.looks.end(),
                         [](const QueueLook& a, const QueueLook& b) { return a.at < b.at; });
        std::stable_sort(
            queue.tickets.begin(), queue.tickets.end(),
            [](const RecordedTicket& a, const RecordedTicket& b) { return a.arrival.middle() < b.arrival.middle(); });
    }

    std::map<std::string, Office> m_offices;
};

/// One table; knows where its columns are and how to complain.
class Table {
public:
    static Result<Table> read(std::string name, std::string_view text, const std::vector<std::string>& columns) {
        Result<std::vector<CsvRow>> rows = parseCsv(text);
        if (!rows)
            return {rows.error().code, name + ", " + rows.error().context};
        if (rows->empty())
            return {ErrorCode::BadValue, name + " is empty"};
        Table table;
        table.m_name = std::move(name);
        const std::vector<std::string>& header = rows->front().fields;
        for (const std::string& column : columns) {
            const auto found = std::find(header.begin(), header.end(), column);
            if (found == header.end())
                return {ErrorCode::BadValue, table.m_name + " has no column " + column};
            table.m_columns.push_back(static_cast<std::size_t>(found - header.begin()));
        }
        table.m_width = header.size();
        table.m_endsLine = text.ends_with('\n');
        table.m_rows = std::move(*rows);
        return table;
    }

    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] bool complete(std::size_t row) const { return m_rows[row].fields.size() == m_width; }
    [[nodiscard]] const std::string& field(std::size_t row, std::size_t column) const {
        return m_rows[row].fields[m_columns[column]];
    }
    [[nodiscard]] Error complaint(std::size_t row, const std::string& what) const {
        return {ErrorCode::BadValue, m_name + ", line " + std::to_string(m_rows[row].line) + ": " + what};
    }
    [[nodiscard]] Error incomplete(std::size_t row) const {
        const bool isLast = row + 1 == m_rows.size();
        return complaint(row, std::string("another number of fields than the header") +
                                  (isLast ? "; it is the last line, so the file may be cut short" : ""));
    }
    /// What makes the end of the table doubtful; a last number may have lost digits.
    [[nodiscard]] std::optional<std::string> doubtfulEnd() const {
        return m_endsLine ? std::nullopt
                          : std::optional(m_name + ": the last line has no end, so the file may be cut short");
    }

private:
    std::string m_name;
    std::vector<std::size_t> m_columns;
    std::vector<CsvRow> m_rows;
    std::size_t m_width = 0;
    bool m_endsLine = true;
};

/// The place of a ticket column in the list below.
enum TicketColumn : std::size_t { Office, Date, Group, Service, ArriveFrom, ArriveUntil, CallFrom, CallUntil };
enum LookColumn : std::size_t { LookOffice, LookDate, LookTime, LookGroup, LookService, Open, Waiting, Number };

constexpr int latestMinute = 2 * 24 * 60; ///< a day may end after midnight and still count its own minutes

/// Minutes of a day; a clock that was set back shows as an end before its beginning, and the two are swapped.
std::optional<MinuteSpan> span(std::string_view from, std::string_view until) {
    const std::optional<int> a = wholeNumber(from);
    const std::optional<int> b = wholeNumber(until);
    if (!a || !b || *a < 0 || *b < 0 || *a > latestMinute || *b > latestMinute)
        return std::nullopt;
    return MinuteSpan{static_cast<Minutes>(std::min(*a, *b)), static_cast<Minutes>(std::max(*a, *b))};
}

Result<void> addTickets(const Table& table, HallBuilder& builder, std::vector<std::string>& leftOut) {
    int early = 0;
    for (std::size_t row = 1; row < table.size(); ++row) {
        if (!table.complete(row))
            return table.incomplete(row);
        const Result<BusinessDay> day = BusinessDay::parse(table.field(row, Date));
        if (!day)
            return table.complaint(row, day.error().context);
        RecordedTicket ticket;
        const std::optional<MinuteSpan> arrival = span(table.field(row, ArriveFrom), table.field(row, ArriveUntil));
        if (!arrival)
            return table.complaint(row, "expected an arrival in minutes after midnight");
        ticket.arrival = *arrival;
        if (table.field(row, CallFrom) != "-1") {
            ticket.call = span(table.field(row, CallFrom), table.field(row, CallUntil));
            if (!ticket.call)
                return table.complaint(row, "expected a call in minutes after midnight, or -1");
        }
        if (ticket.call && ticket.call->until < ticket.arrival.from) {
            ++early;
            continue;
        }
        builder.queueDay(table.field(row, Office), *day, table.field(row, Group), table.field(row, Service))
            .tickets.push_back(ticket);
    }
    if (early > 0)
        leftOut.push_back("tickets: " + std::to_string(early) + " that were called before they came");
    return {};
}

Result<void> addLooks(const Table& table, HallBuilder& builder) {
    for (std::size_t row = 1; row < table.size(); ++row) {
        if (!table.complete(row))
            return table.incomplete(row);
        const Result<BusinessDay> day = BusinessDay::parse(table.field(row, LookDate));
        const std::optional<Minutes> time = clockMinutes(table.field(row, LookTime));
        const std::optional<int> open = wholeNumber(table.field(row, Open));
        const std::optional<int> waiting = wholeNumber(table.field(row, Waiting));
        if (!day || !time || !open || !waiting || *open < 0 || *waiting < 0)
            return table.complaint(row, "expected date, time, open_counters and waiting");
        builder.queueDay(table.field(row, LookOffice), *day, table.field(row, LookGroup), table.field(row, LookService))
            .looks.push_back({*time, *open, *waiting, shownNumber(table.field(row, Number))});
    }
    return {};
}

Result<std::string> readEither(const std::filesystem::path& folder, const std::string& name) {
    const std::filesystem::path plain = folder / name;
    const std::filesystem::path packed = folder / (name + ".gz");
    std::error_code fault;
    if (std::filesystem::exists(plain, fault))
        return readPackedText(plain.string());
    if (std::filesystem::exists(packed, fault))
        return readPackedText(packed.string());
    return {ErrorCode::Io, "neither " + plain.string() + " nor " + packed.string() + " exists"};
}

} // namespace

Result<HallFolder> readHallTables(std::string_view tickets, std::string_view snapshots) {
    const Result<Table> ticketTable = Table::read(
        "tickets", tickets,
        {"office", "date", "group", "service", "arrive_min_lo", "arrive_min_hi", "call_min_lo", "call_min_hi"});
    if (!ticketTable)
        return ticketTable.error();
    const Result<Table> lookTable =
        Table::read("snapshots", snapshots,
                    {"office", "date", "time", "group", "service", "open_counters", "waiting", "current_number"});
    if (!lookTable)
        return lookTable.error();
    HallBuilder builder;
    const Result<void> looks = addLooks(*lookTable, builder);
    if (!looks)
        return looks.error();
    HallFolder folder;
    const Result<void> added = addTickets(*ticketTable, builder, folder.leftOut);
    if (!added)
        return added.error();
    for (const Table* table : {&*ticketTable, &*lookTable}) {
        if (std::optional<std::string> doubt = table->doubtfulEnd())
            folder.leftOut.push_back(std::move(*doubt));
    }
    folder.halls = builder.finish();
    for (const HallRecord& hall : folder.halls) {
        for (const HallDayRecord& day : hall.days) {
            if (!planner::coverageOf(day))
                folder.leftOut.push_back(hall.name + " on " + day.day.toString() + ": tickets without snapshots");
        }
    }
    return folder;
}

Result<HallFolder> readHallFolder(const std::string& folder) {
    const Result<std::string> tickets = readEither(folder, "tickets.csv");
    if (!tickets)
        return tickets.error();
    const Result<std::string> snapshots = readEither(folder, "snapshots.csv");
    if (!snapshots)
        return snapshots.error();
    return readHallTables(*tickets, *snapshots);
}

} // namespace evenhall
