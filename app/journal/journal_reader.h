// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/queueing/visit.h"
#include "app/domain/values/result.h"
#include "app/journal/event_table.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace evenhall::journal {

/// One leg of a visit, for export.
struct VisitRow {
    TicketId ticket;
    std::int64_t businessDay = 0; ///< yyyymmdd
    TicketNumber number;
    std::string origin;
    std::string kiosk;
    std::string language;
    std::string priority; ///< empty: ordinary
    std::string state;
    Instant issuedAt;
    int legNumber = 0; ///< from 0
    std::string service;
    std::string queue;
    Instant queuedAt;
    std::optional<Instant> firstCalledAt;
    std::optional<Instant> calledAt;
    std::optional<Instant> startedAt;
    std::optional<Instant> endedAt;
    Duration parkedFor{0};
    std::string window;
    std::string clerk;
    std::string outcome;
    int cases = 0;
    std::string caseNumber;
};

/// A window was open for calls.
struct OpenWindowRow {
    std::int64_t businessDay = 0; ///< yyyymmdd
    std::string window;
    Instant since;
    std::optional<Instant> until; ///< absent: it still is
};

/// A window had a profile, whether it was open or not.
struct AssignmentRow {
    std::int64_t businessDay = 0; ///< yyyymmdd
    std::string window;
    Instant since;
    std::optional<Instant> until; ///< absent: it still has it
    std::vector<std::string> own; ///< queues, in the order in which they are called
};

struct ChainReport {
    std::int64_t events = 0;              ///< checked
    std::optional<std::int64_t> firstBad; ///< sequence of the first event that is missing or not what was stored
};

/// Reads a journal with a connection of its own, while a Journal may be writing to it. Each object belongs to one
/// thread; open one for each long reading.
class JournalReader {
public:
    /// The journal of a folder. Changes nothing there.
    static Result<std::unique_ptr<JournalReader>> open(const std::string& folder);
    ~JournalReader();
    JournalReader(const JournalReader&) = delete;
    JournalReader& operator=(const JournalReader&) = delete;

    /// Calls back row after row, days `from` to `until` (included), until the callback returns false. Rows are valid
    /// during the call.
    Result<void> events(BusinessDay from, BusinessDay until, const std::function<bool(const StoredEvent&)>& each);
    Result<void> visits(BusinessDay from, BusinessDay until, const std::function<bool(const VisitRow&)>& each);

    /// The same for each time a window was open, in the order in which they began.
    Result<void> openWindows(BusinessDay from, BusinessDay until,
                             const std::function<bool(const OpenWindowRow&)>& each);
    /// The same for what windows served. Profiles end with the day.
    Result<void> assignments(BusinessDay from, BusinessDay until,
                             const std::function<bool(const AssignmentRow&)>& each);
    /// Every day with events, in order.
    Result<std::vector<BusinessDay>> days();
    /// The text of the configuration that was adopted last; nothing before the first.
    Result<std::optional<std::string>> configuration();

    /// The text of what the hall carried into its last day; nothing before the first.
    Result<std::optional<std::string>> carriedState();

    /// Follows the whole hash chain, about a million events in two seconds.
    Result<ChainReport> verify();

    /// Copies the journal as it is at one moment into a new file, while it is being written to.
    Result<void> backup(const std::string& file);

private:
    explicit JournalReader(std::unique_ptr<Database> database);

    /// The only column of the only row.
    Result<std::optional<std::string>> text(const char* sql);

    std::unique_ptr<Database> m_database;
    EventTable m_events;
};

/// Puts a backup into a folder that has no journal, after checking the whole of it: schema, pages, hash chain. The
/// journal of the folder must be closed (Busy otherwise); one that is there is never overwritten (BadValue). Leaves a
/// mark: a backup does not know the numbers that were given out after it was made, so the controller that opens the
/// folder first leaves some out, and then takes the mark away.
Result<void> restoreBackup(const std::string& backupFile, const std::string& folder);

/// The file that marks a folder as restored.
[[nodiscard]] std::string restoredMark(const std::string& folder);

} // namespace evenhall::journal
