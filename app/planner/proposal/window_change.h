// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/assignment/hall_windows.h"

#include <vector>

namespace evenhall::planner {

/// What people of one queue wait more or less because of a change, all together on a mean day.
struct QueueEffect {
    int queue = 0;
    double minutes = 0; ///< above zero: saved
};

/// One line of a proposal: for some half-hours windows do something else than today. Half-hours between `from` and
/// `until` in which they are closed stay so.
struct WindowChange {
    std::vector<int> windows;
    int from = 0;  ///< first slot
    int until = 0; ///< slot after the last
    int before = closedWindow;
    int after = closedWindow;
    double saved = 0;                 ///< people's minutes a day, lost again if this change alone is left out
    std::vector<QueueEffect> effects; ///< largest first, those that matter
    bool demanded = false;            ///< without it the limits are met less

    friend bool operator==(const WindowChange& a, const WindowChange& b) {
        return a.windows == b.windows && a.from == b.from && a.until == b.until && a.before == b.before &&
               a.after == b.after;
    }
};

/// The changes that turn one schedule into the other; windows that change alike are told together.
[[nodiscard]] std::vector<WindowChange> changesBetween(const WindowSchedule& before, const WindowSchedule& after);

/// The schedule without one of its changes.
[[nodiscard]] WindowSchedule without(WindowSchedule schedule, const WindowChange& change, const WindowSchedule& today);

/// Window-hours a day that a change moves.
[[nodiscard]] double hoursOf(const WindowChange& change, const WindowSchedule& after);

} // namespace evenhall::planner
