// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/ledger/ledger_entry.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace evenhall::ledger {

class LedgerDatabase;
class LedgerStatement;

struct LedgerOptions {
    std::string vfs;     ///< the SQLite VFS; empty: the default one
    bool durable = true; ///< false: a power loss may undo states; for tests alone
};

/// The truth about each paper of this box, in a SQLite file that survives a kill and a power loss: what is written
/// here is on the disk before the call returns (only the offset within a stream may lag behind after a power loss).
/// Whoever prints writes first: a fault of any function before the first byte means that nothing may be sent.
///
/// One object is one connection and belongs to one thread; several may stand on one file. A fault is Io or Busy when
/// the file cannot be written now, Refused when the step would break a rule (ledger_schema.h), Garbled when the file is
/// damaged. Every function leaves the ledger as it was when it fails.
class PrintLedger {
public:
    /// Opens or makes the file. `now` is the birth of a new one: it knows nothing of what was before.
    [[nodiscard]] static device::Outcome<std::unique_ptr<PrintLedger>>
    open(const std::string& file, device::WallTime now, const LedgerOptions& options = {});
    ~PrintLedger();
    PrintLedger(const PrintLedger&) = delete;
    PrintLedger& operator=(const PrintLedger&) = delete;

    [[nodiscard]] device::WallTime born() const { return m_born; }

    /// Once at the start of a program, before any worker: what an earlier run left in Sending or Sent is InDoubt from
    /// now on, for nobody watched its end. Returns these. Queued ones were never started: they expire when their time
    /// is over and stay as they are otherwise.
    [[nodiscard]] device::Outcome<std::vector<LedgerEntry>> recover(device::WallTime now);

    [[nodiscard]] device::Outcome<std::optional<LedgerEntry>> find(const device::JobId& job);
    /// Papers whose end the hall does not know, in the order of their names.
    [[nodiscard]] device::Outcome<std::vector<LedgerEntry>> untold();
    /// Of these the ones that a person gave up (perhaps from another program).
    [[nodiscard]] device::Outcome<std::vector<LedgerEntry>> untoldVoids();
    [[nodiscard]] device::Outcome<std::vector<LedgerEntry>> inDoubt();
    /// Whether the last paper begun on this printer did not come out for certain: its rest may be in the printer still.
    [[nodiscard]] device::Outcome<bool> mayHoldLeftover(const device::PrinterName& printer);

    /// A new job; Refused when it is known already.
    [[nodiscard]] device::Outcome<void> queue(const device::PrintJob& job, device::WallTime now);
    /// A job of which nobody can know whether it came out: an earlier ledger is gone.
    [[nodiscard]] device::Outcome<void> doubt(const device::PrintJob& job, const std::string& evidence,
                                              device::WallTime now);
    /// Queued → Sending. Refused when an unmarked paper of the same subject was started before.
    [[nodiscard]] device::Outcome<void> starting(const device::JobId& job, const device::PrintStart& start,
                                                 device::WallTime now);
    /// How much was accepted; all of it: Sending → Sent.
    [[nodiscard]] device::Outcome<void> accepted(const device::JobId& job, std::size_t bytes, device::WallTime now);
    [[nodiscard]] device::Outcome<void> counted(const device::JobId& job, const device::PrinterCounters& counters);
    /// The end, or a better one: InDoubt → Printed when the printer told later. "Failed" of a job of which bytes were
    /// accepted becomes InDoubt here. A printed copy ends the doubt about the papers of its subject (Reprinted).
    [[nodiscard]] device::Outcome<void> end(const device::JobId& job, const device::PrintOutcome& outcome,
                                            device::WallTime now);
    /// InDoubt → Voided: a person has decided that no copy is needed.
    [[nodiscard]] device::Outcome<void> makeVoid(const device::JobId& job, const std::string& reason,
                                                 device::WallTime now);
    /// More of what a person needs to judge a doubt.
    [[nodiscard]] device::Outcome<void> addEvidence(const device::JobId& job, const std::string& evidence);
    /// The hall knows the present state.
    [[nodiscard]] device::Outcome<void> tell(const device::JobId& job);

    /// Forgets what ended long ago and is told; returns how many.
    [[nodiscard]] device::Outcome<std::size_t> prune(device::WallTime now);
    static constexpr std::chrono::hours keeps{24 * 60};

    /// Can it be written now? Writes to find out.
    [[nodiscard]] device::Outcome<void> check();

private:
    PrintLedger(std::unique_ptr<LedgerDatabase> database, const LedgerOptions& options);

    [[nodiscard]] device::Outcome<void> insert(const device::PrintJob& job, LedgerState state,
                                               const std::string& evidence, device::WallTime now);
    [[nodiscard]] device::Outcome<void> change(LedgerStatement& statement, const device::JobId& job);
    [[nodiscard]] device::Outcome<std::vector<LedgerEntry>> entriesWhere(const std::string& condition);
    [[nodiscard]] device::Outcome<void> setSynchronous(bool full);

    std::unique_ptr<LedgerDatabase> m_database;
    bool m_durable;
    device::WallTime m_born{};
};

} // namespace evenhall::ledger
