// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/time.h"
#include "app/planner/plan/slot_grid.h"

#include <map>
#include <vector>

namespace evenhall::planner {

/// One past day as far as kinds of days are told apart by it.
struct WeekdaySample {
    Weekday weekday = Weekday::Monday;
    Minutes closing = 0;
    std::vector<int> tickets; ///< per queue
};

/// Groups weekdays into kinds of days: two weekdays are one kind unless their people tell them apart (in all, or in how
/// they spread over the queues), their closing times lie an hour apart, or `apart` gives them different numbers.
/// Quasi-Poisson comparison, with the variation from day to day estimated over all weekdays together, since one weekday
/// comes only four times a month. Kind 0 is that with most days; the others follow in the order of the week. Weekdays
/// without a sample are not in the answer.
[[nodiscard]] std::map<Weekday, int> weekdayKinds(const std::vector<WeekdaySample>& days,
                                                  const std::map<Weekday, int>& apart);

} // namespace evenhall::planner
