// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/ledger/print_ledger.h"

#include "drivers/ledger/fingerprint.h"
#include "drivers/ledger/ledger_database.h"
#include "drivers/ledger/ledger_schema.h"

#include <utility>

namespace evenhall::ledger {

using device::Fault;
using device::FaultCode;
using device::JobId;
using device::Outcome;
using device::WallTime;

namespace {

constexpr const char* columns = "job, printer, subject, copy, expires, state, confirm, evidence, fingerprint, bytes, "
                                "accepted, process_id, cuts_before, cuts_after, queued_at, changed_at, told";

std::int64_t stored(WallTime time) {
    return time.time_since_epoch().count();
}

WallTime restored(std::int64_t milliseconds) {
    return WallTime(std::chrono::milliseconds(milliseconds));
}

/// A row that names no state of ours can only be damage.
Outcome<LedgerEntry> entryOf(const LedgerStatement& row) {
    const std::optional<LedgerState> state = ledgerStateFromText(row.text(5));
    const std::optional<device::ConfirmLevel> confirm = device::confirmLevelFromText(row.text(6));
    if (!state || !confirm)
        return Fault{FaultCode::Garbled, "the print ledger is damaged: a row cannot be read"};
    LedgerEntry entry;
    entry.job = {row.text(0)};
    entry.printer = {row.text(1)};
    entry.subject = row.text(2);
    entry.copyNumber = static_cast<int>(row.number(3));
    entry.expires = restored(row.number(4));
    entry.state = *state;
    entry.confirm = *confirm;
    entry.evidence = row.text(7);
    entry.fingerprint = row.text(8);
    entry.bytes = row.number(9);
    entry.accepted = row.number(10);
    entry.processId = row.text(11);
    entry.before.cuts = row.optionalNumber(12);
    entry.after.cuts = row.optionalNumber(13);
    entry.queuedAt = restored(row.number(14));
    entry.changedAt = restored(row.number(15));
    entry.told = row.number(16) != 0;
    return entry;
}

LedgerState stateFor(device::PrintState state, bool anyAccepted) {
    switch (state) {
    case device::PrintState::Printed:
        return LedgerState::Printed;
    case device::PrintState::Failed:
        return anyAccepted ? LedgerState::InDoubt : LedgerState::NotPrinted;
    case device::PrintState::InDoubt:
        return LedgerState::InDoubt;
    case device::PrintState::Expired:
        return LedgerState::Expired;
    }
    return LedgerState::InDoubt;
}

} // namespace

PrintLedger::PrintLedger(std::unique_ptr<LedgerDatabase> database, const LedgerOptions& options)
    : m_database(std::move(database)), m_durable(options.durable) {}

PrintLedger::~PrintLedger() = default;

Outcome<std::unique_ptr<PrintLedger>> PrintLedger::open(const std::string& file, WallTime now,
                                                        const LedgerOptions& options) {
    Outcome<std::unique_ptr<LedgerDatabase>> database = LedgerDatabase::open(file, options.vfs);
    if (!database)
        return database.fault();
    std::unique_ptr<PrintLedger> ledger(new PrintLedger(std::move(*database), options));
    LedgerDatabase& opened = *ledger->m_database;
    // Small log: the file of a kiosk box stays small, and the next start reads little.
    if (Outcome<void> set = opened.execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; "
                                           "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 200");
        !set)
        return set.fault();
    if (Outcome<void> set = ledger->setSynchronous(true); !set)
        return set.fault();
    if (Outcome<void> prepared = prepareSchema(opened, now); !prepared)
        return prepared.fault();
    LedgerStatement birth(opened, "SELECT at FROM birth");
    const Outcome<bool> row = birth.next();
    if (!row || !*row)
        return row ? Fault{FaultCode::Garbled, "the print ledger is damaged: it has no birth"} : row.fault();
    ledger->m_born = restored(birth.number(0));
    return ledger;
}

Outcome<void> PrintLedger::setSynchronous(bool full) {
    const char* level = full ? "FULL" : "NORMAL";
    return m_database->execute(std::string("PRAGMA synchronous = ") + (m_durable ? level : "OFF"));
}

