// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/plan/demand_forecast.h"

#include "app/planner/plan/forecast_doubt.h"

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

constexpr double leastTotal = 0.25;         ///< visits a day
constexpr double leastHallVariation = 0.01; ///< days that look alike by chance are not alike next month
constexpr double leastQueueVariation = 0.02;
constexpr double usualSlotVariation = 0.05;

} // namespace

double DemandForecast::dayTotal(std::size_t queue) const {
    return sum(rates[queue]);
}

double DemandForecast::queueVariationOf(double total) const {
    return queueVariation + thinVariation / std::max(total, leastTotal);
}

std::vector<std::vector<double>> forecastRates(const SlotGrid& grid, const std::vector<ArrivalCounts>& past, int kind,
                                               const ForecastSettings& settings) {
    std::vector<std::vector<double>> all;
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
        all.push_back(std::move(rates));
    }
    return all;
}

DemandForecast forecastDemand(const SlotGrid& grid, const std::vector<ArrivalCounts>& past, int kind,
                              const ForecastSettings& settings) {
    DemandForecast forecast;
    forecast.grid = grid;
    forecast.rates = forecastRates(grid, past, kind, settings);
    const ForecastDoubt doubt = backTestedDoubt(grid, past, settings);
    forecast.hallVariation = std::max(leastHallVariation, settings.doubtShare * doubt.hall);
    forecast.queueVariation = std::max(leastQueueVariation, settings.doubtShare * doubt.queue);
    forecast.thinVariation = settings.doubtShare * doubt.thin;
    forecast.slotVariation = usualSlotVariation;
    return forecast;
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
