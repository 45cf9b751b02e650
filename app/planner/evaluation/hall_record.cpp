// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/evaluation/hall_record.h"

#include <set>

namespace evenhall::planner {

std::optional<LookCoverage> coverageOf(const HallDayRecord& day) {
    std::set<Minutes> moments;
    for (const QueueDayRecord& queue : day.queues) {
        for (const QueueLook& look : queue.looks)
            moments.insert(look.at);
    }
    if (moments.empty())
        return std::nullopt;
    LookCoverage coverage{*moments.begin(), *moments.rbegin(), 0, *moments.begin()};
    Minutes before = coverage.first;
    for (const Minutes at : moments) {
        if (at - before > coverage.longestHole) {
            coverage.longestHole = at - before;
            coverage.holeFrom = before;
        }
        before = at;
    }
    return coverage;
}

std::vector<double> openCounters(const QueueDayRecord& day, const SlotGrid& grid) {
    const auto slots = static_cast<std::size_t>(grid.count);
    std::vector<double> sums(slots, 0.0);
    std::vector<int> looks(slots, 0);
    for (const QueueLook& look : day.looks) {
        if (look.at < grid.first || look.at >= grid.end())
            continue;
        const auto slot = static_cast<std::size_t>(grid.slotOf(look.at));
        sums[slot] += look.openCounters;
        ++looks[slot];
    }
    for (std::size_t slot = 0; slot < slots; ++slot)
        sums[slot] = looks[slot] > 0 ? sums[slot] / looks[slot] : 0.0;
    return sums;
}

std::vector<double> openCounters(const HallDayRecord& day, const SlotGrid& grid) {
    std::vector<double> sums(static_cast<std::size_t>(grid.count), 0.0);
    for (const QueueDayRecord& queue : day.queues) {
        const std::vector<double> own = openCounters(queue, grid);
        for (std::size_t slot = 0; slot < sums.size(); ++slot)
            sums[slot] += own[slot];
    }
    return sums;
}

} // namespace evenhall::planner
