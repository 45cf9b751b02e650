// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/plan/demand_day.h"
#include "app/planner/plan/random_source.h"

#include <vector>

namespace evenhall::planner {

/// The arrivals of one past day, per queue and slot. A queue that was not recorded that day is absent, which is not the
/// same as empty.
struct ArrivalCounts {
    int kind = 0; ///< of day: 0 the common one, others with hours or demand of their own (Mondays, for instance)
    std::vector<std::vector<int>> queues;
    std::vector<bool> recorded;
};

/// How much a forecast trusts thin data. Chosen by cross-validation on training days.
struct ForecastSettings {
    double shapePrior = 3.0; ///< days that the pooled shape of a day weighs against a queue's own
    double kindPrior = 2.0;  ///< days that the common kind, scaled, weighs against a kind's own level
    double queuePrior = 0.5; ///< visits a day assumed for a queue that nobody visited
    double memory = 3;       ///< days after which a day counts half for the level; 0: all days alike
    double doubtShare = 0.4; ///< of the back-tested doubt in drawn days: with all of it windows are spread too thinly
};

/// What to expect of a day of one kind: mean arrivals per queue and slot, and how far days differ from it. Poisson
/// arrivals with a gamma level for the hall's day and one for each queue's day (negative binomial totals).
struct DemandForecast {
    SlotGrid grid;
    std::vector<std::vector<double>> rates; ///< visits per queue and slot
    double hallVariation = 0;               ///< squared coefficient of variation of the hall's level from day to day
    double queueVariation = 0;              ///< of a queue's level, beyond the hall's
    double slotVariation = 0;               ///< of one slot's level, beyond both
    double thinVariation = 0;               ///< in a queue's level, divided by its visits a day: few people say little

    [[nodiscard]] double dayTotal(std::size_t queue) const;
    /// Squared coefficient of variation of the level of a queue with so many visits a day.
    [[nodiscard]] double queueVariationOf(double total) const;
};

/// Forecasts a kind of day from past days, shrinking thin data: a queue's shape over the day toward the hall's (Poisson
/// and gamma), a kind's level toward the common level times what the whole hall shows for that kind. `grid` fixes the
/// slots of `past`.
[[nodiscard]] DemandForecast forecastDemand(const SlotGrid& grid, const std::vector<ArrivalCounts>& past, int kind,
                                            const ForecastSettings& settings);

/// The mean arrivals alone, per queue and slot.
[[nodiscard]] std::vector<std::vector<double>>
forecastRates(const SlotGrid& grid, const std::vector<ArrivalCounts>& past, int kind, const ForecastSettings& settings);

/// How long people keep a window, per queue: mean minutes, and the coefficient of variation for all.
struct ServiceTimes {
    std::vector<double> means;
    double variation = 0.9;
};

/// A day as it could come: levels, arrivals within slots, and work drawn from the forecast.
[[nodiscard]] DemandDay sampleDay(const DemandForecast& forecast, const ServiceTimes& services, RandomSource& random);

/// So many days that together look like the forecast: the totals of each queue are drawn one from each of `count`
/// equally likely parts of their distribution, so that a rare full day is neither missing nor there three times.
[[nodiscard]] std::vector<DemandDay> sampleDays(const DemandForecast& forecast, const ServiceTimes& services, int count,
                                                RandomSource& random);

/// Mean log-likelihood of a day's counts per queue and slot (Poisson): the measure by which settings are chosen.
[[nodiscard]] double logLikelihood(const DemandForecast& forecast, const ArrivalCounts& day);

} // namespace evenhall::planner
