// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/ledger/print_ledger.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace evenhall::ledger {

/// Keeps a second device host away from the same ledger: it would take the first one's papers for those of a dead run.
/// Freed by the operating system when the program ends, however it ends.
class LedgerLock {
public:
    [[nodiscard]] static device::Outcome<LedgerLock> take(const std::string& ledgerFile);
    LedgerLock(LedgerLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    LedgerLock& operator=(LedgerLock&& other) noexcept {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    ~LedgerLock();

private:
    explicit LedgerLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;
};

/// The ledger of a program that has just started.
struct StartedLedger {
    LedgerLock lock;
    std::string file;
    std::unique_ptr<PrintLedger> ledger;
    std::vector<LedgerEntry> doubtful; ///< what the last run left unfinished
    std::string remark;                ///< what a person should know; empty: nothing
};

/// Locks, opens, recovers and prunes. A damaged file is set aside beside its place, never deleted, and a new one is
/// begun: what the hall gave this box before its birth is in doubt. Busy: another device host has it.
[[nodiscard]] device::Outcome<StartedLedger> startLedger(const std::string& file, device::WallTime now,
                                                         const LedgerOptions& options = {});

} // namespace evenhall::ledger
