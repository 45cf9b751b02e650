// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/journal_reader.h"

#include "app/codec/enum_names.h"
#include "app/journal/copy_database.h"
#include "app/journal/journal_files.h"
#include "app/journal/migrations.h"
#include "app/journal/stored_day.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>

namespace evenhall::journal {

namespace {

constexpr std::int64_t endOfTime = std::numeric_limits<std::int64_t>::max();

/// Rows of tables by event sequence, days ?1 to ?2. The sequences of these days bound the search, so that a month is
/// found in ten years without an index by day.
constexpr const char* ofDays =
    "WHERE sequence >= (SELECT min(first_sequence) FROM business_day WHERE day BETWEEN ?1 AND ?2) "
    "AND sequence <= (SELECT max(last_sequence) FROM business_day WHERE day BETWEEN ?1 AND ?2) "
    "AND business_day BETWEEN ?1 AND ?2";

std::optional<Instant> instantOf(const Statement& row, int column) {
    const std::optional<std::int64_t> value = row.optionalInteger(column);
    return value ? std::optional(Instant{*value}) : std::nullopt;
}

/// What stands between blanks.
std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> found;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin)
            found.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return found;
}

VisitRow toVisitRow(const Statement& row) {
    VisitRow visit;
    visit.ticket = TicketId{row.integer(0)};
    visit.businessDay = row.integer(1);
    visit.number = {std::string(row.text(2)), static_cast<int>(row.integer(3)), static_cast<int>(row.integer(4))};
    visit.origin = row.text(5);
    visit.kiosk = row.text(6);
    visit.language = row.text(7);
    visit.priority = row.text(8);
    visit.state = row.text(9);
    visit.issuedAt = Instant{row.integer(10)};
    visit.legNumber = static_cast<int>(row.integer(11));
    visit.service = row.text(12);
    visit.queue = row.text(13);
    visit.queuedAt = Instant{row.integer(14)};
    visit.firstCalledAt = instantOf(row, 15);
    visit.calledAt = instantOf(row, 16);
    visit.startedAt = instantOf(row, 17);
    visit.endedAt = instantOf(row, 18);
    visit.parkedFor = Duration(row.integer(19));
    visit.window = row.text(20);
    visit.clerk = row.text(21);
    visit.outcome = row.text(22);
    visit.cases = static_cast<int>(row.integer(23));
    visit.caseNumber = row.text(24);
    return visit;
}

Result<ChainReport> followChain(EventTable& events) {
    if (Result<void> reading = events.read(0, endOfTime); !reading)
        return reading.error();
    HashChain chain;
    ChainHead at;
    ChainReport report;
    for (;;) {
        Result<std::optional<StoredEvent>> row = events.next();
        if (!row)
            return row.error();
        if (!row->has_value())
            return report;
        const StoredEvent& event = **row;
        if (event.envelope.sequence != at.sequence + 1 || chain.link(at.hash, event.envelope) != event.hash) {
            report.firstBad = at.sequence + 1;
            events.endReading();
            return report;
        }
        at = {event.envelope.sequence, event.hash};
        ++report.events;
    }
}

/// Schema, pages and chain of a file that is about to become a journal.
Result<void> checkWhole(const std::string& file) {
    Result<std::unique_ptr<Database>> database = Database::open(file, Database::Mode::ReadOnly);
    if (!database)
        return database.error();
    if (Result<void> known = checkSchema(**database, migrations()); !known)
        return known;
    if (Result<void> pages = quickCheck(**database); !pages)
        return pages;
    EventTable events(**database);
    Result<ChainReport> report = followChain(events);
    if (!report)
        return report.error();
    if (report->firstBad)
        return {ErrorCode::Corrupt, "event " + std::to_string(*report->firstBad) + " is not what was stored"};
    return {};
}

} // namespace

JournalReader::JournalReader(std::unique_ptr<Database> database)
    : m_database(std::move(database)), m_events(*m_database) {}

JournalReader::~JournalReader() = default;

Result<std::unique_ptr<JournalReader>> JournalReader::open(const std::string& folder) {
    const std::string file = journalFile(folder);
    Result<std::unique_ptr<Database>> database = Database::open(file, Database::Mode::ReadOnly);
    if (!database)
        return database.error();
    if (Result<void> known = checkSchema(**database, migrations()); !known)
        return Error{known.error().code, "journal " + file + ": " + known.error().context};
    return std::unique_ptr<JournalReader>(new JournalReader(std::move(*database)));
}

Result<void> JournalReader::events(BusinessDay from, BusinessDay until,
                                   const std::function<bool(const StoredEvent&)>& each) {
    const std::string days = " FROM business_day WHERE day BETWEEN " + std::to_string(from.toDecimal()) + " AND " +
                             std::to_string(until.toDecimal());
    Result<std::optional<std::int64_t>> first = m_database->integer("SELECT min(first_sequence)" + days);
    Result<std::optional<std::int64_t>> last = m_database->integer("SELECT max(last_sequence)" + days);
    if (!first || !last)
        return first ? last.error() : first.error();
    if (!first->has_value())
        return {};
    if (Result<void> reading = m_events.read(**first - 1, **last); !reading)
        return reading;
    for (;;) {
        Result<std::optional<StoredEvent>> row = m_events.next();
        if (!row)
            return row.error();
        if (!row->has_value())
            return {};
        const std::int64_t day = (*row)->envelope.businessDay;
        if (day < from.toDecimal() || day > until.toDecimal())
            continue; // a late report of the day before lies between those of a day
        if (!each(**row))
            return (m_events.endReading(), Result<void>());
    }
}

