// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/controller/advice/past_days.h"
#include "app/domain/hall/hall.h"
#include "app/planner/plan/demand_forecast.h"

#include <vector>

namespace evenhall {

/// Who may still come today, and what it rests on.
struct DemandOutlook {
    planner::DemandForecast demand; ///< per queue of the list it was asked for
    planner::ServiceTimes services;
    SuggestionBasis basis = SuggestionBasis::Today;
    int pastDays = 0;
};

/// From past days of the same kind (Mondays, other working days, weekends), moved to the level of the last hour; with
/// fewer than three past days from the last hour alone, which is taken to go on until ticketing ends.
[[nodiscard]] DemandOutlook outlookOf(const Hall& hall, const std::vector<QueueId>& queues, const PastDays& past,
                                      Instant now);

} // namespace evenhall
