// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/time.h"

#include <deque>

namespace evenhall {

/// How a queue has moved in the last hour: what an estimate of waits wants to know. No rule of calling depends on it,
/// so a call that was taken back stays counted.
struct QueuePace {
    struct Call {
        Instant at;
        Duration waited{0};
        friend bool operator==(const Call&, const Call&) = default;
    };

    std::deque<Call> calls;       ///< of the last hour, and at least the last five
    std::deque<Instant> arrivals; ///< of the last hour

    void arrived(Instant at);
    void called(Instant at, Duration waited);
    friend bool operator==(const QueuePace&, const QueuePace&) = default;
};

} // namespace evenhall
