// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/job_memory.h"

namespace evenhall::device_host {

bool JobMemory::remember(const device::JobId& job) {
    return m_jobs.emplace(job, std::nullopt).second;
}

void JobMemory::end(const device::JobId& job, const device::PrintOutcome& outcome) {
    m_jobs[job] = outcome;
    m_ended.push_back(job);
    if (m_ended.size() > mostEnded) {
        m_jobs.erase(m_ended.front());
        m_ended.pop_front();
    }
}

std::optional<device::PrintOutcome> JobMemory::outcomeOf(const device::JobId& job) const {
    const auto found = m_jobs.find(job);
    return found == m_jobs.end() ? std::nullopt : found->second;
}

} // namespace evenhall::device_host
