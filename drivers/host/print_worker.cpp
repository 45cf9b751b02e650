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

void PrintWorker::look() {
    device::DeviceStatus status = m_printer->status();
    if (m_status == status)
        return;
    m_status = std::move(status);
    m_environment.statusChanged(*m_status);
}

/// Waits for a job; an idle printer is looked at now and then, unless it has no voice: it would only time out.
void PrintWorker::awaitWork(std::unique_lock<std::mutex>& lock) {
    const auto work = [this] { return m_stopping || !m_waiting.empty() || !m_toReportAgain.empty(); };
    const bool silent = m_status && m_status->readiness == device::Readiness::Unknown;
    if (silent || m_environment.lookEvery.count() == 0) {
        m_changed.wait(lock, work);
        return;
    }
    while (!m_changed.wait_for(lock, m_environment.lookEvery, work)) {
        lock.unlock();
        look();
        lock.lock();
    }
}

void PrintWorker::run() {
    // Asked before the first ticket, so that no citizen waits for the time-out of a printer without voice.
    look();
    std::unique_lock lock(m_mutex);
    for (;;) {
        awaitWork(lock);
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
            if (!stopping)
                look(); // the ticket may have been the last of the roll
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
    device::UnrecordedProgress unrecorded;
    return m_printer->print(*ticket, unrecorded);
}

void PrintWorker::finish(const device::JobId& job, const PrintOutcome& outcome) {
    {
        const std::lock_guard lock(m_mutex);
        m_memory.end(job, outcome);
    }
    m_environment.report(job, outcome);
}

} // namespace evenhall::device_host
