// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/sign_bus_worker.h"

#include <algorithm>
#include <utility>

namespace evenhall::device_host {

using Clock = std::chrono::steady_clock;

SignBusWorker::SignBusWorker(std::unique_ptr<device::Channel> channel, std::vector<BusMember> members,
                             SignPatience patience, Report report)
    : m_channel(std::move(channel))
    , m_members(std::move(members))
    , m_report(std::move(report))
    , m_schedule(m_members.size(), patience)
    , m_thread([this] { run(); }) {}

bool SignBusWorker::has(const SignName& name) const {
    return std::any_of(m_members.begin(), m_members.end(),
                       [&name](const BusMember& member) { return member.name == name; });
}

void SignBusWorker::show(const SignName& name, const device::SignMessage& message) {
    const std::lock_guard lock(m_mutex);
    for (std::size_t i = 0; i < m_members.size(); ++i)
        if (m_members[i].name == name)
            m_schedule.want(i, message, Clock::now());
    m_changed.notify_all();
}

void SignBusWorker::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_changed.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void SignBusWorker::run() {
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        const std::optional<SignSchedule::Task> task = m_schedule.next();
        if (!task) {
            m_changed.wait(lock);
            continue;
        }
        if (task->due > Clock::now()) {
            m_changed.wait_until(lock, task->due);
            continue;
        }
        lock.unlock();
        const BusMember& member = m_members[task->sign];
        const device::SignOutcome outcome = member.sign->show(task->message);
        m_report(member.name, outcome);
        lock.lock();
        m_schedule.finished(*task, outcome, Clock::now());
    }
}

} // namespace evenhall::device_host
