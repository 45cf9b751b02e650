// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/id.h"
#include "app/domain/values/time.h"

#include <chrono>
#include <optional>

namespace evenhall::planner {

/// How one wait and its service ended, as far as statistics tell it apart.
enum class LegEnd {
    Served,
    NoShow,
    Cancelled, ///< left before the call
    Closed,    ///< the hall shut first
    Open,      ///< not ended yet: today's, or a hall that was never closed
};

/// One wait and one service of a visit, as the journal or a table has it. Times are absent until they happened.
struct LegRecord {
    BusinessDay day;
    QueueId queue;
    ServiceId service;
    WindowId window; ///< empty: never called
    Instant queuedAt;
    std::optional<Instant> calledAt; ///< the call that ended the wait
    std::optional<Instant> startedAt;
    std::optional<Instant> endedAt;
    Duration parkedFor{0};
    LegEnd end = LegEnd::Open;
    int cases = 0;
    std::chrono::minutes utcOffset{0}; ///< of the hall's clock at queuedAt
};

/// A window was open, with or without somebody at it.
struct OpenRecord {
    BusinessDay day;
    WindowId window;
    Instant from;
    Instant until;
};

} // namespace evenhall::planner