Result<void> JournalReader::visits(BusinessDay from, BusinessDay until,
                                   const std::function<bool(const VisitRow&)>& each) {
    Statement rows(*m_database,
                   "SELECT v.ticket, v.business_day, v.prefix, v.sequence, v.digits, v.origin, v.kiosk, v.language, "
                   "v.priority, v.state, v.issued_at, l.leg, l.service, l.queue, l.queued_at, l.first_called_at, "
                   "l.called_at, l.started_at, l.ended_at, l.parked_for, l.window, l.clerk, l.outcome, l.cases, "
                   "l.case_number FROM visit v JOIN leg l ON l.ticket = v.ticket "
                   "WHERE v.ticket >= ? AND v.ticket < ? ORDER BY v.ticket, l.leg");
    constexpr std::int64_t ticketsPerDay = 100'000'000; // a ticket id begins with its business day
    const std::int64_t first = from.toDecimal() * ticketsPerDay;
    const std::int64_t end = (until.toDecimal() + 1) * ticketsPerDay;
    if (Result<void> started = rows.start(first, end); !started)
        return started;
    for (;;) {
        Result<bool> row = rows.next();
        if (!row)
            return row.error();
        if (!*row || !each(toVisitRow(rows)))
            return {};
    }
}

Result<void> JournalReader::openWindows(BusinessDay from, BusinessDay until,
                                        const std::function<bool(const OpenWindowRow&)>& each) {
    Statement rows(*m_database, std::string("SELECT business_day, window, since, until FROM window_state ") + ofDays +
                                    " AND mode = ?3 ORDER BY sequence");
    if (Result<void> started = rows.start(from.toDecimal(), until.toDecimal(), codec::nameOf(WindowMode::Open));
        !started)
        return started;
    for (;;) {
        Result<bool> row = rows.next();
        if (!row)
            return row.error();
        if (!*row || !each({rows.integer(0), std::string(rows.text(1)), Instant{rows.integer(2)}, instantOf(rows, 3)}))
            return {};
    }
}

Result<void> JournalReader::assignments(BusinessDay from, BusinessDay until,
                                        const std::function<bool(const AssignmentRow&)>& each) {
    Statement rows(*m_database, std::string("SELECT business_day, window, since, until, own FROM assignment ") +
                                    ofDays + " ORDER BY sequence");
    if (Result<void> started = rows.start(from.toDecimal(), until.toDecimal()); !started)
        return started;
    for (;;) {
        Result<bool> row = rows.next();
        if (!row)
            return row.error();
        if (!*row || !each({rows.integer(0), std::string(rows.text(1)), Instant{rows.integer(2)}, instantOf(rows, 3),
                            words(rows.text(4))}))
            return {};
    }
}

Result<std::vector<BusinessDay>> JournalReader::days() {
    Statement rows(*m_database, "SELECT day FROM business_day ORDER BY day");
    if (Result<void> started = rows.start(); !started)
        return started.error();
    std::vector<BusinessDay> days;
    for (;;) {
        Result<bool> row = rows.next();
        if (!row)
            return row.error();
        if (!*row)
            return days;
        days.push_back(storedDay(rows.integer(0)));
    }
}

Result<std::optional<std::string>> JournalReader::configuration() {
    return text("SELECT json FROM configuration WHERE adopted_sequence IS NOT NULL "
                "ORDER BY adopted_sequence DESC LIMIT 1");
}

Result<std::optional<std::string>> JournalReader::carriedState() {
    return text("SELECT json FROM snapshot ORDER BY sequence DESC LIMIT 1");
}

Result<std::optional<std::string>> JournalReader::text(const char* sql) {
    Statement rows(*m_database, sql);
    if (Result<void> started = rows.start(); !started)
        return started.error();
    Result<bool> row = rows.next();
    if (!row)
        return row.error();
    return *row ? std::optional(std::string(rows.text(0))) : std::nullopt;
}

Result<ChainReport> JournalReader::verify() {
    return followChain(m_events);
}

Result<void> JournalReader::backup(const std::string& file) {
    return copyDatabase(*m_database, file);
}

Result<void> restoreBackup(const std::string& backupFile, const std::string& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    Result<std::unique_ptr<FolderLock>> lock = FolderLock::take(folder);
    if (!lock)
        return lock.error();
    const std::string file = journalFile(folder);
    if (std::filesystem::exists(file, problem))
        return {ErrorCode::BadValue, file + " exists already: move it away first, nothing is overwritten"};
    if (Result<void> checked = checkWhole(backupFile); !checked)
        return {checked.error().code, "backup " + backupFile + ": " + checked.error().context};
    Result<std::unique_ptr<Database>> backup = Database::open(backupFile, Database::Mode::ReadOnly);
    if (!backup)
        return backup.error();
    // The mark first: a folder with a mark and no journal is a new hall, one without a mark may repeat numbers.
    if (!std::ofstream(restoredMark(folder)).put('\n').flush())
        return {ErrorCode::Io, restoredMark(folder) + " cannot be written"};
    return copyDatabase(**backup, file);
}

std::string restoredMark(const std::string& folder) {
    return folder + "/restored-from-backup";
}

} // namespace evenhall::journal
