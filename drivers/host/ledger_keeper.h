// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/host/print_desk.h"
#include "drivers/ledger/ledger_start.h"

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace evenhall::device_host {

/// The print ledger of this box for all its threads. It is opened when the disk allows: without it no ticket is
/// printed, yet signs go on, and every later `open` tries again. Functions may be called from any thread.
class LedgerKeeper {
public:
    /// What a person should know; called on the thread that found out.
    using Say = std::function<void(const std::string&)>;

    LedgerKeeper(std::string file, std::function<device::WallTime()> now, Say say)
        : m_file(std::move(file)), m_now(std::move(now)), m_say(std::move(say)) {}

    /// Locks and recovers the ledger; done is done. Busy: another device host has it, and this one is too many.
    [[nodiscard]] device::Outcome<void> start();
    /// A connection for the calling thread. A ledger that turns out damaged while the program runs is set aside as at a
    /// start, and all who had one open must open again.
    [[nodiscard]] device::Outcome<OpenedLedger> open();
    /// The same for one printer, with what an earlier run left unfinished on it: told once.
    [[nodiscard]] device::Outcome<OpenedLedger> openFor(const device::PrinterName& printer);

private:
    [[nodiscard]] device::Outcome<void> startLocked();
    [[nodiscard]] device::Outcome<OpenedLedger> openLocked();
    void tell(const device::Fault& fault);

    std::string m_file;
    std::function<device::WallTime()> m_now;
    Say m_say;
    std::mutex m_mutex;
    std::optional<ledger::StartedLedger> m_started;  ///< guarded; its own connection is not used
    std::shared_ptr<std::atomic<bool>> m_isReplaced; ///< guarded; told to all who opened it
    std::string m_lastTrouble;                       ///< guarded, so that the same trouble is told once
};

} // namespace evenhall::device_host
