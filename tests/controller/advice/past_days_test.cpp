// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/advice/past_days.h"
#include "tests/controller/running_hall.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace evenhall;
using namespace evenhall::test;
using namespace std::chrono_literals;

namespace {

const QueueId cards("S3");

/// Some people are served one after the other at window 19, each for so long; one more stays in line.
void serve(RunningHall& hall, int people, Duration each) {
    hall.open("19", "1001");
    for (int i = 0; i <= people; ++i)
        hall.issue();
    for (int i = 0; i < people; ++i) {
        REQUIRE_FALSE(hall.ask(CallNext{WindowId("19"), i > 0 ? std::optional(FinishDetails{}) : std::nullopt})
                          .error.has_value());
        REQUIRE_FALSE(hall.ask(StartService{WindowId("19")}).error.has_value());
        hall.clock->pass(each);
    }
    REQUIRE_FALSE(hall.ask(FinishService{WindowId("19"), {}}).error.has_value());
}

Result<PastDays> pastOf(const RunningHall& hall) {
    return readPastDays(hall.folder.path(), hall.clock->now().localDay(), 480min, *hall.controller->catalogue());
}

int total(const std::vector<int>& counts) {
    return std::accumulate(counts.begin(), counts.end(), 0);
}

} // namespace

TEST_CASE("Past days count who came, in half-hours, and leave today out", "[controller][advice]") {
    RunningHall hall;
    serve(hall, 4, 5min);
    CHECK(pastOf(hall)->days.empty());
    hall.clock->pass(24h);
    const auto past = pastOf(hall);
    REQUIRE(past.ok());
    REQUIRE(past->days.size() == 1);
    CHECK(past->days.front().day == *BusinessDay::parse("2026-11-25"));
    const std::vector<int>& arrivals = past->days.front().arrivals.at(cards);
    CHECK(arrivals.at(static_cast<std::size_t>(PastDays::grid.slotOf(9 * 60 + 30))) == 5);
    CHECK(total(arrivals) == 5);
}

TEST_CASE("A few services draw the mean only a little away from the configuration", "[controller][advice]") {
    RunningHall hall;
    const double configured =
        static_cast<double>(hall.controller->catalogue()->meanServiceTime(cards).count()) / 60'000;
    serve(hall, 5, 2min);
    hall.clock->pass(24h);
    const auto past = pastOf(hall);
    REQUIRE(past.ok());
    CHECK(past->service.at(cards) == Approx((5 * 2.0 + 10 * configured) / 15));
    CHECK(past->service.at(QueueId("S1")) ==
          Approx(static_cast<double>(hall.controller->catalogue()->meanServiceTime(QueueId("S1")).count()) / 60'000));
    CHECK(past->variation == Approx(0.9)); // of five services nobody can say how they vary
}

TEST_CASE("What lies more than eight weeks back is forgotten", "[controller][advice]") {
    RunningHall hall;
    serve(hall, 1, 5min);
    hall.clock->pass(56 * 24h);
    CHECK(pastOf(hall)->days.size() == 1);
    hall.clock->pass(24h);
    CHECK(pastOf(hall)->days.empty());
}

TEST_CASE("Without a journal there is an error, not an empty past", "[controller][advice]") {
    const RunningHall hall;
    CHECK_FALSE(
        readPastDays(hall.folder.file("nowhere"), hall.clock->now().localDay(), 480min, *hall.controller->catalogue())
            .ok());
}
