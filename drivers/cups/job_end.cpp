// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/cups/job_end.h"

#include <algorithm>

namespace evenhall::cups {

using device::ConfirmLevel;
using device::PrintOutcome;
using device::PrintState;

PrintOutcome judge(const JobSeen& job, bool isRaw, const std::string& reason) {
    std::string evidence = reason;
    const auto add = [&evidence](const std::string& text) {
        if (!text.empty())
            evidence.append(evidence.empty() ? "" : "; ").append(text);
    };
    for (const std::string& jobReason : job.reasons)
        if (jobReason != "none")
            add(jobReason);
    add(job.message);
    const bool hadErrors =
        std::find(job.reasons.begin(), job.reasons.end(), "job-completed-with-errors") != job.reasons.end();
    if (job.phase == JobPhase::Completed && !hadErrors)
        return {PrintState::Printed, isRaw ? ConfirmLevel::None : ConfirmLevel::Delivered, evidence};
    if (job.isOver() && !job.everStarted)
        return {PrintState::Failed, ConfirmLevel::None, evidence};
    return {PrintState::InDoubt, ConfirmLevel::None, evidence};
}

} // namespace evenhall::cups
