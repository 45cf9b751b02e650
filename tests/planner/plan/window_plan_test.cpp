// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/plan/window_plan.h"

#include <catch2/catch.hpp>

using namespace evenhall::planner;

TEST_CASE("A window opened for one slot only is a short stay", "[planner][plan]") {
    CHECK(shortStays({0, 1, 0, 1}, 2) == 1);
    CHECK(shortStays({0, 1, 1, 0}, 2) == 0);
    CHECK(shortStays({0, 1, 1, 0}, 3) == 1);
}

TEST_CASE("The end of the day ends a stay without fault", "[planner][plan]") {
    CHECK(shortStays({1, 1, 1, 2}, 2) == 0);
}

TEST_CASE("Two windows that take turns are no short stays when each stays long enough", "[planner][plan]") {
    CHECK(shortStays({1, 2, 1, 1, 0}, 2) == 0);
}

TEST_CASE("Moved window-slots count each move once", "[planner][plan]") {
    WindowPlan before = WindowPlan::empty({480, 30, 2}, 2);
    before.dedicated = {{2, 2}, {1, 1}};
    WindowPlan after = before;
    after.dedicated = {{1, 1}, {2, 1}};
    after.general = {0, 1};
    CHECK(movedWindowSlots(before, after) == 2);
    CHECK(after.windowHours() == before.windowHours());
}