Outcome<std::vector<LedgerEntry>> PrintLedger::recover(WallTime now) {
    LedgerTransaction transaction(*m_database);
    if (const Outcome<void> begun = transaction.begin(); !begun)
        return begun.fault();
    const Outcome<std::vector<LedgerEntry>> unfinished = entriesWhere("state IN ('sending', 'sent')");
    if (!unfinished)
        return unfinished.fault();
    LedgerStatement expire(*m_database,
                           "UPDATE job SET state = 'expired', evidence = 'not started in time', changed_at "
                           "= ?, told = 0 WHERE state = 'queued' AND expires <= ?");
    if (const Outcome<void> expired = expire.bind(stored(now)).bind(stored(now)).run(); !expired)
        return expired.fault();
    std::vector<LedgerEntry> doubtful;
    for (LedgerEntry entry : *unfinished) {
        entry.state = LedgerState::InDoubt;
        entry.confirm = entry.bytes > 0 && entry.accepted == entry.bytes ? device::ConfirmLevel::Delivered
                                                                         : device::ConfirmLevel::None;
        entry.evidence = "the device host ended while it printed; " + traceOf(entry);
        entry.changedAt = now;
        entry.told = false;
        LedgerStatement doubt(*m_database, "UPDATE job SET state = 'in_doubt', confirm = ?, evidence = ?, changed_at "
                                           "= ?, told = 0 WHERE job = ?");
        doubt.bind(toText(entry.confirm)).bind(entry.evidence).bind(stored(now)).bind(entry.job.text);
        if (const Outcome<void> changed = doubt.run(); !changed)
            return changed.fault();
        doubtful.push_back(std::move(entry));
    }
    if (const Outcome<void> committed = transaction.commit(); !committed)
        return committed.fault();
    return doubtful;
}

Outcome<std::vector<LedgerEntry>> PrintLedger::entriesWhere(const std::string& condition) {
    LedgerStatement select(*m_database,
                           std::string("SELECT ") + columns + " FROM job WHERE " + condition + " ORDER BY job");
    std::vector<LedgerEntry> entries;
    for (;;) {
        const Outcome<bool> row = select.next();
        if (!row)
            return row.fault();
        if (!*row)
            return entries;
        Outcome<LedgerEntry> entry = entryOf(select);
        if (!entry)
            return entry.fault();
        entries.push_back(std::move(*entry));
    }
}

Outcome<std::optional<LedgerEntry>> PrintLedger::find(const JobId& job) {
    LedgerStatement select(*m_database, std::string("SELECT ") + columns + " FROM job WHERE job = ?");
    const Outcome<bool> row = select.bind(job.text).next();
    if (!row)
        return row.fault();
    if (!*row)
        return std::optional<LedgerEntry>();
    Outcome<LedgerEntry> entry = entryOf(select);
    if (!entry)
        return entry.fault();
    return std::optional(std::move(*entry));
}

Outcome<std::vector<LedgerEntry>> PrintLedger::untold() {
    return entriesWhere("told = 0 AND state IN ('printed', 'not_printed', 'in_doubt', 'expired', 'voided')");
}

Outcome<std::vector<LedgerEntry>> PrintLedger::untoldVoids() {
    return entriesWhere("told = 0 AND state = 'voided'");
}

Outcome<std::vector<LedgerEntry>> PrintLedger::inDoubt() {
    return entriesWhere("state = 'in_doubt'");
}

Outcome<bool> PrintLedger::mayHoldLeftover(const device::PrinterName& printer) {
    LedgerStatement last(*m_database, "SELECT state <> 'printed' FROM job WHERE printer = ? AND state NOT IN "
                                      "('queued', 'not_printed', 'expired') ORDER BY queued_at DESC, job DESC LIMIT 1");
    const Outcome<bool> row = last.bind(printer.text).next();
    if (!row)
        return row.fault();
    return *row && last.number(0) != 0;
}

Outcome<void> PrintLedger::insert(const device::PrintJob& job, LedgerState state, const std::string& evidence,
                                  WallTime now) {
    LedgerStatement add(*m_database, "INSERT INTO job (job, printer, subject, copy, expires, state, evidence, "
                                     "queued_at, changed_at) VALUES (?,?,?,?,?,?,?,?,?)");
    add.bind(job.id.text).bind(job.printer.text).bind(job.subject.empty() ? job.id.text : job.subject);
    add.bind(std::int64_t{job.copyNumber}).bind(stored(job.expires)).bind(toText(state)).bind(evidence);
    return add.bind(stored(now)).bind(stored(now)).run();
}

Outcome<void> PrintLedger::queue(const device::PrintJob& job, WallTime now) {
    return insert(job, LedgerState::Queued, {}, now);
}

Outcome<void> PrintLedger::doubt(const device::PrintJob& job, const std::string& evidence, WallTime now) {
    return insert(job, LedgerState::InDoubt, evidence, now);
}

/// Runs an update of one row that must be there.
Outcome<void> PrintLedger::change(LedgerStatement& statement, const JobId& job) {
    if (Outcome<void> changed = statement.run(); !changed)
        return changed;
    if (m_database->changes() != 1)
        return Fault{FaultCode::Refused, "the print ledger refuses: job " + job.text + " is not in that state"};
    return {};
}

