// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/statistics/figures.h"
#include "app/planner/statistics/records.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace evenhall::planner {

/// From which point on a queue is hot.
struct HotQueue {
    int people = 10;
    Duration wait = std::chrono::minutes(30);
};

/// Minutes of the hall, counted; they add up over months.
struct BalanceMinutes {
    std::int64_t open = 0;     ///< a window open, or somebody waiting
    std::int64_t hot = 0;      ///< some queue hot
    std::int64_t uneven = 0;   ///< ... while some window stood idle
    std::int64_t helpable = 0; ///< ... that served this very queue at some time of the period

    void merge(const BalanceMinutes& other);
    friend bool operator==(const BalanceMinutes&, const BalanceMinutes&) = default;
};

/// Which windows served which queues.
using Skills = std::set<std::pair<WindowId, QueueId>>;

/// The minutes of one day. A window is idle in a minute when it is open all of it and has nobody.
[[nodiscard]] BalanceMinutes balanceOfDay(const std::vector<LegRecord>& legs, const std::vector<OpenRecord>& open,
                                          const HotQueue& hot, const Skills& skills);

/// How unlike the waits of the queues are, by the mean wait of each with those left at closing counted by Kaplan and
/// Meier, weighted by people.
struct QueueSpread {
    double gini = 0;             ///< 0: all the same
    double deviationMinutes = 0; ///< weighted standard deviation of the means
    std::string worstQueue;
    double worstMinutes = 0;
    int queues = 0;
};

/// Queues with fewer people than `fewest` are left out; nothing when none is left.
[[nodiscard]] std::optional<QueueSpread> spreadOf(const Groups& groups, std::int64_t fewest);

} // namespace evenhall::planner
