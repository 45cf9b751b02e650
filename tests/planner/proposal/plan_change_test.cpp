// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/proposal/plan_change.h"

#include <catch2/catch.hpp>

using namespace evenhall::planner;

namespace {

WindowPlan planOf(std::vector<SlotCounts> dedicated) {
    WindowPlan plan = WindowPlan::empty({480, 30, static_cast<int>(dedicated.front().size())}, dedicated.size());
    plan.dedicated = std::move(dedicated);
    return plan;
}

} // namespace

TEST_CASE("Changes are told as the longest stretches, equal ones together", "[planner][proposal]") {
    const WindowPlan before = planOf({{3, 3, 3, 3}, {1, 1, 1, 1}, {1, 1, 1, 1}});
    const WindowPlan after = planOf({{1, 1, 1, 2}, {3, 3, 3, 1}, {1, 1, 1, 2}});
    const std::vector<PlanChange> changes = changesBetween(before, after);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0] == PlanChange{0, 3, 0, 1, 2, 0});
    CHECK(changes[1] == PlanChange{3, 4, 0, 2, 1, 0});
}

TEST_CASE("A plan without all of its changes is the plan before", "[planner][proposal]") {
    const WindowPlan before = planOf({{2, 2}, {1, 1}, {0, 1}});
    WindowPlan plan = planOf({{1, 0}, {1, 2}, {1, 2}});
    for (const PlanChange& change : changesBetween(before, plan))
        plan = without(plan, change);
    CHECK(plan == before);
    CHECK(changesBetween(before, before).empty());
}
