// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/plan/demand_day.h"
#include "app/planner/plan/window_plan.h"

#include <vector>

namespace evenhall::planner {

/// From a moment on so many windows serve a queue. A window that leaves while busy finishes its person first.
struct WindowLevel {
    Minutes from = 0;
    int windows = 0;

    friend bool operator==(const WindowLevel&, const WindowLevel&) = default;
};

/// The levels of one queue of a plan. Nobody is cut off at closing: after the last slot its windows stay, at least one,
/// until the queue is empty.
[[nodiscard]] std::vector<WindowLevel> levelsOf(const SlotGrid& grid, const SlotCounts& counts);

/// Plays one queue with windows of its own, first come, first served: the fast inner loop of the plan search. Keeps
/// its memory from day to day; one object belongs to one thread.
class QueueReplay {
public:
    /// The wait of each visit; valid until the next run. `levels` is in order, and its last level has a window.
    const std::vector<Minutes>& run(const std::vector<Visit>& visits, const std::vector<WindowLevel>& levels);

    /// When the last person of the last run left; 0 when nobody came.
    [[nodiscard]] Minutes lastDeparture() const { return m_lastDeparture; }

private:
    std::vector<Minutes> m_waits;
    std::vector<Minutes> m_ends; ///< heap, earliest first
    Minutes m_lastDeparture = 0;
};

} // namespace evenhall::planner
