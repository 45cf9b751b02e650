// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/proposal/shortage.h"

#include <catch2/catch.hpp>

using namespace evenhall::planner;

namespace {

/// Two queues over eight half-hours; one window for the first, none or one for the second.
struct Line {
    HallWindows hall;
    WindowSchedule plan{{540, 30, 8}, {}};
    std::vector<DemandDay> days;

    explicit Line(bool servesSecond = true) {
        addWindow(0);
        if (servesSecond)
            addWindow(1);
        days.push_back({{{}, {}}});
    }
    void addWindow(int queue) {
        RealWindow window;
        window.may = {queue};
        hall.windows.push_back(window);
        plan.work.emplace_back(8, hall.works.number({{queue}, {}}));
    }
    /// People of one queue, evenly between two moments.
    void come(std::size_t queue, int people, Minutes from, Minutes until, Minutes work) {
        for (int i = 0; i < people; ++i)
            days.front().queues[queue].push_back({from + (until - from) * i / people, work});
    }
};

} // namespace

TEST_CASE("A rush that a second window or a quiet afternoon would take is told with both figures",
          "[planner][proposal]") {
    Line line;
    line.come(0, 20, 540, 600, 10); // 200 minutes of work in an hour
    const Shortages found = shortagesOf(line.hall, line.plan, line.days);
    REQUIRE(found.queues.size() == 1);
    const Shortage& shortage = found.queues.front();
    CHECK(shortage.queue == 0);
    CHECK(shortage.isServed);
    CHECK(shortage.waitNow == Approx(66.5));
    CHECK(shortage.windows == 1);
    CHECK(shortage.waitThen <= longWait);
    CHECK(shortage.moved >= 0.2 * shortage.people);
    CHECK(shortage.moved < shortage.people);
    CHECK(found.staffHours == Approx(0.5 * (shortage.until - shortage.from)));
    CHECK(found.mended.windows() == 3);
    CHECK(figuresOf(found.mended, line.hall.works, line.days).meanWait == Approx(shortage.waitThen));
}

TEST_CASE("Where the work of the whole day is too much, appointments alone do not mend it", "[planner][proposal]") {
    Line line;
    line.come(0, 60, 540, 780, 10); // ten hours of work in four
    const Shortages found = shortagesOf(line.hall, line.plan, line.days);
    REQUIRE(found.queues.size() == 1);
    CHECK(found.queues.front().moved == 0);
    CHECK(found.queues.front().windows >= 1);
    CHECK(found.queues.front().load == Approx(2.5));
    const DayFigures today = figuresOf(line.plan, line.hall.works, line.days);
    CHECK(today.tickets == 60);
    CHECK(today.late == 36); // 24 of ten minutes fit into four hours
}

TEST_CASE("A queue that no window serves has no load, and needs one", "[planner][proposal]") {
    Line line(false);
    line.come(1, 6, 540, 780, 5);
    const Shortages found = shortagesOf(line.hall, line.plan, line.days);
    REQUIRE(found.queues.size() == 1);
    CHECK(found.queues.front().queue == 1);
    CHECK_FALSE(found.queues.front().isServed);
    CHECK(found.queues.front().load == 0);
    CHECK(found.queues.front().windows == 1);
    CHECK(found.queues.front().moved == 0);
}

TEST_CASE("A hall changes a tenth of its windows a month, and two if it is small", "[planner][assignment]") {
    CHECK(usualChanges(6) == 2);
    CHECK(usualChanges(20) == 2);
    CHECK(usualChanges(21) == 3);
    CHECK(usualChanges(102) == 11);
}
