// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/plan/forecast_doubt.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace evenhall::planner {

namespace {

constexpr double usualHall = 0.03; ///< where no day can be foretold from others
constexpr double hallPrior = 2;    ///< days that it weighs
constexpr double mostHall = 0.3;   ///< a handful of days says little
constexpr double usualQueue = 0.06;
constexpr double usualThin = 0.5;
constexpr std::array<double, 8> queueChoices{0.01, 0.02, 0.04, 0.06, 0.1, 0.16, 0.25, 0.4};
constexpr std::array<double, 7> thinChoices{0.0, 0.25, 0.5, 1.0, 1.5, 2.5, 4.0};

/// What came to one queue on one day, and what the other days foretold, at the level of that day.
struct FormerCount {
    double expected = 0;
    int came = 0;
};

struct BackTest {
    std::vector<double> levels; ///< of whole days: came over expected
    std::vector<FormerCount> counts;
};

double totalOf(const std::vector<double>& rates) {
    return std::accumulate(rates.begin(), rates.end(), 0.0);
}

bool recordedElsewhere(const std::vector<ArrivalCounts>& others, std::size_t queue) {
    return std::any_of(others.begin(), others.end(), [&](const ArrivalCounts& day) { return day.recorded[queue]; });
}

void foretell(const SlotGrid& grid, const std::vector<ArrivalCounts>& past, std::size_t number,
              const ForecastSettings& settings, BackTest& test) {
    const ArrivalCounts& day = past[number];
    std::vector<ArrivalCounts> others = past;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(number));
    const std::vector<std::vector<double>> rates = forecastRates(grid, others, day.kind, settings);
    std::vector<FormerCount> counts;
    double expected = 0;
    double came = 0;
    for (std::size_t queue = 0; queue < day.queues.size(); ++queue) {
        if (!day.recorded[queue] || !recordedElsewhere(others, queue))
            continue;
        counts.push_back(
            {totalOf(rates[queue]), std::accumulate(day.queues[queue].begin(), day.queues[queue].end(), 0)});
        expected += counts.back().expected;
        came += counts.back().came;
    }
    if (expected <= 0 || came <= 0)
        return;
    test.levels.push_back(came / expected);
    for (FormerCount& count : counts) {
        count.expected *= came / expected;
        test.counts.push_back(count);
    }
}

/// Logarithm of the negative binomial probability of `count` visits.
double logProbability(const FormerCount& count, double variation) {
    const double shape = 1 / variation;
    const double mean = std::max(count.expected, 1e-3);
    return std::lgamma(count.came + shape) - std::lgamma(shape) - std::lgamma(count.came + 1.0) +
           shape * std::log(shape / (shape + mean)) + count.came * std::log(mean / (shape + mean));
}

/// Prior: within a factor of about three of the usual.
double logPrior(double queue, double thin) {
    const double queueSteps = std::log(queue / usualQueue);
    const double thinSteps = std::log((thin + 0.2) / (usualThin + 0.2));
    return -(queueSteps * queueSteps + thinSteps * thinSteps) / 2;
}

bool hasTwin(const std::vector<ArrivalCounts>& past, int kind) {
    return std::count_if(past.begin(), past.end(), [&](const ArrivalCounts& day) { return day.kind == kind; }) > 1;
}

} // namespace

ForecastDoubt backTestedDoubt(const SlotGrid& grid, const std::vector<ArrivalCounts>& past,
                              const ForecastSettings& settings) {
    BackTest test;
    for (std::size_t day = 0; day < past.size(); ++day) {
        if (hasTwin(past, past[day].kind)) // else nothing foretells it
            foretell(grid, past, day, settings, test);
    }
    double squares = hallPrior * usualHall;
    for (const double level : test.levels)
        squares += (level - 1) * (level - 1);
    ForecastDoubt doubt;
    doubt.hall = std::min(squares / (hallPrior + static_cast<double>(test.levels.size())), mostHall);
    double best = -1e300;
    for (const double queue : queueChoices) {
        for (const double thin : thinChoices) {
            double likelihood = logPrior(queue, thin);
            for (const FormerCount& count : test.counts)
                likelihood += logProbability(count, queue + thin / std::max(count.expected, 0.25));
            if (likelihood <= best)
                continue;
            best = likelihood;
            doubt.queue = queue;
            doubt.thin = thin;
        }
    }
    return doubt;
}

} // namespace evenhall::planner
