// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/simulation/hall_day.h"

#include <vector>

namespace evenhall::planner {

/// A day as it was or is expected.
struct PlannedDay {
    DayPlan plan;
    std::vector<DayTicket> tickets;
};

/// What a green channel did on some days. Waits count from `waitingSince`; tickets left waiting count until the end.
struct GreenDays {
    WaitingClass rule;
    Duration priorityWait{0}; ///< mean
    Duration ordinaryWait{0};
    Duration longestOrdinary{0};
    Duration everybodysWait{0};        ///< mean
    Duration everybodysWaitWithout{0}; ///< mean of the same days with no green channel

    [[nodiscard]] double ratio() const;
    /// How much longer the others wait than without a green channel, as a share; below zero: shorter.
    [[nodiscard]] double cost() const;
};

enum class GreenKnob { Bonus, Rate };

/// The bonus (to a second) or the rate (to a thousandth) of one class with which its people wait `ratio` times as long
/// as the ordinary ones on these days, by simulation of the same people again and again: it holds under changing load,
/// with several queues and with the hall's guards (age cap, overtake bound), where no formula does. BadValue for days
/// that are wrong, for days without both kinds of people, and where the guards do not allow the ratio; the text says
/// what the strongest setting reaches.
[[nodiscard]] Result<GreenDays> greenDaysFor(const DayRules& rules, const std::vector<PlannedDay>& days,
                                             ClassIndex priority, GreenKnob knob, double ratio);

/// What this very rule does on these days.
[[nodiscard]] Result<GreenDays> greenDaysWith(const DayRules& rules, const std::vector<PlannedDay>& days,
                                              ClassIndex priority);

} // namespace evenhall::planner
