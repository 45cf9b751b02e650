// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <chrono>
#include <string>

namespace evenhall::bench {

/// What the plainest durable way to call numbers reaches on the same disk.
struct ReferenceFigures {
    double callsPerSecond = 0;
    double fsyncMilliseconds = 0; ///< median of a 4 KiB write with fdatasync
    int doubleCalls = 0;
};

/// `writers` threads, each with a connection of its own to one SQLite database (WAL, synchronous FULL, busy timeout):
/// BEGIN IMMEDIATE, select the oldest waiting number, update it, COMMIT, for `time`.
[[nodiscard]] Result<ReferenceFigures> measureReference(const std::string& folder, int writers,
                                                        std::chrono::milliseconds time);

} // namespace evenhall::bench
