// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/ledger/admission.h"

namespace evenhall::ledger {

using device::ConfirmLevel;
using device::Fault;
using device::FaultCode;
using device::Outcome;
using device::PrintOutcome;
using device::PrintState;

namespace {

using Answer = Outcome<std::optional<PrintOutcome>>;

/// No hall lets a job wait longer than this.
constexpr std::chrono::minutes longestLife{10};
constexpr const char* unknownPast = "accepted before this print ledger was begun";

Answer expire(PrintLedger& ledger, const device::PrintJob& job, device::WallTime now) {
    const PrintOutcome expired{PrintState::Expired, ConfirmLevel::None, "not started in time"};
    if (const Outcome<void> ended = ledger.end(job.id, expired, now); !ended)
        return ended.fault();
    return std::optional(expired);
}

Answer admitUnknown(PrintLedger& ledger, const device::PrintJob& job, Arrival arrival, device::WallTime now) {
    if (arrival == Arrival::EarlierRun && job.expires - longestLife < ledger.born()) {
        if (const Outcome<void> doubted = ledger.doubt(job, unknownPast, now); !doubted)
            return doubted.fault();
        return std::optional(PrintOutcome{PrintState::InDoubt, ConfirmLevel::None, unknownPast});
    }
    if (const Outcome<void> queued = ledger.queue(job, now); !queued)
        return queued.fault();
    return now >= job.expires ? expire(ledger, job, now) : Answer(std::nullopt);
}

} // namespace

Answer admit(PrintLedger& ledger, const device::PrintJob& job, Arrival arrival, device::WallTime now) {
    const Outcome<std::optional<LedgerEntry>> known = ledger.find(job.id);
    if (!known)
        return known.fault();
    if (!known->has_value())
        return admitUnknown(ledger, job, arrival, now);
    if ((*known)->state == LedgerState::Queued)
        return now >= job.expires ? expire(ledger, job, now) : Answer(std::nullopt);
    const std::optional<PrintOutcome> outcome = outcomeOf(**known);
    if (!outcome)
        return Fault{FaultCode::Refused, "the print ledger refuses: job " + job.id.text + " is being printed"};
    return outcome;
}

} // namespace evenhall::ledger
