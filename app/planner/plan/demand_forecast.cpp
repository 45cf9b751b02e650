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

constexpr int everyKind = -1;

bool isOfKind(const ArrivalCounts& day, int kind) {
    return kind == everyKind || day.kind == kind;
}

/// What each past day says about the level of the next ones: how much it weighs, and how busy the whole hall was,
/// 1 being usual.
struct DayWeights {
    std::vector<double> weights;
    std::vector<double> levels;
};

/// A queue's arrivals on some days, and on how many days of usual level they came.
struct QueueSum {
    double visits = 0;
    double exposure = 0;
    double days = 0;
    [[nodiscard]] double rate() const { return exposure > 0 ? visits / exposure : 0; }
};

QueueSum sumOf(const std::vector<ArrivalCounts>& past, const DayWeights& given, std::size_t queue, int kind) {
    QueueSum result;
    for (std::size_t day = 0; day < past.size(); ++day) {
        if (!past[day].recorded[queue] || !isOfKind(past[day], kind))
            continue;
        result.visits += given.weights[day] * total(past[day].queues[queue]);
        result.exposure += given.weights[day] * given.levels[day];
        result.days += given.weights[day];
    }
    return result;
}

/// Levels of the days from the queues recorded on each, so that a missing queue is no quiet day.
void fitLevels(const std::vector<ArrivalCounts>& past, std::size_t queues, DayWeights& given) {
    constexpr int rounds = 6; // queues and days settle quickly
    for (int round = 0; round < rounds; ++round) {
        std::vector<double> rates;
        for (std::size_t queue = 0; queue < queues; ++queue)
            rates.push_back(sumOf(past, given, queue, everyKind).rate());
        for (std::size_t day = 0; day < past.size(); ++day) {
            double came = 0;
            double expected = 0;
            for (std::size_t queue = 0; queue < queues; ++queue) {
                if (!past[day].recorded[queue])
                    continue;
                came += total(past[day].queues[queue]);
                expected += rates[queue];
            }
            given.levels[day] = came > 0 && expected > 0 ? came / expected : 1.0;
        }
    }
}

DayWeights weightsOf(const std::vector<ArrivalCounts>& past, std::size_t queues, double memory) {
    DayWeights given{std::vector<double>(past.size(), 1.0), std::vector<double>(past.size(), 1.0)};
    for (std::size_t day = 0; day < past.size() && memory > 0; ++day)
        given.weights[day] = std::pow(0.5, static_cast<double>(past.size() - 1 - day) / memory);
    fitLevels(past, queues, given);
    return given;
}

/// The usual level of days of a kind.
double kindLevel(const std::vector<ArrivalCounts>& past, const DayWeights& given, int kind) {
    double levels = 0;
    double weights = 0;
    for (std::size_t day = 0; day < past.size(); ++day) {
        if (past[day].kind != kind)
            continue;
        levels += given.weights[day] * given.levels[day];
        weights += given.weights[day];
    }
    return weights > 0 ? levels / weights : 1.0;
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
                     double weight, double daily) {
    Shape shape = prior;
    for (double& part : shape)
        part *= weight * std::max(daily, 1.0);
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
    const DayWeights given = weightsOf(past, queues, settings.memory);
    const double level = kindLevel(past, given, kind);
    const Shape pooled = hallShape(past, static_cast<std::size_t>(grid.count), kind);
    for (std::size_t queue = 0; queue < queues; ++queue) {
        const QueueSum own = sumOf(past, given, queue, kind);
        const double prior = settings.kindPrior * level; // days of usual level
        const double usual = sumOf(past, given, queue, everyKind).rate();
        const double daily =
            std::max(level * (own.visits + prior * usual) / (own.exposure + prior), settings.queuePrior);
        Shape rates = posteriorShape(past, queue, kind, pooled, settings.shapePrior, own.rate() * level);
        for (double& rate : rates)
            rate *= daily;
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
