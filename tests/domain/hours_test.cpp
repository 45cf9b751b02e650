// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/domain/hall_fixture.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

IssueTicket ticketFor(const char* service, bool acceptNotToday = false) {
    IssueTicket command;
    command.services = {ServiceId(service)};
    command.kiosk = acceptNotToday ? KioskId() : KioskId("k1");
    command.acceptNotToday = acceptNotToday;
    return command;
}

/// Whether a ticket for the service can be had on that day at that time.
bool canHave(const char* service, const char* day, const char* time, HallConfiguration configuration = smallHall()) {
    const HallFixture fixture(std::move(configuration), day, time);
    return !fixture.prospectOf(service).refusal;
}

} // namespace

TEST_CASE("Tickets can be had before the windows open and until the last ticket", "[domain][hours]") {
    CHECK_FALSE(canHave("pension", "2026-11-23", "08:29"));
    CHECK(canHave("pension", "2026-11-23", "08:30"));
    CHECK(canHave("pension", "2026-11-23", "12:30")); // the break of the windows is none for the kiosk
    CHECK(canHave("pension", "2026-11-23", "16:45"));
    CHECK_FALSE(canHave("pension", "2026-11-23", "16:46"));
}

TEST_CASE("On a holiday nothing is issued, on a worked weekend day everything", "[domain][hours]") {
    CHECK_FALSE(canHave("pension", "2026-11-27", "10:00"));
    CHECK(canHave("pension", "2026-11-29", "10:00"));
    CHECK(canHave("card", "2026-11-29", "16:45"));
    CHECK_FALSE(canHave("pension", "2026-11-22", "10:00")); // an ordinary Sunday
}

TEST_CASE("On Saturday only the queues of windows with that duty are open, and end before their hours do",
          "[domain][hours]") {
    CHECK(canHave("pension", "2026-11-28", "11:45"));
    CHECK_FALSE(canHave("pension", "2026-11-28", "11:46"));
    CHECK_FALSE(canHave("card", "2026-11-28", "10:00"));
}

TEST_CASE("Duty hours end ticketing as long before their end as ordinary hours do", "[domain][hours]") {
    CHECK(canHave("card", "2026-11-25", "18:45"));
    CHECK_FALSE(canHave("card", "2026-11-25", "18:46"));
    HallConfiguration early = smallHall();
    early.calendar.lastTicket = timeOf("16:30");
    CHECK(canHave("card", "2026-11-25", "18:30", early));
    CHECK_FALSE(canHave("card", "2026-11-25", "18:31", early));
    CHECK(canHave("pension", "2026-11-28", "11:30", early)); // Saturday has no ordinary hours of its own
    CHECK_FALSE(canHave("pension", "2026-11-28", "11:31", early));
}

TEST_CASE("A shortened day ends ticketing as long before its end as other days do", "[domain][hours]") {
    HallConfiguration configuration = smallHall();
    configuration.calendar.exceptions.push_back({dayOf("2026-11-24"), true, {{timeOf("09:00"), timeOf("12:00")}}, {}});
    for (Window& window : configuration.windows)
        window.duties.clear();
    CHECK(canHave("pension", "2026-11-24", "11:45", configuration));
    CHECK_FALSE(canHave("pension", "2026-11-24", "11:46", configuration));
}

TEST_CASE("A refusal at night tells the hours and the next day", "[domain][hours]") {
    HallFixture fixture;
    fixture.advanceTo("18:00");
    const Answer answer = fixture.execute(ticketFor("card"));
    REQUIRE(answer.error);
    CHECK(answer.error->code == ErrorCode::ServiceClosed);
    REQUIRE_FALSE(answer.alternatives.empty());
    CHECK(answer.alternatives.front().kind == AlternativeKind::ComeAt);
    CHECK(answer.alternatives.front().day == dayOf("2026-11-24"));
    CHECK(answer.alternatives.front().time == timeOf("08:30"));
}

