// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/print_worker.h"

#include <utility>

namespace evenhall::device_host {

using device::ConfirmLevel;
using device::PrintOutcome;
using device::PrintState;

PrintWorker::PrintWorker(std::unique_ptr<device::TicketPrinter> printer, PrintWorkerEnvironment environment)
    : m_printer(std::move(printer)), m_environment(std::move(environment)), m_thread([this] { run(); }) {}

void PrintWorker::submit(device::PrintJob job) {
    const std::lock_guard lock(m_mutex);
    if (m_memory.remember(job.id))
        m_waiting.push(std::move(job));
    else if (const std::optional<PrintOutcome> outcome = m_memory.outcomeOf(job.id))
        m_toReportAgain.emplace(job.id, *outcome);
    m_changed.notify_all();
}

void PrintWorker::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_changed.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void PrintWorker::run() {
    // Asked before the first ticket, so that no citizen waits for the time-out of a printer without voice.
    m_environment.statusChanged(m_printer->status());
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_stopping || !m_waiting.empty() || !m_toReportAgain.empty(); });
        if (!m_toReportAgain.empty()) {
            const auto [job, outcome] = std::move(m_toReportAgain.front());
            m_toReportAgain.pop();
            lock.unlock();
            m_environment.report(job, outcome);
        } else if (!m_waiting.empty()) {
            const device::PrintJob job = std::move(m_waiting.front());
            m_waiting.pop();
            const bool stopping = m_stopping;
            lock.unlock();
            finish(job.id, stopping ? PrintOutcome{PrintState::Failed, ConfirmLevel::None, "the device host stopped"}
                                    : carryOut(job));
        } else {
            return;
        }
        lock.lock();
    }
}

PrintOutcome PrintWorker::carryOut(const device::PrintJob& job) {
    if (m_environment.now() >= job.expires)
        return {PrintState::Expired, ConfirmLevel::None, "not started in time"};
    const device::Outcome<device::Raster> ticket = m_environment.layOut(job.document, m_printer->paper());
    if (!ticket)
        return {PrintState::Failed, ConfirmLevel::None, ticket.fault().context};
    return m_printer->print(*ticket);
}

void PrintWorker::finish(const device::JobId& job, const PrintOutcome& outcome) {
    {
        const std::lock_guard lock(m_mutex);
        m_memory.end(job, outcome);
    }
    m_environment.report(job, outcome);
}

} // namespace evenhall::device_host
