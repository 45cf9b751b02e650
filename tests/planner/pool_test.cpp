// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/models/erlang.h"
#include "app/planner/models/priority.h"
#include "app/planner/simulation/pool_simulator.h"
#include "tests/planner/random_stream.h"

#include <catch2/catch.hpp>

#include <cmath>

namespace evenhall::planner {

namespace {

constexpr double unitsInOne = 1e6;

std::vector<LineTicket> peopleWith(std::uint64_t seed, int count, double arrivalRate, double priorityShare) {
    RandomStream stream(seed);
    std::vector<LineTicket> people;
    double now = 0;
    for (int i = 0; i < count; ++i) {
        now += stream.exponential() / arrivalRate;
        people.push_back({Instant{std::llround(now * unitsInOne)},
                          Duration(std::llround(stream.exponential() * unitsInOne)), stream.happens(priorityShare)});
    }
    return people;
}

double meanWait(const PoolTotals& totals) {
    return static_cast<double>(totals.waits.count()) / static_cast<double>(totals.people) / unitsInOne;
}

} // namespace

TEST_CASE("The pool waits exactly as long as the hall simulator says", "[planner][simulation]") {
    const std::vector<LineTicket> people = peopleWith(7, 3000, 2.8, 0.3);
    for (const LineRule& rule : {LineRule{}, LineRule{Discipline::Strict, 1, Duration(0)},
                                 LineRule{Discipline::Accumulating, 2.5, Duration(0)},
                                 LineRule{Discipline::Accumulating, 1.23456, Duration(0)},
                                 LineRule{Discipline::HeadStart, 1, Duration(1'500'000)}}) {
        const auto results = replayLine(rule, {{Instant{0}, 3}}, people).value();
        Duration ordinary{0};
        Duration priority{0};
        for (std::size_t i = 0; i < people.size(); ++i)
            (people[i].priority ? priority : ordinary) += results[i].calledAt - people[i].arrival;
        PoolSimulator pool(3, rule);
        const std::span<const LineTicket> all(people);
        pool.arrive(all.first(1000)); // in pieces: what waits is carried over
        pool.arrive(all.subspan(1000));
        pool.finish();
        CHECK(pool.ordinary().waits == ordinary);
        CHECK(pool.priority().waits == priority);
        CHECK(pool.ordinary().people + pool.priority().people == 3000);
    }
}

TEST_CASE("Long simulations meet the formulas", "[planner][simulation]") {
    // 400,000 people at 80 % load; the tolerances are some five standard errors, and the seed is fixed.
    const std::vector<LineTicket> people = peopleWith(11, 400'000, 4, 0.25);
    const double everybody = delayFigures({5, 4}).value().meanWait;
    PoolSimulator oneLine(5, {});
    oneLine.arrive(people);
    oneLine.finish();
    CHECK(meanWait(oneLine.ordinary()) == Approx(everybody).epsilon(0.04));
    CHECK(meanWait(oneLine.priority()) == Approx(everybody).epsilon(0.05));
    const auto expected = accumulatingPriorityWaits({5, 1, {3, 1}}, {1, 3}).value();
    PoolSimulator accumulating(5, {Discipline::Accumulating, 3, Duration(0)});
    accumulating.arrive(people);
    accumulating.finish();
    CHECK(meanWait(accumulating.ordinary()) == Approx(expected[0]).epsilon(0.04));
    CHECK(meanWait(accumulating.priority()) == Approx(expected[1]).epsilon(0.05));
}

TEST_CASE("Random streams repeat and have the moments they promise", "[planner][simulation]") {
    CHECK(RandomStream(5).next() == RandomStream(5).next());
    CHECK(RandomStream(5).next() != RandomStream(6).next());
    RandomStream stream(1);
    constexpr int draws = 200'000;
    double exponential = 0;
    double normalSquares = 0;
    double lognormal = 0;
    double lognormalSquares = 0;
    for (int i = 0; i < draws; ++i) {
        exponential += stream.exponential();
        const double normal = stream.normal();
        normalSquares += normal * normal;
        const double service = stream.lognormal(0.5);
        lognormal += service;
        lognormalSquares += service * service;
    }
    CHECK(exponential / draws == Approx(1).epsilon(0.02));
    CHECK(normalSquares / draws == Approx(1).epsilon(0.02));
    CHECK(lognormal / draws == Approx(1).epsilon(0.02));
    CHECK(lognormalSquares / draws == Approx(1.5).epsilon(0.03));
}

} // namespace evenhall::planner
