// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/ledger/print_ledger.h"

#include <optional>

namespace evenhall::ledger {

/// How a job came to this box.
enum class Arrival {
    Fresh,     ///< the hall has just learnt that we have it
    EarlierRun ///< the hall says that an earlier run of this program accepted it
};

/// Decides, by the ledger, whether a job may be printed now. Nothing: yes, and it stands as Queued. An outcome: no, and
/// this is what became of it.
/// - A job the ledger does not know was never started, so it may be printed in its time. But one that an earlier run
///   accepted when this ledger may not have been born yet is in doubt.
/// - A Queued one was never started either.
/// - Whatever was started is never printed again by itself.
/// - A job whose time is over is Expired.
/// A fault: the ledger cannot be written, nothing may be printed. Refused: the job is being printed right now.
[[nodiscard]] device::Outcome<std::optional<device::PrintOutcome>>
admit(PrintLedger& ledger, const device::PrintJob& job, Arrival arrival, device::WallTime now);

} // namespace evenhall::ledger
