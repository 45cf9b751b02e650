// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/proposal/window_change.h"

#include <catch2/catch.hpp>

using namespace evenhall::planner;

namespace {

WindowSchedule scheduleOf(std::vector<std::vector<int>> work) {
    return {{480, 30, static_cast<int>(work.front().size())}, std::move(work)};
}

} // namespace

TEST_CASE("Windows that change alike are told together, and a closed noon does not cut a change",
          "[planner][proposal]") {
    const WindowSchedule before = scheduleOf({{1, 1, 0, 1}, {1, 1, 0, 1}, {2, 2, 2, 2}});
    const WindowSchedule after = scheduleOf({{3, 3, 0, 3}, {3, 3, 0, 3}, {2, 4, 4, 2}});
    const std::vector<WindowChange> changes = changesBetween(before, after);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0] == WindowChange{{0, 1}, 0, 4, 1, 3, 0, {}, false});
    CHECK(changes[1] == WindowChange{{2}, 1, 3, 2, 4, 0, {}, false});
    CHECK(hoursOf(changes[0], after) == 3.0);
}

TEST_CASE("A schedule without all of its changes is today's", "[planner][proposal]") {
    const WindowSchedule before = scheduleOf({{1, 1, 2, 2}, {2, 0, 0, 1}});
    WindowSchedule schedule = scheduleOf({{2, 1, 1, 1}, {2, 2, 0, 2}});
    for (const WindowChange& change : changesBetween(before, schedule))
        schedule = without(schedule, change, before);
    CHECK(schedule == before);
    CHECK(changesBetween(before, before).empty());
}
