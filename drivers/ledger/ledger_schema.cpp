// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/ledger/ledger_schema.h"

#include <array>
#include <string>
#include <string_view>

namespace evenhall::ledger {

using device::Fault;
using device::FaultCode;
using device::Outcome;

namespace {

constexpr std::string_view schemaVersion = "1";

/// Version 1, never edited once released. Each statement as SQLite keeps it, to compare with.
constexpr std::array<std::string_view, 7> statements{
    "CREATE TABLE birth (at INTEGER NOT NULL, checks INTEGER NOT NULL DEFAULT 0) STRICT",
    "CREATE TABLE job (job TEXT NOT NULL PRIMARY KEY, printer TEXT NOT NULL, subject TEXT NOT NULL, "
    "copy INTEGER NOT NULL CHECK (copy >= 0), expires INTEGER NOT NULL, state TEXT NOT NULL CHECK (state IN "
    "('queued', 'sending', 'sent', 'printed', 'not_printed', 'in_doubt', 'expired', 'reprinted', 'voided')), "
    "confirm TEXT NOT NULL DEFAULT 'none', evidence TEXT NOT NULL DEFAULT '', "
    "fingerprint TEXT NOT NULL DEFAULT '', bytes INTEGER NOT NULL DEFAULT 0, "
    "accepted INTEGER NOT NULL DEFAULT 0 CHECK (accepted BETWEEN 0 AND bytes), "
    "process_id TEXT NOT NULL DEFAULT '', cuts_before INTEGER, cuts_after INTEGER, "
    "queued_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, told INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID",
    "CREATE UNIQUE INDEX one_unmarked ON job (subject) WHERE copy = 0 AND state NOT IN "
    "('queued', 'not_printed', 'expired')",
    "CREATE INDEX open_jobs ON job (state) WHERE told = 0 OR state IN ('queued', 'sending', 'sent', 'in_doubt')",
    "CREATE TRIGGER forward_only BEFORE UPDATE OF state ON job WHEN NEW.state <> OLD.state AND "
    "OLD.state || '>' || NEW.state NOT IN ('queued>sending', 'queued>not_printed', 'queued>expired', 'sending>sent', "
    "'sending>printed', 'sending>in_doubt', 'sending>not_printed', 'sent>printed', 'sent>in_doubt', "
    "'in_doubt>printed', 'in_doubt>reprinted', 'in_doubt>voided') "
    "BEGIN SELECT RAISE(ABORT, 'a print job goes forward only'); END",
    "CREATE TRIGGER same_paper BEFORE UPDATE OF job, printer, subject, copy ON job "
    "BEGIN SELECT RAISE(ABORT, 'a print job stays what it is'); END",
    "CREATE TRIGGER kept_while_open BEFORE DELETE ON job WHEN OLD.state IN ('queued', 'sending', 'sent', 'in_doubt') "
    "BEGIN SELECT RAISE(ABORT, 'an open print job is not forgotten'); END"};

Outcome<void> create(LedgerDatabase& database, device::WallTime now) {
    LedgerTransaction transaction(database);
    if (Outcome<void> begun = transaction.begin(); !begun)
        return begun;
    // Two workers may open a new ledger at once; the second finds it made.
    const Outcome<std::string> version = database.text("PRAGMA user_version");
    if (!version || *version == schemaVersion)
        return version ? Outcome<void>() : Outcome<void>(version.fault());
    for (const std::string_view statement : statements)
        if (Outcome<void> made = database.execute(std::string(statement)); !made)
            return made;
    LedgerStatement birth(database, "INSERT INTO birth (at) VALUES (?)");
    if (Outcome<void> born = birth.bind(std::int64_t{now.time_since_epoch().count()}).run(); !born)
        return born;
    if (Outcome<void> marked = database.execute("PRAGMA user_version = " + std::string(schemaVersion)); !marked)
        return marked;
    return transaction.commit();
}

/// A file that lacks a rule, or has one more, is not ours.
Outcome<void> compare(LedgerDatabase& database) {
    LedgerStatement stored(database, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
    std::size_t count = 0;
    for (;;) {
        const Outcome<bool> row = stored.next();
        if (!row)
            return row.fault();
        if (!*row)
            break;
        if (count >= statements.size() || stored.text(0) != statements[count++])
            return Fault{FaultCode::Garbled, "the print ledger is damaged: its schema is not ours"};
    }
    if (count != statements.size())
        return Fault{FaultCode::Garbled, "the print ledger is damaged: its schema is not whole"};
    const Outcome<std::string> check = database.text("PRAGMA quick_check(1)");
    if (!check)
        return check.fault();
    if (*check != "ok")
        return Fault{FaultCode::Garbled, "the print ledger is damaged: " + *check};
    return {};
}

} // namespace

Outcome<void> prepareSchema(LedgerDatabase& database, device::WallTime now) {
    const Outcome<std::string> version = database.text("PRAGMA user_version");
    if (!version)
        return version.fault();
    const Outcome<std::string> tables = database.text("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return tables.fault();
    if (*version == "0" && *tables == "0")
        return create(database, now);
    if (version->size() > schemaVersion.size() || *version > schemaVersion)
        return Fault{FaultCode::Unsupported, "the print ledger was written by a newer program"};
    return compare(database);
}

} // namespace evenhall::ledger
