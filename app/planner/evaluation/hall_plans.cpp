// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/evaluation/hall_plans.h"

#include "app/planner/evaluation/service_fit.h"
#include "app/planner/plan/classic_plans.h"
#include "app/planner/plan/general_search.h"

#include <algorithm>
#include <numeric>

namespace evenhall::planner {

namespace {

/// What a textbook takes: mean arrivals of the kind's training days, slot by slot.
std::vector<std::vector<double>> plainRates(const KindCase& kind, int number) {
    std::vector<std::vector<double>> rates(kind.counters.size(),
                                           std::vector<double>(static_cast<std::size_t>(kind.grid.count), 0.0));
    for (std::size_t queue = 0; queue < rates.size(); ++queue) {
        double days = 0;
        for (const ArrivalCounts& day : kind.past) {
            if (day.kind != number || !day.recorded[queue])
                continue;
            ++days;
            for (std::size_t slot = 0; slot < rates[queue].size(); ++slot)
                rates[queue][slot] += day.queues[queue][slot];
        }
        for (double& rate : rates[queue])
            rate /= std::max(days, 1.0);
    }
    return rates;
}

/// The same share of windows for a queue in every slot.
std::vector<std::vector<double>> monthlyShares(const std::vector<std::vector<double>>& counters) {
    std::vector<std::vector<double>> shares = counters;
    for (std::vector<double>& queue : shares) {
        const double sum = std::accumulate(queue.begin(), queue.end(), 0.0);
        std::fill(queue.begin(), queue.end(), sum);
    }
    return shares;
}

/// The plan that the search finds best, from several starts.
WindowPlan searched(const std::vector<WindowPlan>& starts, const std::vector<DemandDay>& days,
                    const SearchSettings& settings) {
    DedicatedSearch search(starts.front().grid, days, settings);
    std::optional<WindowPlan> best;
    for (const WindowPlan& start : starts) {
        WindowPlan plan = search.improve(start);
        if (!best || search.cost(plan) < search.cost(*best))
            best = std::move(plan);
    }
    return *best;
}

/// Enough days for a search that replays whole halls, or that must be quick.
std::vector<DemandDay> firstDays(const std::vector<DemandDay>& days) {
    constexpr std::size_t enough = 14;
    return {days.begin(), days.begin() + static_cast<std::ptrdiff_t>(std::min(days.size(), enough))};
}

WindowPlan generalPlan(const KindCase& kind, const DemandForecast& forecast, const ServiceTimes& services,
                       const std::vector<DemandDay>& days, const PlanningSettings& settings) {
    const SlotCounts general = generalWindows(kind.budget, settings.generalShare);
    const SlotCounts rest = remaining(kind.budget, general);
    SearchSettings rough = settings.search;
    rough.kicks = 0;
    WindowPlan plan = searched({squareRootPlan(kind.grid, rest, forecast.rates, services)}, days, rough);
    plan.general = general;
    const std::vector<DemandDay> few = firstDays(days);
    return GeneralSearch(kind.grid, few, settings.search).improve(plan, settings.generalTrials);
}

} // namespace

std::vector<DemandDay> possibleDays(const HallCase& hall, int kind, const DemandForecast& forecast,
                                    const PlanningSettings& settings) {
    RandomSource random(mixedSeed(settings.seed, static_cast<std::uint64_t>(kind)));
    std::vector<DemandDay> days = sampleDays(forecast, hall.services, settings.sampledDays, random);
    for (const HallDayRecord* record : hall.training) {
        if (hall.kindOf(record->day) != kind)
            continue;
        DemandDay day;
        for (std::size_t queue = 0; queue < record->queues.size(); ++queue) {
            std::vector<Visit> visits;
            for (const Minutes arrival : drawnTimes(arrivalsOf(record->queues[queue]), random.bits()))
                visits.push_back({arrival, random.lognormal(hall.services.means[queue], hall.services.variation)});
            day.queues.push_back(std::move(visits));
        }
        days.push_back(std::move(day));
    }
    return days;
}

KindPlans makePlans(const HallCase& hall, int kind, const PlanningSettings& settings) {
    const KindCase& given = hall.kinds[static_cast<std::size_t>(kind)];
    const std::vector<std::vector<double>> rates = plainRates(given, kind);
    KindPlans plans;
    plans.forecast = forecastDemand(given.grid, given.past, kind, settings.forecast);
    plans.fixedMonth = proportionalPlan(given.grid, given.budget, monthlyShares(given.counters));
    plans.averageTemplate = proportionalPlan(given.grid, given.budget, given.counters);
    plans.erlang = erlangPlan(given.grid, given.budget, rates, hall.services);
    plans.erlangForecast = erlangPlan(given.grid, given.budget, plans.forecast.rates, hall.services);
    plans.squareRoot = squareRootPlan(given.grid, given.budget, rates, hall.services);
    const std::vector<DemandDay> days = possibleDays(hall, kind, plans.forecast, settings);
    plans.dedicated = searched({squareRootPlan(given.grid, given.budget, plans.forecast.rates, hall.services)}, days,
                               settings.search);
    plans.withGeneral = generalPlan(given, plans.forecast, hall.services, days, settings);
    return plans;
}

WindowPlan adaptPlan(const WindowPlan& plan, const SlotCounts& budget, const std::vector<DemandDay>& days,
                     const PlanningSettings& settings) {
    std::vector<std::vector<double>> weights;
    for (const SlotCounts& queue : plan.dedicated)
        weights.emplace_back(queue.begin(), queue.end());
    SearchSettings rough = settings.search;
    rough.kicks = 0;
    return searched({proportionalPlan(plan.grid, budget, weights)}, firstDays(days), rough);
}

} // namespace evenhall::planner
