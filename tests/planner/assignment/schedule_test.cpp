// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/assignment/schedule_cost.h"
#include "app/planner/assignment/schedule_replay.h"
#include "app/planner/assignment/schedule_rules.h"
#include "app/planner/assignment/schedule_search.h"
#include "app/planner/plan/queue_replay.h"
#include "app/planner/plan/random_source.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace evenhall::planner;

namespace {

constexpr SlotGrid morning{540, 30, 6};

/// Three queues: a hot one, a cold one, and one that nobody else can serve.
struct SmallHall {
    HallWindows hall;
    WindowSchedule today{morning, {}};
    std::vector<DemandDay> days;

    SmallHall() {
        for (const int queue : {0, 0, 1, 1, 2})
            addWindow(queue, queue == 2 ? std::set<int>{2} : std::set<int>{0, 1});
        for (std::uint64_t day = 0; day < 6; ++day)
            days.push_back(dayOf(day));
    }
    void addWindow(int queue, std::set<int> may) {
        RealWindow window;
        window.id = std::to_string(hall.windows.size() + 1);
        window.number = static_cast<int>(hall.windows.size()) + 1;
        window.may = std::move(may);
        hall.windows.push_back(window);
        today.work.emplace_back(6, hall.works.number({{queue}, {}}));
    }
    static DemandDay dayOf(std::uint64_t seed) {
        RandomSource random(seed + 1);
        DemandDay day;
        for (const int people : {70, 6, 12}) {
            std::vector<Visit> visits;
            for (int i = 0; i < people; ++i)
                visits.push_back({morning.first + 150.0 * i / people + random.uniform(), 6 + 4 * random.uniform()});
            day.queues.push_back(visits);
        }
        return day;
    }
    [[nodiscard]] double minutes(const WindowSchedule& schedule, std::size_t queue) const {
        ScheduleReplay replay(3, hall.works);
        double sum = 0;
        for (const DemandDay& day : days) {
            const auto& waits = replay.run(day, schedule)[queue];
            sum += std::accumulate(waits.begin(), waits.end(), 0.0);
        }
        return sum / static_cast<double>(days.size());
    }
};

} // namespace

TEST_CASE("A schedule of dedicated windows waits as its queues replayed one by one", "[planner][assignment]") {
    const SmallHall small;
    ScheduleCosts costs(small.days, 3, {0, 0, 0, 0}, small.hall.works);
    const DayCost cost = costs.of(small.today);
    for (std::size_t queue = 0; queue < 3; ++queue) {
        CHECK(cost.minutes[queue] == Approx(small.minutes(small.today, queue)).margin(1e-9));
        double single = 0;
        QueueReplay replay;
        for (const DemandDay& day : small.days) {
            for (const Minutes wait : replay.run(day.queues[queue], {{morning.first, queue == 2 ? 1 : 2}}))
                single += wait;
        }
        CHECK(cost.minutes[queue] == Approx(single / 6).margin(1e-9));
    }
}

TEST_CASE("A window that changes its queue finishes its person before it calls another's", "[planner][assignment]") {
    HallWindows hall;
    const int first = hall.works.number({{0}, {}});
    const int second = hall.works.number({{1}, {}});
    const WindowSchedule schedule{{0, 30, 2}, {{first, second}}};
    const DemandDay day{{{{5, 40}}, {{10, 5}}}};
    ScheduleReplay replay(2, hall.works);
    const auto& waits = replay.run(day, schedule);
    CHECK(waits[0].front() == 0);
    CHECK(waits[1].front() == 35);
}

TEST_CASE("Coupled queues cost what the whole hall's replay says", "[planner][assignment]") {
    SmallHall small;
    small.today.set(2, 0, 6, small.hall.works.number({{1}, {0}}));
    ScheduleCosts costs(small.days, 3, {0, 0, 0, 0}, small.hall.works);
    const DayCost cost = costs.of(small.today);
    for (std::size_t queue = 0; queue < 3; ++queue)
        CHECK(cost.minutes[queue] == Approx(small.minutes(small.today, queue)).margin(1e-9));
}

TEST_CASE("The search relieves a hot queue with windows that may serve it, and takes no queue's last one",
          "[planner][assignment]") {
    SmallHall small;
    const ScheduleRules rules(small.hall, small.today, 3);
    ScheduleSearch search(small.hall, rules, small.days, 3, {});
    const WindowSchedule switched = search.improve(small.today, ScheduleSearch::Step::Switch);
    CHECK(small.minutes(switched, 0) < 0.5 * small.minutes(small.today, 0));
    for (int slot = 0; slot < morning.count; ++slot) {
        int cold = 0;
        for (const int window : {0, 1, 2, 3})
            cold += small.hall.works[switched.at(window, slot)].serves(1) ? 1 : 0;
        CHECK(cold >= 1);
    }
    CHECK(switched.work[4] == small.today.work[4]);
    CHECK(switched.windowHours() == small.today.windowHours());
    const WindowSchedule helped = search.improve(switched, ScheduleSearch::Step::Help);
    CHECK(small.minutes(helped, 0) <= small.minutes(switched, 0));
}

