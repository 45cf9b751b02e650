// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/models/erlang.h"
#include "app/planner/models/fluid.h"
#include "app/planner/models/staffing.h"
#include "app/planner/models/transient_day.h"
#include "tests/planner/reference_table.h"

#include <catch2/catch.hpp>

#include <limits>

namespace evenhall::planner {

TEST_CASE("The transient day agrees with the forward equations", "[planner][models]") {
    const ReferenceTable table("mtms_day.csv");
    std::vector<TransientSlot> slots;
    for (std::size_t row = 0; row < table.rows(); ++row)
        slots.push_back({table.number(row, "lambda_per_h"), static_cast<int>(table.number(row, "servers"))});
    const std::vector<TransientFigures> day = transientDay(slots, 4.5, 0.5).value();
    REQUIRE(day.size() == table.rows());
    for (std::size_t row = 0; row < day.size(); ++row) {
        CAPTURE(row);
        CHECK(day[row].meanQueue == Approx(table.number(row, "mean_queue_over_slot")).margin(1e-6));
        CHECK(day[row].queueAtEnd == Approx(table.number(row, "queue_at_end")).margin(1e-6));
        CHECK(day[row].numberAtEnd == Approx(table.number(row, "number_in_system_at_end")).margin(1e-6));
        CHECK(day[row].allBusyAtEnd == Approx(table.number(row, "P_all_busy_at_end")).margin(1e-6));
    }
}

TEST_CASE("A day of one rate settles at Erlang's figures", "[planner][models]") {
    const std::vector<TransientFigures> day = transientDay(std::vector<TransientSlot>(400, {16, 20}), 1, 1).value();
    const DelayFigures settled = delayFigures({20, 16}).value();
    CHECK(day.back().meanQueue == Approx(settled.meanQueue).epsilon(1e-9));
    CHECK(day.back().allBusyAtEnd == Approx(settled.waitProbability).epsilon(1e-9));
    CHECK(day.back().numberAtEnd == Approx(16 + settled.meanQueue).epsilon(1e-9));
}

TEST_CASE("Whoever comes is served, waits or sits at a window", "[planner][models]") {
    // Nobody is served: people simply add up, also in a slot with thousands of arrivals.
    const auto closed = transientDay({{12, 0}, {5000, 0}}, 3, 0.5).value();
    CHECK(closed[0].queueAtEnd == Approx(6).epsilon(1e-10));
    CHECK(closed[0].meanQueue == Approx(3).epsilon(1e-10));
    CHECK(closed[1].queueAtEnd == Approx(2506).epsilon(1e-10));
    CHECK(closed[0].allBusyAtEnd == Approx(1));
    // Nobody comes and the windows work: the number falls exponentially while all find a window.
    const auto alone = transientDay({{2, 400}, {0, 400}}, 1, 1).value();
    const std::vector<double> offered = offeredLoads({2, 0}, 1, 1).value();
    CHECK(alone[0].numberAtEnd == Approx(offered[0]).epsilon(1e-10));
    CHECK(alone[1].numberAtEnd == Approx(offered[1]).epsilon(1e-10));
    CHECK(alone[1].queueAtEnd == Approx(0).margin(1e-12));
}

TEST_CASE("A long overload is carried over like water", "[planner][models]") {
    const std::vector<TransientSlot> slots{{100, 10}, {100, 10}, {0, 10}};
    const auto day = transientDay(slots, 4, 1).value();
    const FluidFigures fluid = fluidDay({{100, 10}, {100, 10}, {0, 10}}, 4, 1).value();
    for (std::size_t i = 0; i < slots.size(); ++i) {
        CHECK(day[i].queueAtEnd > fluid.backlog[i] - 10); // water forgets those at the windows
        CHECK(day[i].queueAtEnd == Approx(fluid.backlog[i] - 10).epsilon(0.06));
    }
}

TEST_CASE("A backlog runs dry within a slot and leaves a triangle", "[planner][models]") {
    const FluidFigures day = fluidDay({{30, 2}, {0, 2}, {10, 2}, {0, 0}}, 10, 1).value();
    CHECK(day.backlog == std::vector<double>{10, 0, 0, 0});
    CHECK(day.waitingTime == Approx(5 + 2.5));
    CHECK(day.overloadTime == Approx(1.5));
    const FluidFigures leftOver = fluidDay({{0, 0}}, 10, 2, 3).value();
    CHECK(leftOver.waitingTime == Approx(6));
    CHECK(leftOver.overloadTime == Approx(2));
}

TEST_CASE("A day of nonsense is refused", "[planner][models]") {
    constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(transientDay({{-1, 2}}, 1, 1).ok());
    CHECK_FALSE(transientDay({{notANumber, 2}}, 1, 1).ok());
    CHECK_FALSE(transientDay({{1, -2}}, 1, 1).ok());
    CHECK_FALSE(transientDay({{1, 2}}, 0, 1).ok());
    CHECK_FALSE(transientDay({{1, 2}}, 1, 0).ok());
    CHECK_FALSE(transientDay({{1e12, 2}}, 1, 1).ok());
    CHECK_FALSE(fluidDay({{notANumber, 2}}, 1, 1).ok());
    CHECK_FALSE(fluidDay({{1, -2}}, 1, 1).ok());
    CHECK(transientDay({}, 1, 1).value().empty());
}

} // namespace evenhall::planner
