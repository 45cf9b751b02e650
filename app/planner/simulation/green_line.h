// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/simulation/replay.h"

#include <vector>

namespace evenhall::planner {

/// What one rule did to recorded people in one line; mean waits, in the unit of the tickets.
struct GreenLine {
    LineRule rule;
    double priorityWait = 0;
    double ordinaryWait = 0;
    double longestOrdinary = 0;
    double everybodysWait = 0; ///< under this very rule

    /// Priority over ordinary.
    [[nodiscard]] double ratio() const { return ordinaryWait > 0 ? priorityWait / ordinaryWait : 1; }
};

/// Plays the people by this rule. BadValue where replayLine() gives one, when somebody is never served, and for people
/// of one kind only: then there is nobody to compare with.
[[nodiscard]] Result<GreenLine> greenLineWith(const LineRule& rule, const std::vector<ServerStep>& steps,
                                              const std::vector<LineTicket>& tickets);

/// The gentlest rate (Discipline::Accumulating, to a thousandth) or head start (Discipline::HeadStart, to a unit) with
/// which priority waits `ratio` times as long as the others, by playing the same people again and again. BadValue where
/// even strict priority does not reach the ratio; the text says what it reaches.
[[nodiscard]] Result<GreenLine> greenLineFor(double ratio, Discipline knob, const std::vector<ServerStep>& steps,
                                             const std::vector<LineTicket>& tickets);

} // namespace evenhall::planner
