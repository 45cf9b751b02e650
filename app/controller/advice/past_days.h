// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/values/result.h"
#include "app/domain/values/time.h"
#include "app/planner/plan/slot_grid.h"

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace evenhall {

/// The arrivals of one past day per queue and half-hour of the day.
struct PastDay {
    BusinessDay day;
    std::map<QueueId, std::vector<int>> arrivals;
};

/// What the journal remembers of the last weeks, for a forecast of today.
struct PastDays {
    static constexpr planner::SlotGrid grid{0, 30, 48};

    std::vector<PastDay> days;
    std::map<QueueId, planner::Minutes> service; ///< mean; thin data is drawn toward what the configuration says
    double variation = 0.9;                      ///< coefficient of variation of service times
};

/// Reads the eight weeks before `today` from the journal of a folder, with a connection of its own.
[[nodiscard]] Result<PastDays> readPastDays(const std::string& folder, BusinessDay today,
                                            std::chrono::minutes utcOffset, const Catalogue& catalogue);

} // namespace evenhall
