// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/print_progress.h"
#include "drivers/ledger/print_ledger.h"

#include <functional>
#include <optional>
#include <utility>

namespace evenhall::device_host {

/// Writes what a printer tells on its way into the ledger. Once the first byte has left, a ledger that fails changes
/// nothing: the paper is on its way, and what is missing makes the next run doubt, not repeat.
class LedgerProgress : public device::PrintProgress {
public:
    LedgerProgress(ledger::PrintLedger& ledger, device::JobId job, const std::function<device::WallTime()>& now)
        : m_ledger(ledger), m_job(std::move(job)), m_now(now) {}

    [[nodiscard]] device::Outcome<void> starting(const device::PrintStart& start) override {
        return keep(m_ledger.starting(m_job, start, m_now()));
    }
    void accepted(std::size_t bytes) override { (void)keep(m_ledger.accepted(m_job, bytes, m_now())); }
    void counted(const device::PrinterCounters& counters) override { (void)keep(m_ledger.counted(m_job, counters)); }

    /// The first one.
    [[nodiscard]] const std::optional<device::Fault>& fault() const { return m_fault; }

private:
    device::Outcome<void> keep(device::Outcome<void> written) {
        if (!written && !m_fault)
            m_fault = written.fault();
        return written;
    }

    ledger::PrintLedger& m_ledger;
    device::JobId m_job;
    const std::function<device::WallTime()>& m_now;
    std::optional<device::Fault> m_fault;
};

} // namespace evenhall::device_host
