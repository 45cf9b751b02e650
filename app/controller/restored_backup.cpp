// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/restored_backup.h"

#include <algorithm>

namespace evenhall {

namespace {

constexpr int atLeast = 20;                                     ///< a rush that had not begun when the backup was made
constexpr std::int64_t pacePercent = 150;                       ///< of the pace until the backup
constexpr Duration shortestObserved = std::chrono::minutes(15); ///< a pace seen for less is no pace

} // namespace

std::vector<LeaseBlock> numbersToLeaveOut(const Hall& hall, const Now& now) {
    std::vector<LeaseBlock> blocks;
    if (!hall.dayOpen || !hall.catalogue || hall.day != now.localDay())
        return blocks;
    Instant first = hall.lastEventAt;
    for (const auto& [id, visit] : hall.visits)
        first = std::min(first, visit.issuedAt);
    const Duration observed = std::max(shortestObserved, hall.lastEventAt - first);
    const Duration unknown = std::max(Duration{0}, now.instant - hall.lastEventAt);
    for (const NumberSeries& series : hall.catalogue->configuration().series) {
        const auto found = hall.seriesUsed.find(series.prefix);
        const int used = found == hall.seriesUsed.end() ? 0 : found->second;
        const std::int64_t expected = used * unknown.count() * pacePercent / (observed.count() * 100);
        const std::int64_t left = series.last - series.first + 1 - used;
        if (left > 0)
            blocks.push_back({series.prefix, static_cast<int>(std::min(left, atLeast + expected))});
    }
    return blocks;
}

} // namespace evenhall
