// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/plan/hall_replay.h"
#include "app/planner/plan/queue_replay.h"
#include "app/planner/plan/queue_trials.h"
#include "app/planner/plan/random_source.h"

#include <catch2/catch.hpp>

using namespace evenhall::planner;

namespace {

DemandDay busyDay(std::uint64_t seed, std::size_t queues) {
    RandomSource random(seed);
    DemandDay day;
    for (std::size_t queue = 0; queue < queues; ++queue) {
        std::vector<Visit> visits;
        Minutes at = 480;
        while (at < 600) {
            at += random.gamma(3.0, 1.0);
            visits.push_back({at, random.lognormal(6.0, 0.9)});
        }
        day.queues.push_back(std::move(visits));
    }
    return day;
}

WindowPlan steppedPlan(std::size_t queues) {
    WindowPlan plan = WindowPlan::empty({480, 30, 4}, queues);
    for (std::size_t queue = 0; queue < queues; ++queue)
        plan.dedicated[queue] = {2, 3, 1, static_cast<int>(queue % 2)};
    return plan;
}

} // namespace

TEST_CASE("Nobody waits where a window is free", "[planner][replay]") {
    QueueReplay replay;
    CHECK(replay.run({{480, 10}, {480, 10}}, {{470, 2}}) == std::vector<Minutes>{0, 0});
    CHECK(replay.lastDeparture() == 490);
}

TEST_CASE("Those who came before opening wait for the first window", "[planner][replay]") {
    QueueReplay replay;
    CHECK(replay.run({{470, 10}, {471, 10}}, {{480, 1}}) == std::vector<Minutes>{10, 19});
}

TEST_CASE("A busy window that leaves finishes its person first", "[planner][replay]") {
    QueueReplay replay;
    // Two windows until 485, then one: the second is busy until 500, the other goes on at 490.
    CHECK(replay.run({{480, 10}, {480, 20}, {481, 5}}, {{480, 2}, {485, 1}}) == std::vector<Minutes>{0, 0, 19});
}

TEST_CASE("After closing a queue keeps at least one window until it is empty", "[planner][replay]") {
    const SlotGrid grid{480, 30, 2};
    CHECK(levelsOf(grid, {2, 0}) == std::vector<WindowLevel>{{480, 2}, {510, 0}, {540, 1}});
    CHECK(levelsOf(grid, {2, 1}) == std::vector<WindowLevel>{{480, 2}, {510, 1}});
}

TEST_CASE("The hall's replay and the queue's replay agree where windows are dedicated", "[planner][replay]") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const DemandDay day = busyDay(seed, 3);
        const WindowPlan plan = steppedPlan(3);
        PlanReplay hall(3);
        const std::vector<std::vector<Minutes>>& waits = hall.run(day, plan);
        QueueReplay queue;
        for (std::size_t i = 0; i < 3; ++i) {
            const std::vector<Minutes>& expected = queue.run(day.queues[i], levelsOf(plan.grid, plan.dedicated[i]));
            REQUIRE(waits[i].size() == expected.size());
            for (std::size_t visit = 0; visit < expected.size(); ++visit)
                CHECK(waits[i][visit] == Approx(expected[visit]).margin(1e-9));
        }
    }
}

TEST_CASE("A general window takes the person of all queues who came first", "[planner][replay]") {
    const DemandDay day{{{{480, 10}, {482, 5}}, {{481, 10}}}};
    WindowPlan plan = WindowPlan::empty({480, 30, 1}, 2);
    plan.general = {1};
    PlanReplay replay(2);
    CHECK(replay.run(day, plan) == std::vector<std::vector<Minutes>>{{0, 18}, {9}});
}

TEST_CASE("A helping window serves its own queue first", "[planner][replay]") {
    const DemandDay day{{{{480, 10}, {485, 10}}, {{481, 10}}}};
    HallReplay replay(2);
    const int helper = replay.addGroup({0, {1}});
    replay.begin(day);
    replay.setWindows(helper, 1);
    replay.runToEnd();
    CHECK(replay.waits() == std::vector<std::vector<Minutes>>{{0, 5}, {19}});
}

TEST_CASE("A busy window changes its group when its person has left", "[planner][replay]") {
    const DemandDay day{{{{480, 10}}, {{481, 10}}}};
    HallReplay replay(2);
    const int first = replay.addGroup({0, {}});
    const int second = replay.addGroup({1, {}});
    replay.begin(day);
    replay.setWindows(first, 1);
    replay.runUntil(483);
    replay.moveWindow(first, second);
    CHECK(replay.windows(second) == 0);
    replay.runToEnd();
    CHECK(replay.windows(second) == 1);
    CHECK(replay.waits()[1].front() == 9);
}

TEST_CASE("A copied day goes on by itself", "[planner][replay]") {
    const DemandDay day = busyDay(3, 1);
    HallReplay replay(1);
    const int group = replay.addGroup({0, {}});
    replay.begin(day);
    replay.setWindows(group, 1);
    replay.runUntil(540);
    HallReplay fork = replay;
    fork.setWindows(group, 4);
    fork.runToEnd();
    replay.runToEnd();
    CHECK(fork.lastDeparture() < replay.lastDeparture());
}

TEST_CASE("A window more or less costs in a trial what the whole day played again says", "[planner][replay]") {
    const SlotGrid grid{480, 30, 4};
    const WaitCost cost;
    QueueReplay replay;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const std::vector<DemandDay> days{busyDay(seed, 1), busyDay(seed + 100, 1), {{{}}}};
        const auto played = [&](const SlotCounts& windows) {
            double sum = 0;
            for (const DemandDay& day : days)
                sum += cost.ofQueue(replay.run(day.queues[0], levelsOf(grid, windows)));
            return sum / static_cast<double>(days.size());
        };
        QueueTrials trials(grid, days, 0, cost);
        for (const SlotCounts& now : {SlotCounts{3, 3, 3, 3}, SlotCounts{1, 4, 0, 0}, SlotCounts{0, 2, 6, 1}}) {
            trials.setWindows(now);
            CHECK(trials.cost() == Approx(played(now)));
            CHECK(trials.costSince(0) <= trials.cost() + 1e-9);
            for (int from = 0; from < grid.count; ++from) {
                for (int until = from + 1; until <= grid.count; ++until) {
                    SlotCounts more = now;
                    SlotCounts less = now;
                    bool mayGive = true;
                    for (int slot = from; slot < until; ++slot) {
                        ++more[static_cast<std::size_t>(slot)];
                        mayGive = --less[static_cast<std::size_t>(slot)] >= 0 && mayGive;
                    }
                    CHECK(trials.costWith(from, until, 1, 1e9) == Approx(played(more)));
                    if (mayGive)
                        CHECK(trials.costWith(from, until, -1, 1e9) == Approx(played(less)));
                }
            }
        }
    }
}

TEST_CASE("A trial that has become too dear stops, and says at least so much", "[planner][replay]") {
    const SlotGrid grid{480, 30, 4};
    const std::vector<DemandDay> days{busyDay(1, 1), busyDay(2, 1)};
    QueueTrials trials(grid, days, 0, {});
    trials.setWindows({2, 2, 2, 2});
    const double all = trials.costWith(0, 4, -1, 1e9);
    const double stopped = trials.costWith(0, 4, -1, 1);
    CHECK(stopped > trials.cost() + 1);
    CHECK(stopped < all);
}
