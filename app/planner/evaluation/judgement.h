// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/plan/slot_grid.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace evenhall::planner {

/// What a policy did to one hall-day: waits of all replications together.
struct HallDayOutcome {
    std::string hall;
    std::vector<std::vector<Minutes>> waits; ///< per queue
    double windowHours = 0;
    Minutes overrun = 0; ///< after closing, mean of the replications
    double moves = 0;    ///< of live control

    [[nodiscard]] double summedWait() const;
    [[nodiscard]] std::size_t count() const;
};

/// One row of the table.
struct PolicyFigures {
    double mean = 0;
    double median = 0;
    double p90 = 0;
    double p95 = 0;
    double shareOver30 = 0;
    double spread = 0; ///< volume-weighted standard deviation of queue means
    double worstQueue = 0;
    std::string worstName; ///< hall and number of the queue in it
    int thinQueues = 0;    ///< too few tickets to count as worst
    double windowHours = 0;
    double overrun = 0; ///< minutes of a hall-day
    double moves = 0;   ///< of a hall-day
};

/// `replications` tells how many tickets of an outcome are one ticket.
[[nodiscard]] PolicyFigures figuresOf(const std::vector<HallDayOutcome>& outcomes, int replications);

/// Summed waits of one policy over another's, less one, with the interval over hall-days.
struct Comparison {
    double change = 0; ///< -0.3: 30 % less waiting
    double low = 0;    ///< 2.5 % of the resamples
    double high = 0;
    double betterDays = 0;  ///< share of hall-days with less waiting
    double noWorseDays = 0; ///< share with at most 0.1 minute more on the mean ticket
};

/// Both vectors hold the same hall-days in the same order. Bootstrap over hall-days.
[[nodiscard]] Comparison compare(const std::vector<HallDayOutcome>& policy,
                                 const std::vector<HallDayOutcome>& reference, std::uint64_t seed);

} // namespace evenhall::planner
