// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/clock.h"
#include "app/controller/time_zone.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

/// Two clocks that a test moves by hand.
struct HandClocks {
    Instant wall{1'700'000'000'000};
    Duration steady{5000};

    void pass(Duration duration) {
        wall = wall + duration;
        steady += duration;
    }
};

class HandTimeSource : public TimeSource {
public:
    explicit HandTimeSource(HandClocks& clocks) : m_clocks(clocks) {}
    Instant wallClock() override { return m_clocks.wall; }
    Duration steadyClock() override { return m_clocks.steady; }

private:
    HandClocks& m_clocks;
};

} // namespace

TEST_CASE("The hall's clock follows a wall clock that behaves", "[controller][clock]") {
    HandClocks hands;
    GuardedClock clock(std::make_unique<HandTimeSource>(hands));
    for (int i = 0; i < 100; ++i) {
        hands.pass(37s);
        CHECK(clock.now().instant == hands.wall);
        CHECK_FALSE(clock.isSuspect());
    }
}

TEST_CASE("A wall clock that jumps back does not stop or turn the hall's time", "[controller][clock]") {
    HandClocks hands;
    GuardedClock clock(std::make_unique<HandTimeSource>(hands));
    const Instant before = clock.now().instant;
    hands.wall = hands.wall - 24h;
    CHECK(clock.now().instant == before);
    CHECK(clock.isSuspect());
    hands.pass(10min);
    CHECK(clock.now().instant == before + 10min);
    hands.wall = before + 12min;
    CHECK(clock.now().instant == before + 12min);
    CHECK_FALSE(clock.isSuspect());
}

TEST_CASE("A leap forward is believed only after it has lasted a minute", "[controller][clock]") {
    HandClocks hands;
    GuardedClock clock(std::make_unique<HandTimeSource>(hands));
    const Instant before = clock.now().instant;
    hands.wall = hands.wall + 24h * 365;
    CHECK(clock.now().instant == before);
    CHECK(clock.isSuspect());

    SECTION("set back in time, nothing happened") {
        hands.pass(30s);
        hands.wall = before + 30s;
        CHECK(clock.now().instant == before + 30s);
        CHECK_FALSE(clock.isSuspect());
    }
    SECTION("lasting, it is the truth") {
        hands.pass(59s);
        CHECK(clock.now().instant == before + 59s);
        hands.pass(2s);
        CHECK(clock.now().instant == hands.wall);
        CHECK_FALSE(clock.isSuspect());
    }
}

TEST_CASE("A small correction forward is taken at once", "[controller][clock]") {
    HandClocks hands;
    GuardedClock clock(std::make_unique<HandTimeSource>(hands));
    hands.wall = hands.wall + 4min;
    CHECK(clock.now().instant == hands.wall);
}

TEST_CASE("After a restart with a clock in the past, time goes on from the last event", "[controller][clock]") {
    HandClocks hands;
    GuardedClock clock(std::make_unique<HandTimeSource>(hands));
    const Instant lastEvent = hands.wall + 3h;
    clock.continueAfter(lastEvent);
    hands.pass(1min);
    CHECK(clock.now().instant == lastEvent + 1min);
}

TEST_CASE("A replay clock runs at its speed", "[controller][clock]") {
    HandClocks hands;
    ReplayClock clock(std::make_unique<HandTimeSource>(hands), Instant{1000}, 60.0);
    hands.pass(2s);
    CHECK(clock.now().instant == Instant{1000} + 2min);
    CHECK(clock.realTimeUntil(Instant{1000} + 3min, 10s) == 1s);
    CHECK(clock.realTimeUntil(Instant{1000} + 1h, 10s) == 10s);
    CHECK(clock.realTimeUntil(Instant{0}, 10s) == 0s);
}

TEST_CASE("Zones come from the tz database, with their summer time", "[controller][clock]") {
    const Instant winter{1'768'478'400'000}; // 2026-01-15
    const Instant summer{1'784'116'800'000}; // 2026-07-15
    CHECK(utcOffset("Asia/Shanghai", winter) == 8h);
    CHECK(utcOffset("Europe/Warsaw", winter) == 1h);
    CHECK(utcOffset("Europe/Warsaw", summer) == 2h);
    CHECK(utcOffset("Asia/Urumqi", summer) == 6h);
    CHECK(utcOffset("UTC", summer) == 0h);
    CHECK_FALSE(isKnownTimeZone("Mars/Olympus"));
    CHECK_FALSE(isKnownTimeZone("../../etc/passwd"));
    CHECK(utcOffset("Mars/Olympus", summer) == 0h);
}
