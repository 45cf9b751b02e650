// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/print_job.h"
#include "drivers/cups/cups_queue.h"

#include <string>

namespace evenhall::cups {

/// How a job ended, as far as a print server knows it: "completed" of a converted job means that the printer took it,
/// of a raw one only that somebody took the bytes. Cancelled or aborted before it started is certain, later it is
/// doubt.
[[nodiscard]] device::PrintOutcome judge(const JobSeen& job, bool isRaw, const std::string& reason);

} // namespace evenhall::cups
