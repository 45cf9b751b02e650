// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/evaluation/live_replay.h"
#include "app/planner/live/live_control.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace evenhall::planner;

namespace {

const ServiceTimes services{{10, 10}, 0.9};

DemandForecast quietForecast() {
    return {{480, 30, 8}, {std::vector<double>(8, 2.0), std::vector<double>(8, 2.0)}, 0.01, 0.02, 0.0};
}

LiveHall hallWith(std::vector<Minutes> waitingAtFirst) {
    LiveHall hall;
    hall.now = 540;
    hall.waiting = {std::move(waitingAtFirst), {}};
    hall.groups = {{{0}, {}, 2, hall.waiting[0].empty() ? 0 : 2}, {{1}, {}, 3, 0}};
    return hall;
}

double total(const std::vector<std::vector<Minutes>>& waits) {
    double sum = 0;
    for (const std::vector<Minutes>& queue : waits)
        sum += std::accumulate(queue.begin(), queue.end(), 0.0);
    return sum;
}

} // namespace

TEST_CASE("A long line beside idle windows is helped, and the help expires", "[planner][live]") {
    const LiveControl control(quietForecast(), services, {});
    RandomSource random(1);
    const std::optional<LiveMove> move = control.suggest(hallWith(std::vector<Minutes>(14, 520)), 12, random);
    REQUIRE(move);
    CHECK(move->kind == LiveMoveKind::Help);
    CHECK(move->group == 1);
    CHECK(move->queues == std::vector<int>{0});
    CHECK(move->after[0] < move->before[0]);
    CHECK(move->sureness > 0.9);
    CHECK(move->savedMinutes > 0);
}

TEST_CASE("Nobody is bothered while nobody waits", "[planner][live]") {
    const LiveControl control(quietForecast(), services, {});
    RandomSource random(1);
    CHECK_FALSE(control.suggest(hallWith({}), 12, random));
}

TEST_CASE("A used-up budget ends the suggestions of a day", "[planner][live]") {
    const LiveControl control(quietForecast(), services, {});
    RandomSource random(1);
    CHECK_FALSE(control.suggest(hallWith(std::vector<Minutes>(14, 520)), 0, random));
}

TEST_CASE("A closed window is opened where nobody is free to help", "[planner][live]") {
    LiveSettings settings;
    LiveHall hall = hallWith(std::vector<Minutes>(20, 520));
    hall.groups.resize(1);
    hall.closed = {{{1}, {}, 0, 0, true, {1}}, {{0}, {}, 0, 0, true, {0, 1}}};
    DemandForecast onlyFirst = quietForecast();
    onlyFirst.rates[1] = std::vector<double>(8, 0.0);
    RandomSource random(1);
    CHECK_FALSE(LiveControl(onlyFirst, services, settings).suggest(hall, 12, random)); // only help is allowed
    settings.onlyHelp = false;
    const std::optional<LiveMove> move = LiveControl(onlyFirst, services, settings).suggest(hall, 12, random);
    REQUIRE(move);
    CHECK(move->kind == LiveMoveKind::Open);
    CHECK(move->group == 1); // the other may not serve the queue
    CHECK(move->hottest() == 0);
    CHECK(move->after[0] < move->before[0]);
}

TEST_CASE("A window is switched where it is always busy and another stays behind", "[planner][live]") {
    LiveSettings settings;
    settings.onlyHelp = false;
    DemandForecast steady = quietForecast();
    steady.rates[1] = std::vector<double>(8, 6.5); // two windows have work at all times, three are enough
    LiveHall hall = hallWith(std::vector<Minutes>(40, 500));
    hall.waiting[1] = std::vector<Minutes>(4, 535);
    hall.groups[1].busy = 3;
    RandomSource random(1);
    const std::optional<LiveMove> move = LiveControl(steady, services, settings).suggest(hall, 12, random);
    REQUIRE(move);
    CHECK(move->kind == LiveMoveKind::Switch);
    CHECK(move->group == 1);
    CHECK(move->after[0] < move->before[0]);
    CHECK(move->after[1] > move->before[1]); // somebody pays
    hall.groups[1] = {{1}, {}, 1, 1};
    const std::optional<LiveMove> alone = LiveControl(steady, services, settings).suggest(hall, 12, random);
    CHECK((!alone || alone->kind != LiveMoveKind::Switch)); // nobody leaves a queue alone
}

TEST_CASE("However good the futures look, no move is certain", "[planner][live]") {
    const LiveControl control(quietForecast(), services, {});
    RandomSource random(1);
    const std::optional<LiveMove> move = control.suggest(hallWith(std::vector<Minutes>(40, 480)), 12, random);
    REQUIRE(move);
    CHECK(move->sureness < 0.95);
}

TEST_CASE("A day with live help waits less than its plan, within the moves allowed", "[planner][live]") {
    RandomSource random(7);
    DemandForecast busy = quietForecast();
    busy.rates[0] = {8, 8, 8, 8, 2, 2, 2, 2};
    const DemandDay day = sampleDay(busy, services, random);
    WindowPlan plan = WindowPlan::empty(busy.grid, 2);
    plan.dedicated = {SlotCounts(8, 2), SlotCounts(8, 3)};
    LiveSettings settings;
    settings.movesPerDay = 3;
    const LiveDay live = playLive(day, plan, LiveControl(busy, services, settings), settings, 5);
    PlanReplay replay(2);
    CHECK(total(live.waits) < total(replay.run(day, plan)));
    CHECK(live.moves >= 1);
    CHECK(live.moves <= 3);
}
