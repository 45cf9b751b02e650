// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/models/erlang.h"
#include "app/planner/models/erlang_a.h"
#include "app/planner/models/staffing.h"
#include "tests/planner/reference_table.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

namespace evenhall::planner {

namespace {

Approx exactly(double expected, double tolerance) {
    return Approx(expected).epsilon(tolerance);
}

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

} // namespace

TEST_CASE("Erlang B and C agree with exact arithmetic to twelve digits", "[planner][models]") {
    const ReferenceTable table("erlang_bc.csv");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const PoolLoad pool{static_cast<int>(table.number(row, "c")), table.number(row, "a")};
        CAPTURE(pool.servers, pool.load);
        const DelayFigures figures = delayFigures(pool).value();
        CHECK(erlangB(pool).value() == exactly(table.number(row, "B"), 1e-12));
        CHECK(erlangC(pool).value() == exactly(table.number(row, "C"), 1e-12));
        CHECK(figures.meanWait == exactly(table.number(row, "Wq_over_S"), 1e-12));
        CHECK(figures.meanQueue == exactly(table.number(row, "Lq"), 1e-12));
    }
}

TEST_CASE("Published call-centre examples come out as printed", "[planner][models]") {
    const PoolLoad small{14, 10};
    CHECK(erlangC(small).value() == Approx(0.174132).margin(5e-7));
    CHECK(1 - waitLongerThan(small, 20.0 / 180).value() == Approx(0.888350).margin(5e-7));
    CHECK(delayFigures(small).value().meanWait * 180 == Approx(7.8359).margin(5e-5));
    const PoolLoad large{55, 48};
    CHECK(erlangC(large).value() == Approx(0.238701).margin(5e-7));
    CHECK(delayFigures(large).value().meanWait * 240 == Approx(8.1840).margin(5e-5));
    CHECK(1 - waitLongerThan(large, 15.0 / 240).value() == Approx(0.845883).margin(5e-7));
    CHECK(serversFor(10, 0.8, 20.0 / 180).value() == 14);
}

TEST_CASE("A wait falls with every server, each time by less", "[planner][models]") {
    for (const double load : {0.3, 4.5, 9.99, 120.0}) {
        const int fewest = static_cast<int>(load) + 1;
        double before = infinite;
        double saved = infinite;
        for (int servers = fewest; servers < fewest + 20; ++servers) {
            const double wait = delayFigures({servers, load}).value().meanWait;
            CAPTURE(load, servers);
            CHECK(wait < before);
            CHECK(before - wait <= saved);
            saved = before - wait;
            before = wait;
        }
    }
}

TEST_CASE("Blocking is delay without the wait, and extremes are calm", "[planner][models]") {
    CHECK(erlangB({0, 3}).value() == 1);
    CHECK(erlangB({5, 0}).value() == 0);
    CHECK(erlangC({5, 0}).value() == 0);
    CHECK(erlangC({1, 0.7}).value() == exactly(0.7, 1e-15));
    const double almostFull = erlangC({1000, 999.999999}).value();
    CHECK(almostFull > 0.9999);
    CHECK(almostFull < 1);
    CHECK(erlangB({1000, 1e9}).value() == exactly(1 - 1000 / 1e9, 1e-9));
    for (int servers = 1; servers < 60; ++servers) {
        const double load = 0.8 * servers;
        const double blocked = erlangB({servers, load}).value();
        CHECK(erlangC({servers, load}).value() == exactly(blocked / (1 - 0.8 * (1 - blocked)), 1e-12));
    }
}

TEST_CASE("Nonsense gets an error, not a number", "[planner][models]") {
    for (const double load : {-1.0, notANumber, infinite}) {
        CHECK_FALSE(erlangB({3, load}).ok());
        CHECK_FALSE(erlangC({3, load}).ok());
        CHECK_FALSE(serversFor(load, 0.8, 1).ok());
        CHECK_FALSE(squareRootServers(load, 0.2).ok());
        CHECK_FALSE(erlangA({3, load, 1, 1}).ok());
    }
    CHECK_FALSE(erlangB({-1, 1}).ok());
    CHECK_FALSE(waitLongerThan({3, 1}, -1).ok());
    CHECK_FALSE(allenCunneenWait({3, 1}, {notANumber, 1}).ok());
    const auto overloaded = erlangC({10, 10});
    REQUIRE_FALSE(overloaded.ok());
    CHECK(overloaded.error().context.find("grows for ever") != std::string::npos);
    CHECK_FALSE(delayFigures({10, 12}).ok());
    CHECK_FALSE(erlangA({10, 12, 1, 0}).ok());
    CHECK_FALSE(erlangA({0, 1, 1, 1}).ok());
    CHECK_FALSE(betaOfDelay(0).ok());
    CHECK_FALSE(serversFor(10, 1.0, 1).ok());
}

