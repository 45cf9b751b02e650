// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/print_job.h"

#include <deque>
#include <map>
#include <optional>

namespace evenhall::device_host {

/// Which jobs this run has seen and how they ended, so that a job that arrives twice is printed once. Forgets the
/// oldest ended ones beyond a few days' worth. Not shared between threads.
class JobMemory {
public:
    /// False when the job is known already.
    bool remember(const device::JobId& job);
    void end(const device::JobId& job, const device::PrintOutcome& outcome);
    [[nodiscard]] bool knows(const device::JobId& job) const { return m_jobs.contains(job); }
    /// Nothing while the job waits, is being printed, or is unknown.
    [[nodiscard]] std::optional<device::PrintOutcome> outcomeOf(const device::JobId& job) const;

    static constexpr std::size_t mostEnded = 20'000;

private:
    std::map<device::JobId, std::optional<device::PrintOutcome>> m_jobs;
    std::deque<device::JobId> m_ended; ///< oldest first
};

} // namespace evenhall::device_host
