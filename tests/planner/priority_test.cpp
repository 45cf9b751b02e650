// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/models/erlang.h"
#include "app/planner/models/priority.h"
#include "tests/planner/reference_table.h"

#include <catch2/catch.hpp>

#include <numeric>

namespace evenhall::planner {

namespace {

ClassPool poolOf(const ReferenceTable& table, std::size_t row, const std::string& column) {
    return {static_cast<int>(table.number(row, "c")), table.number(row, "mu"), table.numbers(row, column)};
}

double meanOver(const ClassPool& pool, const std::vector<double>& waits) {
    const double total = std::accumulate(pool.arrivalRates.begin(), pool.arrivalRates.end(), 0.0);
    return std::inner_product(waits.begin(), waits.end(), pool.arrivalRates.begin(), 0.0) / total;
}

} // namespace

TEST_CASE("Strict priority agrees with Cobham", "[planner][models]") {
    const ReferenceTable table("priority_nonpreemptive_mmc.csv");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::vector<double> waits = strictPriorityWaits(poolOf(table, row, "lambdas(high..low)")).value();
        const std::vector<double> expected = table.numbers(row, "Wq(high..low)");
        REQUIRE(waits.size() == expected.size());
        for (std::size_t i = 0; i < waits.size(); ++i)
            CHECK(waits[i] == Approx(expected[i]).epsilon(1e-11));
    }
}

TEST_CASE("Accumulating priority agrees with Kleinrock", "[planner][models]") {
    const ReferenceTable table("apq_kleinrock_mmc.csv");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const ClassPool pool = poolOf(table, row, "lambdas(low b..high b)");
        const std::vector<double> waits = accumulatingPriorityWaits(pool, table.numbers(row, "b")).value();
        const std::vector<double> expected = table.numbers(row, "Wq(low b..high b)");
        REQUIRE(waits.size() == expected.size());
        for (std::size_t i = 0; i < waits.size(); ++i)
            CHECK(waits[i] == Approx(expected[i]).epsilon(1e-11));
    }
}

TEST_CASE("No rule of priority changes the mean wait over all classes", "[planner][models]") {
    for (const double rate : {1.0, 1.5, 3.0, 20.0, 1e6}) {
        const ClassPool lowFirst{8, 0.2, {0.9, 0.4, 0.1}};
        const double everybody = delayFigures({8, 7}).value().meanWait / 0.2;
        const auto waits = accumulatingPriorityWaits(lowFirst, {1, rate, rate * rate}).value();
        CHECK(meanOver(lowFirst, waits) == Approx(everybody).epsilon(1e-12));
        CHECK(waits[0] >= waits[1]);
        CHECK(waits[1] >= waits[2]);
    }
    const ClassPool highFirst{8, 0.2, {0.1, 0.4, 0.9}};
    CHECK(meanOver(highFirst, strictPriorityWaits(highFirst).value()) ==
          Approx(delayFigures({8, 7}).value().meanWait / 0.2).epsilon(1e-12));
}

TEST_CASE("Accumulating priority lies between one line and strict priority", "[planner][models]") {
    const ClassPool lowFirst{3, 1, {2, 0.5}};
    const ClassPool highFirst{3, 1, {0.5, 2}};
    const auto oneLine = accumulatingPriorityWaits(lowFirst, {1, 1}).value();
    CHECK(oneLine[0] == Approx(oneLine[1]).epsilon(1e-14));
    const auto nearlyStrict = accumulatingPriorityWaits(lowFirst, {1, 1e9}).value();
    const auto strict = strictPriorityWaits(highFirst).value();
    CHECK(nearlyStrict[1] == Approx(strict[0]).epsilon(1e-8));
    CHECK(nearlyStrict[0] == Approx(strict[1]).epsilon(1e-8));
}

TEST_CASE("Priorities that make no sense are refused", "[planner][models]") {
    const ClassPool pool{3, 1, {1, 1}};
    CHECK_FALSE(accumulatingPriorityWaits(pool, {3, 1}).ok());
    CHECK_FALSE(accumulatingPriorityWaits(pool, {1}).ok());
    CHECK_FALSE(accumulatingPriorityWaits(pool, {0, 1}).ok());
    CHECK_FALSE(strictPriorityWaits({3, 1, {2, 1}}).ok());
    CHECK_FALSE(strictPriorityWaits({3, 1, {}}).ok());
    CHECK_FALSE(strictPriorityWaits({0, 1, {1}}).ok());
    CHECK_FALSE(strictPriorityWaits({3, 0, {1}}).ok());
    CHECK_FALSE(strictPriorityWaits({3, 1, {-1, 1}}).ok());
}

} // namespace evenhall::planner
