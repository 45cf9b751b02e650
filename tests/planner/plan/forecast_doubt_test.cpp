// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/plan/demand_forecast.h"
#include "app/planner/plan/forecast_doubt.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace evenhall::planner;

namespace {

constexpr SlotGrid grid{480, 30, 2};

/// `queues` queues of `mean` people a day in two slots, whose level differs from day to day.
std::vector<ArrivalCounts> pastDays(int days, std::size_t queues, double mean, double variation) {
    RandomSource random(11);
    std::vector<ArrivalCounts> past;
    for (int i = 0; i < days; ++i) {
        ArrivalCounts day;
        for (std::size_t queue = 0; queue < queues; ++queue) {
            const double level = random.gamma(mean / 2, variation);
            day.queues.push_back({random.poisson(level), random.poisson(level)});
            day.recorded.push_back(true);
        }
        past.push_back(std::move(day));
    }
    return past;
}

} // namespace

TEST_CASE("Queues that keep their level leave less doubt than queues that do not", "[planner][forecast]") {
    const ForecastDoubt steady = backTestedDoubt(grid, pastDays(6, 12, 60, 0.0), {});
    const ForecastDoubt wild = backTestedDoubt(grid, pastDays(6, 12, 60, 0.5), {});
    CHECK(steady.queue <= 0.06);
    CHECK(wild.queue >= 0.16);
    CHECK(steady.hall < wild.hall + 0.02);
}

TEST_CASE("A single day leaves the usual doubt, not certainty", "[planner][forecast]") {
    const ForecastDoubt doubt = backTestedDoubt(grid, pastDays(1, 3, 20, 0.0), {});
    CHECK(doubt.hall > 0.01);
    CHECK(doubt.queue > 0.01);
    CHECK(doubt.thin > 0);
    CHECK(backTestedDoubt(grid, {}, {}).hall > 0);
}

TEST_CASE("A queue that no other day recorded foretells nothing and breaks nothing", "[planner][forecast]") {
    std::vector<ArrivalCounts> past = pastDays(3, 2, 20, 0.0);
    for (std::size_t day = 1; day < past.size(); ++day)
        past[day].recorded[1] = false;
    const ForecastDoubt doubt = backTestedDoubt(grid, past, {});
    CHECK(doubt.queue > 0);
}

TEST_CASE("Days drawn together have the forecast's mean, and its rare full day exactly as often",
          "[planner][forecast]") {
    const DemandForecast forecast{grid, {{3, 3}, {50, 50}}, 0.0, 0.05, 0.0, 1.0};
    RandomSource random(5);
    constexpr int count = 200;
    double sum = 0;
    int full = 0;
    for (const DemandDay& day : sampleDays(forecast, {{10, 10}, 0.9}, count, random)) {
        const std::vector<Visit>& thin = day.queues[0];
        sum += static_cast<double>(thin.size());
        full += thin.size() >= 12 ? 1 : 0;
        CHECK(std::is_sorted(thin.begin(), thin.end(),
                             [](const Visit& a, const Visit& b) { return a.arrival < b.arrival; }));
        for (const Visit& visit : thin)
            CHECK((visit.arrival >= grid.first && visit.arrival < grid.end()));
    }
    CHECK(sum / count == Approx(6).epsilon(0.02));
    CHECK(full >= 11); // negative binomial, mean 6 and variance 13.8: 6.9 % of days
    CHECK(full <= 17);
}

TEST_CASE("A thin queue's level is in more doubt than a large one's", "[planner][forecast]") {
    const DemandForecast forecast{grid, {{3, 3}}, 0.0, 0.05, 0.0, 1.0};
    CHECK(forecast.queueVariationOf(2) == Approx(0.55));
    CHECK(forecast.queueVariationOf(100) == Approx(0.06));
    CHECK(forecast.queueVariationOf(0) < 5); // no division by nothing
}
