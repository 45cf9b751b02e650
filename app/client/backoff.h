// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace evenhall {

/// How long to wait before the next try to connect: doubling from `first` to `most`, so that a hall whose controller
/// restarts is back at once and a dead one is not hammered; spread, so that a hundred boards do not come back in the
/// same millisecond.
struct Backoff {
    std::chrono::milliseconds first{250};
    std::chrono::milliseconds most{5000};

    /// `failures` tries in a row failed before (0: the connection was good until now); `random` is in [0, 1).
    /// The result lies between half of the full wait and the full wait.
    [[nodiscard]] std::chrono::milliseconds wait(int failures, double random) const;
};

} // namespace evenhall
