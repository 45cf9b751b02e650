// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/waits/learned_waits.h"
#include "tests/controller/running_hall.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::test;
using namespace std::chrono_literals;

namespace {

const EntityKey cards{EntityKind::Queue, "S3"};
constexpr int ticketsPerDay = 110;
constexpr int line = 6;

/// A day on which six people wait at any time and each is served in two minutes, though the configuration says nine.
void playDay(RunningHall& hall) {
    hall.open("19", "1001");
    for (int i = 0; i < line; ++i)
        hall.issue();
    for (int i = line; i < ticketsPerDay; ++i) {
        hall.clock->pass(2min);
        REQUIRE_FALSE(hall.ask(CallNext{WindowId("19"), i > line ? std::optional(FinishDetails{}) : std::nullopt})
                          .error.has_value());
        hall.issue();
    }
}

void playWorkingWeek(RunningHall& hall) {
    for (const int daysToNext : {1, 1, 3, 1, 1}) { // from a Wednesday on
        const Instant morning = hall.clock->now().instant;
        playDay(hall);
        hall.clock->pass(std::chrono::hours(24 * daysToNext) - (hall.clock->now().instant - morning));
    }
}

} // namespace

TEST_CASE("A hall learns from its past days how long people wait", "[controller][waits]") {
    RunningHall hall;
    playWorkingWeek(hall);
    hall.open("19", "1001");
    for (int i = 0; i < line; ++i)
        hall.issue();

    const BusinessDay today = hall.clock->now().localDay();
    auto lessons = readWaitLessons(hall.folder.path(), hall.controller->catalogue(), today, 480min, {});
    REQUIRE(lessons.ok());
    CHECK(lessons->days == 5);
    CHECK(lessons->samples.size() == 5 * (ticketsPerDay - line));
    CHECK(lessons->samples.back().wait == Approx(2.0 * line));
    CHECK(lessons->samples.back().picture.open == 1);
    CHECK(lessons->knowledge.usual.at(QueueId("S3")).tickets() == 5 * (ticketsPerDay - line));

    // Six people at nine minutes each would be 30 to 85 minutes; here it was twelve every day.
    const auto watcher = hall.watch({Role::Manager, {}, {}, {}, {}});
    hall.clock->pass(61s);
    REQUIRE(watcher->await([](const auto& entities) {
        const auto queue = entities.find(cards);
        return queue != entities.end() && std::get<QueueView>(queue->second).waiting == line &&
               std::get<QueueView>(queue->second).wait.high <= 25min;
    }));
    const WaitRange told = std::get<QueueView>(watcher->entities().at(cards)).wait;
    CHECK(told.low <= 12min);
    CHECK(told.high >= 10min);
}

TEST_CASE("Without a past there is nothing to learn from", "[controller][waits]") {
    RunningHall hall;
    hall.issue();
    const BusinessDay today = hall.clock->now().localDay();
    auto lessons = readWaitLessons(hall.folder.path(), hall.controller->catalogue(), today, 480min, {});
    REQUIRE(lessons.ok());
    CHECK(lessons->days == 0);
    CHECK(LearnedWaits::from(std::move(*lessons)) == nullptr);
}
