// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/print_job.h"
#include "drivers/api/print_progress.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace evenhall::ledger {

/// Where a paper stands. It goes forward only: Queued → Sending → Sent → Printed, InDoubt; a Queued one may expire, one
/// of which no byte was accepted is NotPrinted; InDoubt ends as Printed (the printer told later), Reprinted (a marked
/// copy came out) or Voided (a person decided so).
enum class LedgerState { Queued, Sending, Sent, Printed, NotPrinted, InDoubt, Expired, Reprinted, Voided };

/// The name in the file: "not_printed".
[[nodiscard]] std::string_view toText(LedgerState state);
[[nodiscard]] std::optional<LedgerState> ledgerStateFromText(std::string_view text);

/// What the ledger knows of one paper. Nothing of what the paper says: that is in the fingerprint only.
struct LedgerEntry {
    device::JobId job;
    device::PrinterName printer;
    std::string subject; ///< equal for all copies of one paper
    int copyNumber = 0;  ///< 0 is the only one without a mark
    device::WallTime expires{};
    LedgerState state = LedgerState::Queued;
    device::ConfirmLevel confirm = device::ConfirmLevel::None;
    std::string evidence;
    std::string fingerprint;   ///< SHA-256 of the stream, hexadecimal; empty before Sending
    std::int64_t bytes = 0;    ///< of the stream
    std::int64_t accepted = 0; ///< of these the channel took so many
    std::string processId;
    device::PrinterCounters before;
    device::PrinterCounters after;
    device::WallTime queuedAt{};
    device::WallTime changedAt{}; ///< when it came into its state
    bool told = false;            ///< the hall knows this state

    friend bool operator==(const LedgerEntry&, const LedgerEntry&) = default;
};

/// What the hall is told of an entry; nothing while it is under way. Reprinted and Voided remain in doubt there, for
/// the hall itself printed the copy or cancelled the ticket.
[[nodiscard]] std::optional<device::PrintOutcome> outcomeOf(const LedgerEntry& entry);

/// "accepted 812 of 54777 bytes, cuts 17 before and 18 after": what a person needs to judge a doubt.
[[nodiscard]] std::string traceOf(const LedgerEntry& entry);

} // namespace evenhall::ledger