Outcome<void> PrintLedger::starting(const JobId& job, const device::PrintStart& start, WallTime now) {
    LedgerStatement update(*m_database,
                           "UPDATE job SET state = 'sending', fingerprint = ?, bytes = ?, accepted = 0, process_id = "
                           "?, cuts_before = ?, changed_at = ? WHERE job = ? AND state = 'queued'");
    update.bind(fingerprintOf(start.stream)).bind(static_cast<std::int64_t>(start.stream.size()));
    update.bind(start.processId).bind(start.counters.cuts).bind(stored(now)).bind(job.text);
    return change(update, job);
}

Outcome<void> PrintLedger::accepted(const JobId& job, std::size_t bytes, WallTime now) {
    const auto count = static_cast<std::int64_t>(bytes);
    LedgerStatement all(*m_database, "UPDATE job SET state = 'sent', accepted = bytes, changed_at = ? WHERE job = ? "
                                     "AND state = 'sending' AND bytes <= ?");
    if (Outcome<void> sent = all.bind(stored(now)).bind(job.text).bind(count).run(); !sent)
        return sent;
    if (m_database->changes() == 1)
        return {};
    // After a kill the offset is there; only a power loss may take it, and its worth is not a sync per band.
    if (Outcome<void> relaxed = setSynchronous(false); !relaxed)
        return relaxed;
    LedgerStatement part(*m_database, "UPDATE job SET accepted = ? WHERE job = ? AND state = 'sending'");
    part.bind(count).bind(job.text);
    Outcome<void> changed = change(part, job);
    if (Outcome<void> strict = setSynchronous(true); !strict)
        return strict;
    return changed;
}

Outcome<void> PrintLedger::counted(const JobId& job, const device::PrinterCounters& counters) {
    LedgerStatement update(*m_database, "UPDATE job SET cuts_after = ? WHERE job = ?");
    update.bind(counters.cuts).bind(job.text);
    return change(update, job);
}

Outcome<void> PrintLedger::end(const JobId& job, const device::PrintOutcome& outcome, WallTime now) {
    LedgerTransaction transaction(*m_database);
    if (Outcome<void> begun = transaction.begin(); !begun)
        return begun;
    const Outcome<std::optional<LedgerEntry>> known = find(job);
    if (!known || !*known)
        return known ? Fault{FaultCode::Refused, "the print ledger refuses: unknown job " + job.text} : known.fault();
    const LedgerState state = stateFor(outcome.state, (*known)->accepted > 0);
    LedgerStatement update(*m_database, "UPDATE job SET state = ?, confirm = ?, evidence = ?, changed_at = ?, told = 0 "
                                        "WHERE job = ?");
    update.bind(toText(state)).bind(toText(outcome.confirm)).bind(outcome.evidence).bind(stored(now)).bind(job.text);
    if (Outcome<void> changed = change(update, job); !changed)
        return changed;
    if (state == LedgerState::Printed && (*known)->copyNumber > 0) {
        LedgerStatement settle(*m_database, "UPDATE job SET state = 'reprinted', changed_at = ? WHERE subject = ? AND "
                                            "job <> ? AND state = 'in_doubt'");
        settle.bind(stored(now)).bind((*known)->subject).bind(job.text);
        if (Outcome<void> settled = settle.run(); !settled)
            return settled;
    }
    return transaction.commit();
}

Outcome<void> PrintLedger::makeVoid(const JobId& job, const std::string& reason, WallTime now) {
    LedgerStatement update(*m_database, "UPDATE job SET state = 'voided', evidence = evidence || '; voided: ' || ?, "
                                        "changed_at = ?, told = 0 WHERE job = ? AND state = 'in_doubt'");
    update.bind(reason).bind(stored(now)).bind(job.text);
    return change(update, job);
}

Outcome<void> PrintLedger::addEvidence(const JobId& job, const std::string& evidence) {
    LedgerStatement update(*m_database, "UPDATE job SET evidence = evidence || '; ' || ?, told = 0 WHERE job = ?");
    update.bind(evidence).bind(job.text);
    return change(update, job);
}

Outcome<void> PrintLedger::tell(const JobId& job) {
    LedgerStatement update(*m_database, "UPDATE job SET told = 1 WHERE job = ?");
    update.bind(job.text);
    return change(update, job);
}

Outcome<std::size_t> PrintLedger::prune(WallTime now) {
    LedgerStatement remove(*m_database, "DELETE FROM job WHERE changed_at < ? AND told = 1 AND state NOT IN "
                                        "('queued', 'sending', 'sent', 'in_doubt')");
    if (const Outcome<void> removed = remove.bind(stored(now - keeps)).run(); !removed)
        return removed.fault();
    return static_cast<std::size_t>(m_database->changes());
}

Outcome<void> PrintLedger::check() {
    return m_database->execute("UPDATE birth SET checks = checks + 1");
}

} // namespace evenhall::ledger