TEST_CASE("The day offered instead skips holidays and weekends", "[domain][hours]") {
    HallFixture fixture(smallHall(), "2026-11-26", "18:00");
    const Answer answer = fixture.execute(ticketFor("card"));
    REQUIRE_FALSE(answer.alternatives.empty());
    CHECK(answer.alternatives.front().day == dayOf("2026-11-29")); // the worked Sunday
}

TEST_CASE("A line that the windows cannot reach is answered with not today", "[domain][hours]") {
    HallFixture fixture;
    fixture.advanceTo("16:00");
    Answer answer;
    int issued = 0;
    for (; issued < 100 && !answer.error; ++issued)
        answer = fixture.execute(ticketFor("pension"));
    REQUIRE(answer.error);
    CHECK(answer.error->code == ErrorCode::NotToday);
    // Two windows and a quarter of a third, 60 minutes, 11.8 minutes each, a quarter of slack: about 14 people.
    CHECK(issued > 10);
    CHECK(issued < 18);
    REQUIRE(answer.alternatives.size() == 3);
    CHECK(answer.alternatives.front().kind == AlternativeKind::BookSlot);
    SECTION("staff may still give a number to somebody who was told") {
        fixture.done(ticketFor("pension", true));
    }
    SECTION("a kiosk may not") {
        IssueTicket command = ticketFor("pension");
        command.acceptNotToday = true;
        CHECK(fixture.refusal(command) == ErrorCode::NotToday);
    }
    SECTION("staff cannot overrule the hours") {
        fixture.advanceTo("17:30");
        CHECK(fixture.refusal(ticketFor("pension", true)) == ErrorCode::ServiceClosed);
    }
}

TEST_CASE("A hall may issue beyond its capacity", "[domain][hours]") {
    HallConfiguration configuration = smallHall();
    configuration.thresholds.refuseBeyondCapacity = false;
    HallFixture fixture(configuration);
    fixture.advanceTo("16:40");
    for (int i = 0; i < 60; ++i)
        fixture.issue("pension");
}

TEST_CASE("A window lent to a queue adds to what the queue can reach today", "[domain][hours]") {
    HallConfiguration configuration = smallHall();
    configuration.plans.front().entries.erase(configuration.plans.front().entries.begin() + 2); // nobody serves cards
    HallFixture fixture(configuration);
    fixture.advanceTo("10:00");
    CHECK(fixture.refusal(ticketFor("card")) == ErrorCode::ServiceClosed);
    fixture.open("3");
    const Instant until = fixture.hall().atLocal(timeOf("11:30"));
    fixture.done(AssignProfile{WindowId("3"), {{QueueId("C")}, {}, false}, until});
    int issued = 0;
    while (issued < 50 && !fixture.execute(ticketFor("card")).error)
        ++issued;
    CHECK(issued > 6); // 90 minutes of one window
    CHECK(issued < 14);
    fixture.advanceTo("11:16");
    CHECK(fixture.refusal(ticketFor("card")) == ErrorCode::ServiceClosed);
}

TEST_CASE("A window lent away no longer counts for its own queue", "[domain][hours]") {
    HallFixture fixture;
    fixture.advanceTo("15:00");
    const Profile cards{{QueueId("C")}, {}, false};
    for (const char* window : {"1", "2"})
        fixture.done(AssignProfile{WindowId(window), cards, fixture.hall().atLocal(timeOf("17:00"))});
    int issued = 0;
    while (issued < 50 && !fixture.execute(ticketFor("pension")).error)
        ++issued;
    CHECK(issued < 6); // only the help of window 3 is left
}

TEST_CASE("No ticket can be had before the day was opened", "[domain][hours]") {
    HallFixture fixture;
    fixture.jump(24h);
    REQUIRE_FALSE(fixture.hall().dayOpen);
    CHECK(fixture.refusal(ticketFor("pension")) == ErrorCode::DayNotOpen);
}
