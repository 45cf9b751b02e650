// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/proposal/window_change.h"

#include <algorithm>

namespace evenhall::planner {

namespace {

/// Changes of one window: stretches with one work before and one after; closed half-hours do not end a stretch.
std::vector<WindowChange> changesOf(int window, const WindowSchedule& before, const WindowSchedule& after) {
    std::vector<WindowChange> changes;
    bool going = false;
    for (int slot = 0; slot < before.grid.count; ++slot) {
        const int then = before.at(window, slot);
        const int now = after.at(window, slot);
        if (then == closedWindow && now == closedWindow)
            continue;
        if (then == now) {
            going = false;
            continue;
        }
        if (going && changes.back().before == then && changes.back().after == now) {
            changes.back().until = slot + 1;
            continue;
        }
        changes.push_back({{window}, slot, slot + 1, then, now, 0, {}});
        going = true;
    }
    return changes;
}

} // namespace

std::vector<WindowChange> changesBetween(const WindowSchedule& before, const WindowSchedule& after) {
    std::vector<WindowChange> changes;
    for (int window = 0; window < before.windows(); ++window) {
        for (WindowChange& change : changesOf(window, before, after)) {
            const auto same = std::find_if(changes.begin(), changes.end(), [&](const WindowChange& known) {
                return known.from == change.from && known.until == change.until && known.before == change.before &&
                       known.after == change.after;
            });
            if (same == changes.end())
                changes.push_back(std::move(change));
            else
                same->windows.push_back(window);
        }
    }
    return changes;
}

WindowSchedule without(WindowSchedule schedule, const WindowChange& change, const WindowSchedule& today) {
    for (const int window : change.windows) {
        for (int slot = change.from; slot < change.until; ++slot)
            schedule.set(window, slot, slot + 1, today.at(window, slot));
    }
    return schedule;
}

double hoursOf(const WindowChange& change, const WindowSchedule& after) {
    int slots = 0;
    for (const int window : change.windows) {
        for (int slot = change.from; slot < change.until; ++slot)
            slots += after.at(window, slot) == closedWindow ? 0 : 1;
    }
    return slots * after.grid.length / 60;
}

} // namespace evenhall::planner
