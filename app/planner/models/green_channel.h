// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/models/priority.h"

namespace evenhall::planner {

/// A green channel and what it costs: mean waits of both classes and of everybody, in the unit of the rates.
struct GreenChannel {
    double rate = 1; ///< how many times the wait of priority counts
    double priorityWait = 0;
    double ordinaryWait = 0;
    double everybodysWait = 0; ///< the same whatever the rate: what one class gains the other pays

    /// Priority over ordinary.
    [[nodiscard]] double ratio() const { return priorityWait / ordinaryWait; }
    /// How much longer the others wait than without a green channel, as a share.
    [[nodiscard]] double cost() const { return ordinaryWait / everybodysWait - 1; }
};

/// The wait of the others when the share p of all people waits r times as long as they do and everybody together as
/// before: W/(1 - p(1 - r)). No rule can promise less where services are alike (Kleinrock's conservation law).
/// BadValue for a share outside 0 to below 1 and a ratio outside 0 to 1.
[[nodiscard]] Result<double> othersWait(double everybodysWait, double priorityShare, double ratio);

/// The rate of accumulating priority that makes priority wait `ratio` times as long as the others, by
/// accumulatingPriorityWaits(). Arrival rates: ordinary, priority. BadValue where even strict priority does not reach
/// the ratio; the text says what it reaches.
[[nodiscard]] Result<GreenChannel> greenChannelFor(const ClassPool& pool, double ratio);

} // namespace evenhall::planner
