// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/proposal/plan_change.h"

#include <algorithm>

namespace evenhall::planner {

namespace {

using Difference = std::vector<SlotCounts>;

int& cell(Difference& difference, int queue, int slot) {
    return difference[static_cast<std::size_t>(queue)][static_cast<std::size_t>(slot)];
}

Difference differenceOf(const WindowPlan& before, const WindowPlan& after) {
    Difference difference = after.dedicated;
    for (std::size_t queue = 0; queue < difference.size(); ++queue) {
        for (std::size_t slot = 0; slot < difference[queue].size(); ++slot)
            difference[queue][slot] -= before.dedicated[queue][slot];
    }
    return difference;
}

/// The longest stretch from `slot` in which this giver has lost and this taker has won a window.
int stretchEnd(Difference& difference, int giver, int taker, int slot, int slots) {
    while (slot < slots && cell(difference, giver, slot) < 0 && cell(difference, taker, slot) > 0)
        ++slot;
    return slot;
}

PlanChange longest(Difference& difference, int slots) {
    PlanChange best;
    const int queues = static_cast<int>(difference.size());
    for (int giver = 0; giver < queues; ++giver) {
        for (int taker = 0; taker < queues; ++taker) {
            for (int slot = 0; slot < slots; ++slot) {
                const int end = stretchEnd(difference, giver, taker, slot, slots);
                if (end - slot > best.until - best.from)
                    best = {slot, end, giver, taker, 1, 0};
            }
        }
    }
    return best;
}

} // namespace

std::vector<PlanChange> changesBetween(const WindowPlan& before, const WindowPlan& after) {
    Difference difference = differenceOf(before, after);
    std::vector<PlanChange> changes;
    for (;;) {
        const PlanChange change = longest(difference, before.grid.count);
        if (change.from == change.until)
            return changes;
        for (int slot = change.from; slot < change.until; ++slot) {
            ++cell(difference, change.giver, slot);
            --cell(difference, change.taker, slot);
        }
        const auto same = std::find_if(changes.begin(), changes.end(), [&](const PlanChange& known) {
            return known.from == change.from && known.until == change.until && known.giver == change.giver &&
                   known.taker == change.taker;
        });
        if (same == changes.end())
            changes.push_back(change);
        else
            ++same->windows;
    }
}

WindowPlan without(WindowPlan plan, const PlanChange& change) {
    for (int slot = change.from; slot < change.until; ++slot) {
        plan.dedicated[static_cast<std::size_t>(change.giver)][static_cast<std::size_t>(slot)] += change.windows;
        plan.dedicated[static_cast<std::size_t>(change.taker)][static_cast<std::size_t>(slot)] -= change.windows;
    }
    return plan;
}

} // namespace evenhall::planner
