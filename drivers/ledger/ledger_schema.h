// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/print_job.h"
#include "drivers/ledger/ledger_database.h"

namespace evenhall::ledger {

/// Makes the tables of a new file, or checks that an existing one has exactly ours: a ledger without its rules would
/// be no ledger. Garbled: damaged. Unsupported: written by a newer program, to be left alone.
/// The rules stand in the schema itself, so that no mistake of a program can break them: a job goes forward only, and
/// of one subject no second unmarked paper ever starts.
[[nodiscard]] device::Outcome<void> prepareSchema(LedgerDatabase& database, device::WallTime now);

} // namespace evenhall::ledger
