// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/plan/classic_plans.h"
#include "app/planner/plan/dedicated_search.h"
#include "app/planner/plan/demand_forecast.h"
#include "app/planner/plan/general_search.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace evenhall::planner;

namespace {

constexpr SlotGrid grid{480, 30, 6};
const ServiceTimes services{{10, 10, 5}, 0.9};
/// One hot queue in the morning, one in the afternoon, and one that is nearly idle.
const std::vector<std::vector<double>> rates{{9, 9, 6, 1, 1, 1}, {1, 1, 1, 6, 9, 9}, {1, 1, 1, 1, 1, 1}};
const SlotCounts budget(6, 6);

std::vector<DemandDay> days(std::uint64_t seed, int count) {
    DemandForecast forecast{grid, rates, 0.02, 0.05, 0.0};
    RandomSource random(seed);
    std::vector<DemandDay> drawn;
    for (int i = 0; i < count; ++i)
        drawn.push_back(sampleDay(forecast, services, random));
    return drawn;
}

void checkBudget(const WindowPlan& plan) {
    for (int slot = 0; slot < grid.count; ++slot)
        CHECK(plan.windowsIn(slot) == budget[static_cast<std::size_t>(slot)]);
}

} // namespace

TEST_CASE("Classic plans use exactly the windows there are", "[planner][plan]") {
    checkBudget(proportionalPlan(grid, budget, rates));
    checkBudget(erlangPlan(grid, budget, rates, services));
    checkBudget(squareRootPlan(grid, budget, rates, services));
}

TEST_CASE("Erlang C gives every queue with visitors a window before anybody gets a spare one", "[planner][plan]") {
    const WindowPlan plan = erlangPlan(grid, budget, rates, services);
    for (const SlotCounts& queue : plan.dedicated) {
        for (const int windows : queue)
            CHECK(windows >= 1);
    }
}

TEST_CASE("The search beats where it began on days it has not seen", "[planner][plan]") {
    const std::vector<DemandDay> known = days(1, 20);
    const std::vector<DemandDay> unseen = days(2, 40);
    const WindowPlan start = proportionalPlan(
        grid, budget, {std::vector<double>(6, 1), std::vector<double>(6, 1), std::vector<double>(6, 1)});
    const WindowPlan plan = DedicatedSearch(grid, known, {}).improve(start);
    checkBudget(plan);
    for (const SlotCounts& queue : plan.dedicated)
        CHECK(shortStays(queue, 2) == 0);
    DedicatedSearch judge(grid, unseen, {});
    CHECK(judge.cost(plan) < 0.7 * judge.cost(start));
}

TEST_CASE("The same input gives the same plan", "[planner][plan]") {
    const std::vector<DemandDay> known = days(1, 5);
    const WindowPlan start = squareRootPlan(grid, budget, rates, services);
    CHECK(DedicatedSearch(grid, known, {}).improve(start) == DedicatedSearch(grid, known, {}).improve(start));
}

TEST_CASE("A general window in five beats dedicated ones on days not seen", "[planner][plan]") {
    const std::vector<DemandDay> known = days(1, 10);
    const std::vector<DemandDay> unseen = days(2, 40);
    const WindowPlan dedicated =
        DedicatedSearch(grid, known, {}).improve(squareRootPlan(grid, budget, rates, services));
    const SlotCounts general = generalWindows(budget, 0.2);
    CHECK(general == SlotCounts(6, 1));
    WindowPlan start = squareRootPlan(grid, remaining(budget, general), rates, services);
    start.general = general;
    const WindowPlan plan = GeneralSearch(grid, known, {}).improve(start, 10);
    checkBudget(plan);
    GeneralSearch judge(grid, unseen, {});
    CHECK(judge.cost(plan) < judge.cost(dedicated));
}

TEST_CASE("A forecast keeps the level and shrinks the shape of a thin queue", "[planner][forecast]") {
    ArrivalCounts day{0, {{10, 20, 10}, {0, 0, 2}, {0, 0, 0}}, {true, true, false}};
    const DemandForecast forecast = forecastDemand({480, 30, 3}, {day, day}, 0, {});
    CHECK(forecast.dayTotal(0) == Approx(40));
    CHECK(forecast.dayTotal(1) == Approx(2));
    CHECK(forecast.rates[1][1] > 0.3);
    CHECK(forecast.rates[1][2] > forecast.rates[1][0]);
    CHECK(forecast.dayTotal(2) == Approx(0.5)); // a queue that nobody visited may still be visited
}

TEST_CASE("A kind of day takes the level that the whole hall shows for it", "[planner][forecast]") {
    const ArrivalCounts common{0, {{10, 10}, {20, 20}}, {true, true}};
    const ArrivalCounts monday{1, {{20, 20}, {40, 40}}, {true, true}};
    const DemandForecast forecast = forecastDemand({480, 30, 2}, {common, common, monday}, 1, {});
    CHECK(forecast.dayTotal(0) == Approx(40).epsilon(0.05));
    CHECK(forecast.dayTotal(1) == Approx(80).epsilon(0.05));
}

TEST_CASE("A queue recorded on the quiet day only is not forecast as quiet", "[planner][forecast]") {
    const ArrivalCounts busy{0, {{20, 20}, {0, 0}}, {true, false}};
    const ArrivalCounts quiet{0, {{10, 10}, {5, 5}}, {true, true}};
    ForecastSettings alike;
    alike.memory = 0;
    const DemandForecast forecast = forecastDemand({480, 30, 2}, {busy, quiet, busy, busy}, 0, alike);
    CHECK(forecast.dayTotal(0) == Approx(35).epsilon(0.02));
    CHECK(forecast.dayTotal(1) == Approx(17.5).epsilon(0.05)); // half the people on a day of 4/7 of the usual level
}

TEST_CASE("Later days weigh more in the level when memory is short", "[planner][forecast]") {
    const ArrivalCounts before{0, {{10, 10}, {10, 10}}, {true, true}};
    const ArrivalCounts now{0, {{20, 20}, {20, 20}}, {true, true}};
    ForecastSettings settings;
    settings.memory = 0;
    const double alike = forecastDemand({480, 30, 2}, {before, before, now}, 0, settings).dayTotal(0);
    settings.memory = 1;
    const double recent = forecastDemand({480, 30, 2}, {before, before, now}, 0, settings).dayTotal(0);
    CHECK(alike == Approx(80.0 / 3).epsilon(0.02));
    CHECK(recent == Approx((5 + 10 + 40) / 1.75).epsilon(0.02));
}

TEST_CASE("Drawn days have the forecast's mean and more than its Poisson spread", "[planner][forecast]") {
    const DemandForecast forecast{grid, rates, 0.05, 0.05, 0.0};
    RandomSource random(5);
    constexpr int draws = 4000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; ++i) {
        const auto count = static_cast<double>(sampleDay(forecast, services, random).queues[0].size());
        sum += count;
        squares += count * count;
    }
    const double mean = sum / draws;
    const double variance = squares / draws - mean * mean;
    CHECK(mean == Approx(27).epsilon(0.03));
    CHECK(variance == Approx(27 + 27 * 27 * (1.05 * 1.05 - 1)).epsilon(0.15));
}
