// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/domain/hall_fixture.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

const QueueId pensions("P");

} // namespace

TEST_CASE("A wait is a range that grows with the people ahead", "[domain][waits]") {
    HallFixture fixture;
    for (const char* time : {"08:30", "09:00", "11:59", "12:30", "14:00", "16:45"}) {
        fixture.advanceTo(time);
        WaitRange before;
        for (int ahead = 0; ahead < 200; ++ahead) {
            const WaitRange wait = waitRange(fixture.hall(), pensions, ahead, fixture.now());
            CHECK(wait.low >= 0ms);
            CHECK(wait.low < wait.high);
            CHECK(wait.low >= before.low);
            CHECK(wait.high >= before.high);
            CHECK(wait.low % 5min == 0ms);
            CHECK(wait.high % 5min == 0ms);
            before = wait;
        }
    }
}

TEST_CASE("Before opening the wait includes the time until the windows open", "[domain][waits]") {
    HallFixture fixture;
    const WaitRange first = waitRange(fixture.hall(), pensions, 0, fixture.now());
    CHECK(first.low == 30min);
    CHECK(first.high >= 30min);
    fixture.advanceTo("12:45");
    HallConfiguration noDuties = smallHall();
    for (Window& window : noDuties.windows)
        window.duties.clear();
    const HallFixture lunch(noDuties, "2026-11-23", "12:45");
    CHECK(waitRange(lunch.hall(), pensions, 0, lunch.now()).low == 45min);
}

TEST_CASE("A wait that reaches into a break includes the break", "[domain][waits]") {
    HallConfiguration noDuties = smallHall();
    for (Window& window : noDuties.windows)
        window.duties.clear();
    HallFixture fixture(noDuties, "2026-11-23", "11:00");
    fixture.open("1");
    const WaitRange before = waitRange(fixture.hall(), pensions, 2, fixture.now());
    const WaitRange into = waitRange(fixture.hall(), pensions, 20, fixture.now());
    CHECK(before.high <= 60min);      // done before noon
    CHECK(into.low >= 90min + 60min); // 12:00 to 13:30 is waited out
    CHECK(into.high - into.low < 5h);
}

TEST_CASE("More open windows make the wait shorter", "[domain][waits]") {
    HallFixture fixture;
    fixture.advanceTo("09:00");
    fixture.open("1");
    const WaitRange withOne = waitRange(fixture.hall(), pensions, 10, fixture.now());
    fixture.open("2");
    const WaitRange withTwo = waitRange(fixture.hall(), pensions, 10, fixture.now());
    CHECK(withTwo.high < withOne.high);
    CHECK(withTwo.low < withOne.low);
    fixture.done(PauseWindow{WindowId("2"), {}, "break", fixture.now().instant + 10min});
    CHECK(waitRange(fixture.hall(), pensions, 10, fixture.now()) == withOne);
}

TEST_CASE("The prospect names the open windows that serve the service", "[domain][waits]") {
    HallFixture fixture;
    fixture.advanceTo("09:00");
    CHECK(fixture.prospectOf("pension").windows.empty());
    fixture.open("2");
    fixture.open("3");
    CHECK(fixture.prospectOf("pension").windows == std::vector<WindowId>{WindowId("2"), WindowId("3")});
    CHECK(fixture.prospectOf("card").windows == std::vector<WindowId>{WindowId("3")});
    fixture.issue("pension");
    CHECK(fixture.prospectOf("pension").peopleAhead == 1);
    CHECK(fixture.prospectOf("card").peopleAhead == 0);
}

TEST_CASE("People ahead counts those who will be called before", "[domain][waits]") {
    HallFixture fixture;
    fixture.advanceTo("09:00");
    fixture.open("1");
    const TicketId first = fixture.issue("pension");
    const TicketId second = fixture.issue("pension");
    const TicketId elder = fixture.issue("pension", "elder");
    const auto ahead = [&fixture](TicketId ticket) {
        return peopleAhead(fixture.hall(), fixture.visit(ticket), fixture.now().instant);
    };
    CHECK(ahead(elder) == 0);
    CHECK(ahead(first) == 1);
    CHECK(ahead(second) == 2);
    fixture.call("1");
    CHECK(ahead(elder) == 0); // at the window: nobody is ahead any more
    CHECK(ahead(second) == 1);
    fixture.serve("1");
    fixture.done(TransferTicket{WindowId("1"), ServiceId("pension"), {}, {}});
    CHECK(ahead(first) == 0); // sent to the front
    CHECK(ahead(second) == 1);
}