TEST_CASE("Allen and Cunneen agree with the reference", "[planner][models]") {
    const ReferenceTable table("allen_cunneen.csv");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const PoolLoad pool{static_cast<int>(table.number(row, "c")), table.number(row, "a")};
        const Variability variability{table.number(row, "Ca2"), table.number(row, "Cs2")};
        CHECK(delayFigures(pool).value().meanWait == exactly(table.number(row, "Wq_over_S_MMc"), 1e-11));
        CHECK(allenCunneenWait(pool, variability).value() == exactly(table.number(row, "Wq_over_S_AC"), 1e-11));
    }
    CHECK(allenCunneenWaitLongerThan({5, 4}, {1, 1}, 0.5).value() == waitLongerThan({5, 4}, 0.5).value());
    CHECK(allenCunneenWaitLongerThan({5, 4}, {0, 0}, 0.5).value() == 0);
}

TEST_CASE("Erlang A agrees with fifty-digit arithmetic", "[planner][models]") {
    const ReferenceTable table("erlang_a.csv");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const ImpatientPool pool{static_cast<int>(table.number(row, "c")), table.number(row, "lambda"),
                                 table.number(row, "mu"), table.number(row, "theta")};
        CAPTURE(pool.servers, pool.arrivalRate);
        const ImpatientFigures figures = erlangA(pool).value();
        CHECK(figures.waitProbability == exactly(table.number(row, "P_wait"), 1e-12));
        CHECK(figures.meanWait == exactly(table.number(row, "EW"), 1e-12));
        CHECK(figures.abandonProbability == exactly(table.number(row, "P_abandon"), 1e-12));
        CHECK(figures.meanQueue == exactly(table.number(row, "Lq"), 1e-12));
    }
}

TEST_CASE("Erlang A becomes Erlang C for the patient and Erlang B for those who never wait", "[planner][models]") {
    CHECK(erlangA({10, 8, 1, 0}).value().meanQueue == exactly(delayFigures({10, 8}).value().meanQueue, 1e-14));
    CHECK(erlangA({10, 8, 1, 1e-9}).value().meanQueue == exactly(delayFigures({10, 8}).value().meanQueue, 1e-6));
    CHECK(erlangA({10, 8, 1, 1e12}).value().abandonProbability == exactly(erlangB({10, 8}).value(), 1e-6));
    CHECK(erlangA({10, 0, 1, 1}).value().waitProbability == 0);
    // Far overloaded and patient: whoever is too many must leave in the end.
    CHECK(erlangA({10, 1000, 1, 1e-4}).value().abandonProbability == exactly(0.99, 1e-9));
    CHECK(erlangA({5000, 5000, 1, 0.01}).value().waitProbability < 1);
}

TEST_CASE("Square-root staffing agrees with Halfin and Whitt", "[planner][models]") {
    struct Known {
        double delay;
        double beta;
    };
    for (const Known known : {Known{.5, 0.506054}, {.2, 1.061516}, {.1, 1.420187}, {.05, 1.739836}, {.01, 2.374888}}) {
        CHECK(betaOfDelay(known.delay).value() == Approx(known.beta).margin(5e-7));
        CHECK(delayOfBeta(known.beta).value() == Approx(known.delay).margin(1e-6));
    }
    CHECK(betaOfDelay(1).value() == Approx(0).margin(1e-12));
    CHECK(squareRootServers(0, 0.2).value() == 0);
    for (const double load : {1.0, 25.0, 400.0}) {
        const int servers = squareRootServers(load, 0.2).value();
        CHECK(servers > load);
        CHECK(erlangC({servers, load}).value() < 0.25);
    }
}

TEST_CASE("An offered load follows a wave of arrivals with the lag of a service", "[planner][models]") {
    // lambda = 100 + 20 sin t, mu = 1 gives m = 100 + 10 (sin t - cos t) once the start is forgotten.
    constexpr double slot = 0.001;
    std::vector<double> rates;
    for (int i = 0; i < 40000; ++i)
        rates.push_back(100 + 20 * std::sin((i + 0.5) * slot));
    const std::vector<double> loads = offeredLoads(rates, 1, slot).value();
    for (const int i : {25000, 30000, 39999}) {
        const double t = (i + 1) * slot;
        CHECK(loads[static_cast<std::size_t>(i)] == Approx(100 + 10 * (std::sin(t) - std::cos(t))).epsilon(1e-5));
    }
}

} // namespace evenhall::planner
