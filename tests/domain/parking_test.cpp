// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/domain/hall_fixture.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

const WindowId one("1");
const WindowId two("2");
const WindowId three("3");

/// Windows 1, 2 and 3 are open; one pension ticket is in service at window 1 since 09:00:03.
struct ServingHall {
    HallFixture fixture;
    TicketId ticket;

    ServingHall() {
        fixture.advanceTo("09:00");
        for (const char* window : {"1", "2", "3"})
            fixture.open(window);
        ticket = fixture.issue("pension");
        fixture.serve("1");
    }

    void park(ParkKind kind, std::optional<Duration> limit = std::nullopt) {
        std::optional<Instant> until;
        if (limit)
            until = fixture.now().instant + *limit;
        fixture.done(ParkTicket{one, kind, until, {}});
    }
};

} // namespace

TEST_CASE("A ticket parked for any window remembers its owner and frees the window", "[domain][parking]") {
    ServingHall hall;
    hall.park(ParkKind::AnyWindow, 10min);
    const Visit& visit = hall.fixture.visit(hall.ticket);
    CHECK(visit.state == VisitState::Parked);
    CHECK(visit.park->owner == one);
    CHECK(visit.park->until == hall.fixture.now().instant + 10min);
    CHECK_FALSE(hall.fixture.window("1").ticket);
    hall.fixture.done(CallTicket{two, hall.ticket, {}});
    CHECK(hall.fixture.visit(hall.ticket).window == two);
    CHECK_FALSE(hall.fixture.visit(hall.ticket).park);
}

TEST_CASE("A ticket parked for the same window can be called by its owner only", "[domain][parking]") {
    ServingHall hall;
    hall.park(ParkKind::SameWindow);
    CHECK(hall.fixture.refusal(CallTicket{two, hall.ticket, someReason()}) == ErrorCode::NotEligible);
    hall.fixture.advance(3s);
    hall.fixture.done(CallTicket{one, hall.ticket, {}});
}

TEST_CASE("A ticket parked for the same window goes back to that window only", "[domain][parking]") {
    ServingHall hall;
    hall.park(ParkKind::SameWindow, 10min);
    hall.fixture.advance(10min);
    CHECK(hall.fixture.visit(hall.ticket).state == VisitState::Waiting);
    CHECK(hall.fixture.refusal(CallNext{two, {}}) == ErrorCode::NobodyWaiting);
    CHECK(hall.fixture.call("1") == hall.ticket);
}

TEST_CASE("A ticket that waits for a step comes back when staff say so, before all others", "[domain][parking]") {
    ServingHall hall;
    hall.park(ParkKind::Step);
    const TicketId other = hall.fixture.issue("pension");
    hall.fixture.advance(30min);
    hall.fixture.done(ReturnTicket{hall.ticket});
    CHECK(hall.fixture.refusal(ReturnTicket{hall.ticket}) == ErrorCode::WrongState);
    CHECK(hall.fixture.call("2") == hall.ticket);
    CHECK(lastOf<TicketCalled>(hall.fixture).why.rule == ChoiceRule::Front);
    CHECK(hall.fixture.call("2") == other);
}

TEST_CASE("The timer of a parked ticket returns it at its time, not before", "[domain][parking]") {
    ServingHall hall;
    hall.park(ParkKind::Step, 20min);
    hall.fixture.advance(20min - 1ms);
    CHECK(hall.fixture.visit(hall.ticket).state == VisitState::Parked);
    hall.fixture.advance(1ms);
    CHECK(hall.fixture.visit(hall.ticket).state == VisitState::Waiting);
}

TEST_CASE("Parking ends at the limit of the hall, whatever was asked for", "[domain][parking]") {
    ServingHall hall;
    hall.park(ParkKind::AnyWindow, 5h);
    CHECK(hall.fixture.visit(hall.ticket).park->until == hall.fixture.now().instant + 60min);
}

TEST_CASE("Parking until a time that has passed is refused", "[domain][parking]") {
    ServingHall hall;
    CHECK(hall.fixture.refusal(ParkTicket{one, ParkKind::Step, hall.fixture.now().instant, {}}) == ErrorCode::BadValue);
    CHECK(hall.fixture.refusal(ParkTicket{two, ParkKind::Step, {}, {}}) == ErrorCode::WindowIdle);
}

TEST_CASE("A parked ticket is called only where its queue is served", "[domain][parking]") {
    HallConfiguration configuration = smallHall();
    configuration.plans.front().entries.back().profile.helps.clear();
    HallFixture fixture(configuration);
    for (const char* window : {"1", "3"})
        fixture.open(window);
    const TicketId ticket = fixture.issue("pension");
    fixture.serve("1");
    fixture.done(ParkTicket{one, ParkKind::AnyWindow, {}, {}});
    CHECK(fixture.refusal(CallTicket{three, ticket, someReason()}) == ErrorCode::NotEligible);
}

TEST_CASE("Parked time is not service", "[domain][parking]") {
    ServingHall hall;
    hall.fixture.advance(4min);
    hall.park(ParkKind::AnyWindow);
    hall.fixture.advance(30min);
    hall.fixture.done(CallTicket{one, hall.ticket, {}});
    hall.fixture.done(StartService{one});
    hall.fixture.advance(6min);
    hall.fixture.finish("1");
    const Leg& leg = hall.fixture.visit(hall.ticket).current();
    CHECK(leg.parkedFor == 30min);
    CHECK(*leg.endedAt - *leg.startedAt - leg.parkedFor == 10min);
}

TEST_CASE("A return from parking does not change how long the person waited", "[domain][parking]") {
    ServingHall hall;
    const auto called = hall.fixture.visit(hall.ticket).current().calledAt;
    hall.park(ParkKind::AnyWindow, 10min);
    hall.fixture.advance(15min);
    CHECK(hall.fixture.call("2") == hall.ticket);
    CHECK(hall.fixture.visit(hall.ticket).current().calledAt == called);
    CHECK(hall.fixture.visit(hall.ticket).current().parkedFor == 15min + 3s); // until it was called again
}

TEST_CASE("A visit that ends while it is parked counts no parked time as service", "[domain][parking]") {
    ServingHall hall;
    hall.fixture.advance(4min);
    hall.park(ParkKind::Step);
    hall.fixture.advance(30min);
    hall.fixture.done(CancelTicket{hall.ticket});
    const Leg& leg = hall.fixture.visit(hall.ticket).current();
    CHECK(*leg.endedAt - *leg.startedAt - leg.parkedFor == 4min);
}

TEST_CASE("A parked ticket that comes back to a closed window can be called elsewhere with a reason",
          "[domain][parking]") {
    ServingHall hall;
    hall.park(ParkKind::SameWindow, 10min);
    hall.fixture.advance(10min);
    CHECK(hall.fixture.refusal(CallTicket{two, hall.ticket, someReason()}) == ErrorCode::NotEligible);
    hall.fixture.done(SignOut{one});
    CHECK(hall.fixture.refusal(CallTicket{two, hall.ticket, {}}) == ErrorCode::ReasonRequired);
    hall.fixture.done(CallTicket{two, hall.ticket, someReason()});
    CHECK(hall.fixture.visit(hall.ticket).window == two);
}
