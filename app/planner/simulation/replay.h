// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/simulation/hall_day.h"

#include <vector>

namespace evenhall::planner {

/// How one line with two classes of people is served.
enum class Discipline {
    FirstCome,
    Strict,       ///< priority always first
    Accumulating, ///< the wait of priority counts `rate` times
    HeadStart,    ///< priority counts as `headStart` older
};

struct LineRule {
    Discipline discipline = Discipline::FirstCome;
    double rate = 1;       ///< above zero; to a millionth
    Duration headStart{0}; ///< not negative
};

struct LineTicket {
    Instant arrival;
    Duration service{0};
    bool priority = false;
};

/// From this moment so many servers. The highest number leaves first, after the person it serves; a newcomer goes to
/// the server free for the longest time.
struct ServerStep {
    Instant from;
    int servers = 0;
};

/// Plays recorded people through one line by HallSimulator. Tickets in order of arrival, steps in order of time.
/// BadValue for other orders and numbers out of range. Everybody is served in the end if the last step has a server.
[[nodiscard]] Result<std::vector<TicketResult>> replayLine(const LineRule& rule, const std::vector<ServerStep>& steps,
                                                           const std::vector<LineTicket>& tickets);

/// How much a millisecond of ordinary waiting counts under this rule; priority counts `rate` times as much.
[[nodiscard]] std::int64_t ordinaryRateOf(const LineRule& rule);

/// By what the score of a ticket is multiplied at most; the product with the longest wait must stay below 2^63.
[[nodiscard]] double largestFactor(const LineRule& rule);

} // namespace evenhall::planner
