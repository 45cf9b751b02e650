// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/plan/demand_forecast.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace evenhall::planner {

namespace {

constexpr double leastVariation = 1e-4;

/// The number that a share `below` of days stays under or at: negative binomial with this mean.
int countAt(double below, double mean, double variation) {
    const double shape = 1 / std::max(variation, leastVariation);
    const double most = 20 * (mean + 10);
    double logProbability = shape * std::log(shape / (shape + mean));
    double sum = std::exp(logProbability);
    int count = 0;
    while (sum < below && count < most) {
        logProbability += std::log((shape + count) / (count + 1.0) * mean / (shape + mean));
        sum += std::exp(logProbability);
        ++count;
    }
    return count;
}

/// One number from each of `count` equal parts of 0 to 1, in any order.
std::vector<double> spreadShares(int count, RandomSource& random) {
    std::vector<double> shares;
    shares.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        shares.push_back((i + random.uniform()) / count);
    for (int i = count - 1; i > 0; --i)
        std::swap(shares[static_cast<std::size_t>(i)], shares[static_cast<std::size_t>(random.below(i + 1))]);
    return shares;
}

/// Levels of the hall: the middles of many draws, cut into equal parts.
std::vector<double> spreadLevels(int count, double variation, RandomSource& random) {
    constexpr std::size_t drawsEach = 16;
    const auto parts = static_cast<std::size_t>(count);
    std::vector<double> draws;
    draws.reserve(parts * drawsEach);
    for (std::size_t i = 0; i < parts * drawsEach; ++i)
        draws.push_back(random.gamma(1.0, variation));
    std::sort(draws.begin(), draws.end());
    std::vector<double> levels;
    levels.reserve(parts);
    for (std::size_t i = 0; i < parts; ++i)
        levels.push_back(draws[i * drawsEach + drawsEach / 2]);
    return levels;
}

/// `visits` people over the slots of a queue, each slot with a level of its own.
std::vector<Visit> scattered(const DemandForecast& forecast, std::size_t queue, int visits, RandomSource& random) {
    std::vector<double> until;
    double sum = 0;
    for (const double rate : forecast.rates[queue])
        until.push_back(sum += random.gamma(rate, forecast.slotVariation));
    std::vector<Visit> drawn;
    for (int i = 0; i < visits; ++i) {
        const auto slot = std::min<std::ptrdiff_t>(
            std::lower_bound(until.begin(), until.end(), sum * random.uniform()) - until.begin(),
            forecast.grid.count - 1);
        drawn.push_back({forecast.grid.start(static_cast<int>(slot)) + forecast.grid.length * random.uniform(), 0});
    }
    std::sort(drawn.begin(), drawn.end(), [](const Visit& a, const Visit& b) { return a.arrival < b.arrival; });
    return drawn;
}

void drawWork(std::vector<Visit>& visits, Minutes mean, double variation, RandomSource& random) {
    for (Visit& visit : visits)
        visit.work = random.lognormal(mean, variation);
}

} // namespace

DemandDay sampleDay(const DemandForecast& forecast, const ServiceTimes& services, RandomSource& random) {
    DemandDay day;
    const double hallLevel = random.gamma(1.0, forecast.hallVariation);
    for (std::size_t queue = 0; queue < forecast.rates.size(); ++queue) {
        const double level = hallLevel * random.gamma(1.0, forecast.queueVariationOf(forecast.dayTotal(queue)));
        std::vector<Visit> visits;
        for (int slot = 0; slot < forecast.grid.count; ++slot) {
            const double mean = level * forecast.rates[queue][static_cast<std::size_t>(slot)];
            const int count = random.poisson(random.gamma(mean, forecast.slotVariation));
            for (int i = 0; i < count; ++i)
                visits.push_back({forecast.grid.start(slot) + forecast.grid.length * random.uniform(), 0});
        }
        std::sort(visits.begin(), visits.end(), [](const Visit& a, const Visit& b) { return a.arrival < b.arrival; });
        drawWork(visits, services.means[queue], services.variation, random);
        day.queues.push_back(std::move(visits));
    }
    return day;
}

std::vector<DemandDay> sampleDays(const DemandForecast& forecast, const ServiceTimes& services, int count,
                                  RandomSource& random) {
    std::vector<DemandDay> days(static_cast<std::size_t>(std::max(count, 0)));
    const std::vector<double> levels = spreadLevels(count, forecast.hallVariation, random);
    for (std::size_t queue = 0; queue < forecast.rates.size(); ++queue) {
        const double total = forecast.dayTotal(queue);
        const std::vector<double> shares = spreadShares(count, random);
        for (std::size_t i = 0; i < days.size(); ++i) {
            const int visits = countAt(shares[i], levels[i] * total, forecast.queueVariationOf(total));
            std::vector<Visit> drawn = scattered(forecast, queue, visits, random);
            drawWork(drawn, services.means[queue], services.variation, random);
            days[i].queues.push_back(std::move(drawn));
        }
    }
    return days;
}

} // namespace evenhall::planner
