// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/cups/job_end.h"

#include <algorithm>

namespace evenhall::cups {

using device::ConfirmLevel;
using device::PrintOutcome;
using device::PrintState;

namespace {

void add(std::string& evidence, const std::string& text) {
    if (!text.empty())
        evidence.append(evidence.empty() ? "" : "; ").append(text);
}

std::string describe(const JobSeen& job) {
    std::string text;
    for (const std::string& reason : job.reasons)
        if (reason != "none")
            add(text, reason);
    add(text, job.message);
    return text;
}

bool hasReason(const JobSeen& job, const char* reason) {
    return std::find(job.reasons.begin(), job.reasons.end(), reason) != job.reasons.end();
}

bool completedWell(const JobSeen& job) {
    return job.phase == JobPhase::Completed && !hasReason(job, "job-completed-with-errors");
}

const char* endOf(const JobSeen& job) {
    switch (job.phase) {
    case JobPhase::Waiting:
    case JobPhase::Printing:
        return "the printer still has it";
    case JobPhase::Completed:
        return completedWell(job) ? "the printer completed it" : "the printer completed it with errors";
    case JobPhase::Cancelled:
        return "the printer cancelled it";
    case JobPhase::Aborted:
        return "the printer aborted it";
    }
    return "";
}

} // namespace

PrintOutcome judge(const JobSeen& job, const std::string& reason) {
    std::string evidence = reason;
    add(evidence, describe(job));
    if (completedWell(job))
        return {PrintState::Printed, ConfirmLevel::None, evidence};
    if (job.isOver() && !job.everStarted)
        return {PrintState::Failed, ConfirmLevel::None, evidence};
    return {PrintState::InDoubt, ConfirmLevel::None, evidence};
}

PrintOutcome judgeInside(const std::vector<JobSeen>& jobs, const std::string& reason) {
    std::string evidence = reason;
    if (jobs.empty())
        add(evidence, "the printer does not know this ticket");
    for (const JobSeen& job : jobs) {
        add(evidence, endOf(job));
        add(evidence, describe(job));
    }
    if (std::any_of(jobs.begin(), jobs.end(), &completedWell))
        return {PrintState::Printed, ConfirmLevel::Delivered, evidence};
    return {PrintState::InDoubt, ConfirmLevel::None, evidence};
}

} // namespace evenhall::cups
