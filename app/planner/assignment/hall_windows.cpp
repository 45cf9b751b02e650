// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/assignment/hall_windows.h"

#include <algorithm>

namespace evenhall::planner {

namespace {

int mostOf(const std::vector<WindowPlan>& plans, std::size_t queue) {
    int most = 0;
    for (const WindowPlan& plan : plans) {
        for (const int windows : plan.dedicated[queue])
            most = std::max(most, windows);
    }
    return most;
}

} // namespace

int usualChanges(std::size_t windows) {
    constexpr std::size_t tenth = 10;
    constexpr std::size_t least = 2;
    return static_cast<int>(std::max(least, (windows + tenth - 1) / tenth));
}

HallWindows namelessWindows(const std::vector<WindowPlan>& plans) {
    HallWindows hall;
    RealWindow window;
    const std::size_t queues = plans.front().dedicated.size();
    for (std::size_t queue = 0; queue < queues; ++queue)
        window.may.insert(static_cast<int>(queue));
    for (std::size_t queue = 0; queue < queues; ++queue) {
        for (int i = 0; i < mostOf(plans, queue); ++i)
            hall.windows.push_back(window);
    }
    return hall;
}

WindowSchedule scheduleOf(const WindowPlan& plan, HallWindows& hall) {
    const auto slots = static_cast<std::size_t>(plan.grid.count);
    WindowSchedule schedule{plan.grid,
                            std::vector<std::vector<int>>(hall.windows.size(), std::vector<int>(slots, closedWindow))};
    std::size_t first = 0;
    for (std::size_t queue = 0; queue < plan.dedicated.size(); ++queue) {
        const int work = hall.works.number({{static_cast<int>(queue)}, {}});
        const SlotCounts& counts = plan.dedicated[queue];
        for (std::size_t slot = 0; slot < slots; ++slot) {
            for (int i = 0; i < counts[slot]; ++i)
                schedule.work[first + static_cast<std::size_t>(i)][slot] = work;
        }
        first += static_cast<std::size_t>(*std::max_element(counts.begin(), counts.end()));
    }
    return schedule;
}

} // namespace evenhall::planner
