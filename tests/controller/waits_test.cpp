// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/waits/learned_waits.h"
#include "app/domain/hall/hall.h"
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
    CHECK(lessons->tickets.size() == 5 * (ticketsPerDay - line));
    CHECK(lessons->tickets.back().sample.wait == Approx(2.0 * line));
    CHECK(lessons->tickets.back().sample.picture.open == 1);
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

TEST_CASE("A queue that is slower today than its past is told longer waits, and forgets it overnight",
          "[controller][waits]") {
    RunningHall hall;
    playWorkingWeek(hall);
    hall.open("19", "1001");
    for (int i = 0; i < line; ++i)
        hall.issue();
    const Now now = hall.clock->now();
    auto lessons = readWaitLessons(hall.folder.path(), hall.controller->catalogue(), now.localDay(), 480min, {});
    REQUIRE(lessons.ok());
    const std::shared_ptr<LearnedWaits> waits = LearnedWaits::from(std::move(*lessons));
    REQUIRE(waits != nullptr);
    Hall today;
    today.catalogue = hall.controller->catalogue();
    today.plan = today.catalogue->configuration().activePlan;
    today.day = now.localDay();
    today.utcOffset = 480min;
    restoreDerived(today);
    WindowState& window = today.windows.at(WindowId("19"));
    window.mode = WindowMode::Open;
    window.profile.own = {QueueId("S3")};
    const auto told = [&] { return waits->rangeOf(today, QueueId("S3"), line, now); };
    REQUIRE(told());
    const WaitRange usual = *told();
    for (int i = 0; i < 30; ++i) { // everybody waits three times as long as the past says
        Visit visit;
        visit.id = TicketId{i + 1};
        visit.issuedAt = now.instant;
        visit.legs.emplace_back().queue = QueueId("S3");
        waits->issued(today, visit, line, now);
        waits->called(visit, now.instant + 3 * 2 * line * 1min);
    }
    CHECK(told()->high > usual.high + 5min);
    CHECK(told()->low + told()->high > usual.low + usual.high); // longer, not only wider
    waits->beginDay();
    CHECK(told()->high < usual.high + 5min); // the width goes on following, the shift is over
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