TEST_CASE("Limits hold a plan: kept windows, few general ones, a change budget, a stay and a last low counter",
          "[planner][assignment]") {
    SmallHall small;
    const int hot = small.hall.works.number({{0}, {}});
    const int both = small.hall.works.number({{1}, {0}});
    const auto allows = [&](int window, int from, int until, int work) {
        const ScheduleRules rules(small.hall, small.today, 3);
        WindowSchedule schedule = small.today;
        schedule.set(window, from, until, work);
        return rules.allows(schedule, window);
    };
    CHECK(allows(3, 0, 2, hot));
    CHECK_FALSE(allows(3, 0, 1, hot)); // half an hour is no stay
    CHECK_FALSE(allows(3, 1, 6, hot)); // leaves half an hour before it
    CHECK_FALSE(allows(4, 0, 6, hot)); // its staff cannot
    CHECK_FALSE(allows(3, 0, 6, closedWindow));
    CHECK(allows(3, 0, 6, both)); // one of five windows
    small.hall.limits.generalShare = 0.1;
    CHECK_FALSE(allows(3, 0, 6, both));
    small.hall.limits.mostChanged = 1;
    CHECK(allows(3, 0, 2, hot));
    small.hall.limits.mostChanged = 0;
    CHECK_FALSE(allows(3, 0, 2, hot));
    small.hall.limits.mostChanged = -1;
    small.hall.windows[3].lowCounter = true;
    CHECK_FALSE(allows(3, 0, 2, hot));
    small.hall.windows[3].lowCounter = false;
    small.hall.limits.mandatory = {{1, 2}};
    CHECK_FALSE(allows(3, 0, 2, hot));
    small.hall.limits.mandatory = {};
    small.hall.windows[3].keeps = true;
    CHECK_FALSE(allows(3, 0, 2, hot));
}

TEST_CASE("What is mandatory is mended first, and a tidal window opens only while its staff allows",
          "[planner][assignment]") {
    SmallHall small;
    small.hall.limits.mandatory = {{1, 3}}; // the cold queue must have three windows
    const ScheduleRules rules(small.hall, small.today, 3);
    CHECK(rules.shortcomings(small.today) == morning.count);
    ScheduleSearch search(small.hall, rules, small.days, 3, {{}, 15, 0, 1e9});
    const WindowSchedule mended = search.improve(small.today, ScheduleSearch::Step::Switch);
    CHECK(rules.shortcomings(mended) == 0);

    SmallHall tidal;
    tidal.addWindow(0, {0});
    tidal.hall.windows.back().mayOpen = true;
    tidal.today.set(5, 0, 6, closedWindow);
    tidal.hall.limits.pools = {{"first floor", {0, 1, 2, 3, 4, 5}, 6}};
    const auto opened = [&](int atMost) {
        tidal.hall.limits.pools.front().atMost = atMost;
        const ScheduleRules own(tidal.hall, tidal.today, 3);
        ScheduleSearch rush(tidal.hall, own, tidal.days, 3, {});
        return rush.improve(tidal.today, ScheduleSearch::Step::Switch).windowHours() - tidal.today.windowHours();
    };
    CHECK(opened(6) > 0);
    CHECK(opened(5) == 0);
}

TEST_CASE("Windows without names carry a plan of counts", "[planner][assignment]") {
    WindowPlan plan = WindowPlan::empty(morning, 2);
    plan.dedicated = {{2, 2, 1, 1, 1, 0}, {0, 1, 1, 3, 3, 3}};
    HallWindows hall = namelessWindows({plan});
    const WindowSchedule schedule = scheduleOf(plan, hall);
    REQUIRE(schedule.windows() == 5);
    for (int slot = 0; slot < morning.count; ++slot) {
        for (int queue = 0; queue < 2; ++queue) {
            int windows = 0;
            for (int window = 0; window < schedule.windows(); ++window)
                windows += hall.works[schedule.at(window, slot)].serves(queue) ? 1 : 0;
            CHECK(windows == plan.dedicated[static_cast<std::size_t>(queue)][static_cast<std::size_t>(slot)]);
        }
    }
}
