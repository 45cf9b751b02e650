// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/print_worker.h"

#include <utility>

namespace evenhall::device_host {

PrintWorker::PrintWorker(std::unique_ptr<device::TicketPrinter> printer, PrintWorkerEnvironment environment)
    : m_desk(std::move(printer), environment.layOut, environment.openLedger, environment.now, environment.report)
    , m_environment(std::move(environment))
    , m_thread([this] { run(); }) {}

void PrintWorker::submit(device::PrintJob job, ledger::Arrival arrival) {
    const std::lock_guard lock(m_mutex);
    if (m_taken.insert(job.id).second)
        m_waiting.push({std::move(job), arrival});
    m_changed.notify_all();
}

void PrintWorker::lookSoon() {
    const std::lock_guard lock(m_mutex);
    m_mustLook = true;
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
    device::DeviceStatus status = m_steady.feed(m_desk.look(), m_environment.now());
    if (m_status == status)
        return;
    m_status = std::move(status);
    m_environment.statusChanged(*m_status);
}

/// Waits for a job; an idle printer is looked at now and then, unless it has no voice: it would only time out.
void PrintWorker::awaitWork(std::unique_lock<std::mutex>& lock) {
    const auto work = [this] { return m_stopping || m_mustLook || !m_waiting.empty(); };
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
        if (std::exchange(m_mustLook, false) && !m_stopping && m_waiting.empty()) {
            lock.unlock();
            look();
            lock.lock();
            continue;
        }
        if (m_waiting.empty())
            return;
        const Waiting next = std::move(m_waiting.front());
        m_waiting.pop();
        const bool stopping = m_stopping;
        lock.unlock();
        if (stopping)
            m_desk.turnAway(next.job, next.arrival);
        else
            m_desk.carryOut(next.job, next.arrival);
        lock.lock();
        m_taken.erase(next.job.id);
        lock.unlock();
        if (!stopping)
            look(); // the ticket may have been the last of the roll
        lock.lock();
    }
}

} // namespace evenhall::device_host
