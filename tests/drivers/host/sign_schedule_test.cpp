// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/sign_schedule.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::device_host;
using namespace std::chrono_literals;
using device::SignOutcome;
using device::SignState;

namespace {

using Time = SignSchedule::Time;

const Time start{};
const SignOutcome yes{SignState::Acknowledged, std::nullopt, ""};
const SignOutcome no{SignState::Refused, 12, ""};
const SignOutcome silence{SignState::NoAnswer, std::nullopt, ""};

} // namespace

TEST_CASE("Without messages there is nothing to do", "[drivers][host][sign]") {
    CHECK_FALSE(SignSchedule(20, {}).next());
}

TEST_CASE("Only the latest message of a sign is shown", "[drivers][host][sign]") {
    SignSchedule schedule(2, {});
    schedule.want(0, {"A001"}, start);
    schedule.want(0, {"A002"}, start + 1ms);
    const auto task = schedule.next();
    REQUIRE(task);
    CHECK(task->message.text == "A002");
    schedule.finished(*task, yes, start + 5ms);
    CHECK(schedule.next()->due > start + 1min);
}

TEST_CASE("The same message again costs nothing", "[drivers][host][sign]") {
    SignSchedule schedule(1, {});
    schedule.want(0, {"A001"}, start);
    schedule.finished(*schedule.next(), yes, start);
    schedule.want(0, {"A001"}, start + 1s);
    CHECK(schedule.next()->due == start + SignPatience{}.refresh);
    schedule.want(0, {"A001", device::Attention::Flash}, start + 2s);
    CHECK(schedule.next()->due == start + 2s);
}

TEST_CASE("The sign that waits longest comes first", "[drivers][host][sign]") {
    SignSchedule schedule(20, {});
    for (std::size_t i = 0; i < 20; ++i)
        schedule.want(19 - i, {"B" + std::to_string(i)}, start + std::chrono::milliseconds(i));
    for (std::size_t i = 0; i < 20; ++i) {
        const auto task = schedule.next();
        CHECK(task->sign == 19 - i);
        schedule.finished(*task, yes, start + 1s);
    }
}

TEST_CASE("A message that changes while its predecessor is sent stays due", "[drivers][host][sign]") {
    SignSchedule schedule(1, {});
    schedule.want(0, {"A001"}, start);
    const auto first = schedule.next();
    schedule.want(0, {"A002"}, start + 10ms);
    schedule.finished(*first, yes, start + 20ms);
    const auto second = schedule.next();
    CHECK(second->message.text == "A002");
    CHECK(second->due <= start + 20ms);
    schedule.finished(*second, yes, start + 30ms);
    // Back to the first text: the sign no longer shows it.
    schedule.want(0, {"A001"}, start + 40ms);
    CHECK(schedule.next()->due == start + 40ms);
}

TEST_CASE("A silent sign is asked ever more rarely and never forgotten", "[drivers][host][sign]") {
    SignSchedule schedule(2, {});
    schedule.want(0, {"A001"}, start);
    Time now = start;
    for (const auto wait : {1s, 2s, 4s, 8s, 10s, 10s}) {
        const auto task = schedule.next();
        schedule.finished(*task, silence, now);
        CHECK(schedule.next()->due == now + wait);
        now += wait;
    }
    // A new message does not break the back-off, but is the one that is shown.
    schedule.want(0, {"A002"}, now - 5s);
    CHECK(schedule.next()->due == now);
    CHECK(schedule.next()->message.text == "A002");
    schedule.want(1, {"B001"}, now - 5s);
    CHECK(schedule.next()->sign == 1);
    schedule.finished(*schedule.next(), yes, now - 5s);
    schedule.finished(*schedule.next(), yes, now);
    CHECK(schedule.next()->due > now + 1min);
}

TEST_CASE("A refused message is not asked again at once", "[drivers][host][sign]") {
    SignSchedule schedule(1, {});
    schedule.want(0, {"A001"}, start);
    schedule.finished(*schedule.next(), no, start);
    CHECK(schedule.next()->due == start + SignPatience{}.refresh);
    schedule.want(0, {"A002"}, start + 1s);
    CHECK(schedule.next()->due == start + 1s);
}
