// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/plan/demand_forecast.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace evenhall::planner {

namespace {

using Shape = std::vector<double>; ///< per slot

int total(const std::vector<int>& counts) {
    return std::accumulate(counts.begin(), counts.end(), 0);
}

double sum(const Shape& shape) {
    return std::accumulate(shape.begin(), shape.end(), 0.0);
}

void normalise(Shape& shape) {
    const double whole = sum(shape);
    for (double& part : shape)
        part = whole > 0 ? part / whole : 1.0 / static_cast<double>(shape.size());
}

/// A queue's arrivals on the days of one kind.
struct QueueSum {
    double visits = 0;
    int days = 0;
    [[nodiscard]] double mean() const { return days == 0 ? 0 : visits / days; }
};

QueueSum sumOf(const std::vector<ArrivalCounts>& past, std::size_t queue, int kind) {
    QueueSum result;
    for (const ArrivalCounts& day : past) {
        if (!day.recorded[queue] || (kind >= 0 && day.kind != kind))
            continue;
        result.visits += total(day.queues[queue]);
        ++result.days;
    }
    return result;
}

constexpr int everyKind = -1;

/// How much busier days of this kind are than all days, from queues recorded in both.
double kindLevel(const std::vector<ArrivalCounts>& past, std::size_t queues, int kind) {
    double own = 0;
    double all = 0;
    for (std::size_t queue = 0; queue < queues; ++queue) {
        const QueueSum mine = sumOf(past, queue, kind);
        if (mine.days == 0)
            continue;
        own += mine.mean();
        all += sumOf(past, queue, everyKind).mean();
    }
    return all > 0 && own > 0 ? own / all : 1.0;
}

Shape hallShape(const std::vector<ArrivalCounts>& past, std::size_t slots, int kind) {
    Shape shape(slots, 0.0);
    for (const ArrivalCounts& day : past) {
        if (day.kind != kind)
            continue;
        for (const std::vector<int>& queue : day.queues) {
            for (std::size_t slot = 0; slot < slots; ++slot)
                shape[slot] += queue[slot];
        }
    }
    normalise(shape);
    return shape;
}

/// The queue's own visits per slot on days of a kind, on top of `weight` days of a prior shape.
Shape posteriorShape(const std::vector<ArrivalCounts>& past, std::size_t queue, int kind, const Shape& prior,
                     double weight) {
    const double daily = std::max(sumOf(past, queue, kind).mean(), 1.0);
    Shape shape = prior;
    for (double& part : shape)
        part *= weight * daily;
    for (const ArrivalCounts& day : past) {
        if (day.kind != kind || !day.recorded[queue])
            continue;
        for (std::size_t slot = 0; slot < shape.size(); ++slot)
            shape[slot] += day.queues[queue][slot];
    }
    normalise(shape);
    return shape;
}

/// Squared variation beyond Poisson, by moments; bounded, since a handful of days says little.
double excessVariation(double squaredDeviations, double poissonPart, double squaredMeans) {
    constexpr double most = 0.3;
    return squaredMeans <= 0 ? 0.0 : std::clamp((squaredDeviations - poissonPart) / squaredMeans, 0.0, most);
}

void estimateVariation(DemandForecast& forecast, const std::vector<ArrivalCounts>& past, int kind) {
    double hallSquares = 0, hallMeans = 0, hallPoisson = 0;
    double queueSquares = 0, queueMeans = 0, queuePoisson = 0;
    for (const ArrivalCounts& day : past) {
        double expected = 0;
        double came = 0;
        for (std::size_t queue = 0; queue < day.queues.size(); ++queue) {
            if (day.kind != kind || !day.recorded[queue])
                continue;
            expected += forecast.dayTotal(queue);
            came += total(day.queues[queue]);
        }
        if (expected <= 0)
            continue;
        const double level = came / expected;
        hallSquares += (came - expected) * (came - expected);
        hallMeans += expected * expected;
        hallPoisson += expected;
        for (std::size_t queue = 0; queue < day.queues.size(); ++queue) {
            if (!day.recorded[queue])
                continue;
            const double mean = level * forecast.dayTotal(queue);
            const double difference = total(day.queues[queue]) - mean;
            queueSquares += difference * difference;
            queueMeans += mean * mean;
            queuePoisson += mean;
        }
    }
    constexpr double leastHall = 0.01; // days that look alike by chance are not alike next month
    constexpr double leastQueue = 0.02;
    forecast.hallVariation = std::max(leastHall, excessVariation(hallSquares, hallPoisson, hallMeans));
    forecast.queueVariation = std::max(leastQueue, excessVariation(queueSquares, queuePoisson, queueMeans));
}

} // namespace

double DemandForecast::dayTotal(std::size_t queue) const {
    return sum(rates[queue]);
}

DemandForecast forecastDemand(const SlotGrid& grid, const std::vector<ArrivalCounts>& past, int kind,
                              const ForecastSettings& settings) {
    DemandForecast forecast;
    forecast.grid = grid;
    const std::size_t queues = past.empty() ? 0 : past.front().queues.size();
    const double level = kindLevel(past, queues, kind);
    const Shape pooled = hallShape(past, static_cast<std::size_t>(grid.count), kind);
    for (std::size_t queue = 0; queue < queues; ++queue) {
        const QueueSum own = sumOf(past, queue, kind);
        const double prior = sumOf(past, queue, everyKind).mean() * level;
        const double daily = (own.visits + settings.kindPrior * prior) / (own.days + settings.kindPrior);
        Shape rates = posteriorShape(past, queue, kind, pooled, settings.shapePrior);
        for (double& rate : rates)
            rate *= std::max(daily, settings.queuePrior);
        forecast.rates.push_back(std::move(rates));
    }
    estimateVariation(forecast, past, kind);
    forecast.slotVariation = 0.05;
    return forecast;
}

DemandDay sampleDay(const DemandForecast& forecast, const ServiceTimes& services, RandomSource& random) {
    DemandDay day;
    const double hallLevel = random.gamma(1.0, forecast.hallVariation);
    for (std::size_t queue = 0; queue < forecast.rates.size(); ++queue) {
        const double level = hallLevel * random.gamma(1.0, forecast.queueVariation);
        std::vector<Visit> visits;
        for (int slot = 0; slot < forecast.grid.count; ++slot) {
            const double mean = level * forecast.rates[queue][static_cast<std::size_t>(slot)];
            const int count = random.poisson(random.gamma(mean, forecast.slotVariation));
            for (int i = 0; i < count; ++i)
                visits.push_back({forecast.grid.start(slot) + forecast.grid.length * random.uniform(), 0});
        }
        std::sort(visits.begin(), visits.end(), [](const Visit& a, const Visit& b) { return a.arrival < b.arrival; });
        for (Visit& visit : visits)
            visit.work = random.lognormal(services.means[queue], services.variation);
        day.queues.push_back(std::move(visits));
    }
    return day;
}

double logLikelihood(const DemandForecast& forecast, const ArrivalCounts& day) {
    double sumOfLogs = 0;
    int cells = 0;
    for (std::size_t queue = 0; queue < day.queues.size(); ++queue) {
        if (!day.recorded[queue])
            continue;
        for (std::size_t slot = 0; slot < day.queues[queue].size(); ++slot) {
            const double mean = std::max(forecast.rates[queue][slot], 1e-3);
            const int count = day.queues[queue][slot];
            sumOfLogs += count * std::log(mean) - mean - std::lgamma(count + 1.0);
            ++cells;
        }
    }
    return cells == 0 ? 0 : sumOfLogs / cells;
}

} // namespace evenhall::planner
