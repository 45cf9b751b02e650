// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/plan/slot_grid.h"

#include <cstddef>
#include <vector>

namespace evenhall::planner {

/// Windows per slot.
using SlotCounts = std::vector<int>;

/// How many windows of a hall serve what, half-hour by half-hour: dedicated ones bound to one queue, and general ones
/// that serve every queue, the person who came first first. Windows of one kind are alike, so a plan is counts.
struct WindowPlan {
    SlotGrid grid;
    std::vector<SlotCounts> dedicated; ///< per queue
    SlotCounts general;

    [[nodiscard]] static WindowPlan empty(const SlotGrid& grid, std::size_t queues);

    [[nodiscard]] int windowsIn(int slot) const;
    /// All slots together, in hours of one window.
    [[nodiscard]] double windowHours() const;

    friend bool operator==(const WindowPlan&, const WindowPlan&) = default;
};

/// Half-hour changes of dedicated windows that turn one plan into the other, as window-slots moved.
[[nodiscard]] int movedWindowSlots(const WindowPlan& from, const WindowPlan& to);

/// How often a window would be opened for less than `minimumStay` slots: 0 for a plan that people can work. The end of
/// the day ends a stay early without fault.
[[nodiscard]] int shortStays(const SlotCounts& counts, int minimumStay);

} // namespace evenhall::planner
