// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/print_job.h"
#include "drivers/cups/cups_queue.h"

#include <string>
#include <vector>

namespace evenhall::cups {

/// How a job ended as far as the print server knows: its "completed" means no more than that somebody took the bytes.
/// Cancelled or aborted before it started is certain, later it is doubt. Everything known is added to `reason` and
/// becomes the evidence.
[[nodiscard]] device::PrintOutcome judge(const JobSeen& job, const std::string& reason);

/// How a ticket ended that the printer itself knows as these jobs (a print server may submit twice). "Delivered" when
/// the printer completed one of them without errors; doubt when it completed none or knows none. Only jobs that are
/// over count.
[[nodiscard]] device::PrintOutcome judgeInside(const std::vector<JobSeen>& jobs, const std::string& reason);

} // namespace evenhall::cups
