// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/ledger_keeper.h"

#include <algorithm>
#include <iterator>

namespace evenhall::device_host {

using device::Outcome;

Outcome<void> LedgerKeeper::start() {
    const std::lock_guard lock(m_mutex);
    return startLocked();
}

Outcome<void> LedgerKeeper::startLocked() {
    if (m_started)
        return {};
    Outcome<ledger::StartedLedger> started = ledger::startLedger(m_file, m_now());
    if (!started) {
        tell(started.fault());
        return started.fault();
    }
    m_started = std::move(*started);
    m_started->ledger.reset(); // a connection belongs to one thread, and who comes first here is chance
    if (!m_started->remark.empty())
        m_say("WARNING: " + m_started->remark + "; of tickets it knew nobody can say whether they were printed");
    if (!m_lastTrouble.empty())
        m_say("the print ledger can be used again");
    m_lastTrouble.clear();
    return {};
}

void LedgerKeeper::tell(const device::Fault& fault) {
    if (std::exchange(m_lastTrouble, fault.context) != fault.context)
        m_say("WARNING: no ticket is printed until the print record can be kept: " + fault.context);
}

Outcome<std::unique_ptr<ledger::PrintLedger>> LedgerKeeper::open() {
    if (const Outcome<void> started = start(); !started)
        return started.fault();
    return ledger::PrintLedger::open(m_file, m_now());
}

Outcome<OpenedLedger> LedgerKeeper::openFor(const device::PrinterName& printer) {
    Outcome<std::unique_ptr<ledger::PrintLedger>> opened = open();
    if (!opened)
        return opened.fault();
    const std::lock_guard lock(m_mutex);
    std::vector<ledger::LedgerEntry>& all = m_started->doubtful;
    const auto ours = std::stable_partition(
        all.begin(), all.end(), [&printer](const ledger::LedgerEntry& entry) { return entry.printer != printer; });
    std::vector<ledger::LedgerEntry> unfinished(std::make_move_iterator(ours), std::make_move_iterator(all.end()));
    all.erase(ours, all.end());
    return OpenedLedger{std::move(*opened), std::move(unfinished)};
}

} // namespace evenhall::device_host
