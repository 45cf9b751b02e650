// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/plan/window_plan.h"

#include <algorithm>
#include <cstdlib>

namespace evenhall::planner {

WindowPlan WindowPlan::empty(const SlotGrid& grid, std::size_t queues) {
    const SlotCounts none(static_cast<std::size_t>(grid.count), 0);
    return {grid, std::vector<SlotCounts>(queues, none), none};
}

int WindowPlan::windowsIn(int slot) const {
    const auto at = static_cast<std::size_t>(slot);
    int windows = general[at];
    for (const SlotCounts& queue : dedicated)
        windows += queue[at];
    return windows;
}

double WindowPlan::windowHours() const {
    int windowSlots = 0;
    for (int slot = 0; slot < grid.count; ++slot)
        windowSlots += windowsIn(slot);
    return windowSlots * grid.length / 60.0;
}

int movedWindowSlots(const WindowPlan& from, const WindowPlan& to) {
    int difference = 0;
    for (std::size_t queue = 0; queue < from.dedicated.size(); ++queue) {
        for (std::size_t slot = 0; slot < from.dedicated[queue].size(); ++slot)
            difference += std::max(0, to.dedicated[queue][slot] - from.dedicated[queue][slot]);
    }
    for (std::size_t slot = 0; slot < from.general.size(); ++slot)
        difference += std::max(0, to.general[slot] - from.general[slot]);
    return difference;
}

int shortStays(const SlotCounts& counts, int minimumStay) {
    int faults = 0;
    for (int slot = 0; slot < static_cast<int>(counts.size()); ++slot) {
        int opened = 0;
        for (int before = std::max(0, slot - minimumStay + 1); before <= slot; ++before) {
            const int earlier = before == 0 ? 0 : counts[static_cast<std::size_t>(before - 1)];
            opened += std::max(0, counts[static_cast<std::size_t>(before)] - earlier);
        }
        faults += std::max(0, opened - counts[static_cast<std::size_t>(slot)]);
    }
    return faults;
}

} // namespace evenhall::planner
