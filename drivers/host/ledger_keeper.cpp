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
    m_isReplaced = std::make_shared<std::atomic<bool>>(false);
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

Outcome<OpenedLedger> LedgerKeeper::openLocked() {
    if (const Outcome<void> started = startLocked(); !started)
        return started.fault();
    Outcome<std::unique_ptr<ledger::PrintLedger>> opened = ledger::PrintLedger::open(m_file, m_now());
    if (!opened && opened.fault().code == device::FaultCode::Garbled) {
        *m_isReplaced = true;
        m_started.reset();
        if (const Outcome<void> again = startLocked(); !again)
            return again.fault();
        opened = ledger::PrintLedger::open(m_file, m_now());
    }
    if (!opened)
        return opened.fault();
    return OpenedLedger{std::move(*opened), {}, m_isReplaced};
}

Outcome<OpenedLedger> LedgerKeeper::open() {
    const std::lock_guard lock(m_mutex);
    return openLocked();
}

Outcome<OpenedLedger> LedgerKeeper::openFor(const device::PrinterName& printer) {
    const std::lock_guard lock(m_mutex);
    Outcome<OpenedLedger> opened = openLocked();
    if (!opened)
        return opened;
    std::vector<ledger::LedgerEntry>& all = m_started->doubtful;
    const auto ours = std::stable_partition(
        all.begin(), all.end(), [&printer](const ledger::LedgerEntry& entry) { return entry.printer != printer; });
    opened->unfinished.assign(std::make_move_iterator(ours), std::make_move_iterator(all.end()));
    all.erase(ours, all.end());
    const Outcome<bool> leftover = opened->ledger->mayHoldLeftover(printer);
    if (!leftover)
        return leftover.fault();
    opened->mayHoldLeftover = *leftover;
    return opened;
}

} // namespace evenhall::device_host
