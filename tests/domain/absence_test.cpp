// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/domain/hall_fixture.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

const WindowId one("1");

/// Windows 1 and 2 are open; the first of several pension tickets was called at window 1 and did not come.
struct HallWithAbsent {
    HallFixture fixture;
    TicketId absent;
    std::vector<TicketId> others;

    explicit HallWithAbsent(int othersWaiting, HallConfiguration configuration = smallHall())
        : fixture(std::move(configuration)) {
        fixture.advanceTo("09:00");
        fixture.open("1");
        fixture.open("2");
        absent = fixture.issue("pension");
        for (int i = 0; i < othersWaiting; ++i)
            others.push_back(fixture.issue("pension"));
        fixture.call("1");
        fixture.done(MarkNoShow{one});
    }
};

} // namespace

TEST_CASE("A person who does not come is on the missed list and the window is free", "[domain][absence]") {
    HallWithAbsent hall(1);
    CHECK(hall.fixture.visit(hall.absent).state == VisitState::Missed);
    CHECK(hall.fixture.hall().missed.count(hall.absent) == 1);
    CHECK_FALSE(hall.fixture.window("1").ticket);
    CHECK(hall.fixture.call("1") == hall.others[0]);
}

TEST_CASE("A person in service cannot be marked absent", "[domain][absence]") {
    HallWithAbsent hall(1);
    hall.fixture.serve("1");
    CHECK(hall.fixture.refusal(MarkNoShow{one}) == ErrorCode::WrongState);
}

TEST_CASE("A reactivated ticket lets three others go first", "[domain][absence]") {
    HallWithAbsent hall(5);
    hall.fixture.done(ReactivateTicket{hall.absent});
    for (int i = 0; i < 3; ++i)
        CHECK(hall.fixture.call("1") == hall.others[static_cast<std::size_t>(i)]);
    CHECK(hall.fixture.call("1") == hall.absent);
    CHECK(hall.fixture.call("1") == hall.others[3]);
}

TEST_CASE("A reactivated ticket is called earlier when nobody else waits", "[domain][absence]") {
    HallWithAbsent hall(1);
    hall.fixture.done(ReactivateTicket{hall.absent});
    CHECK(hall.fixture.call("1") == hall.others[0]);
    CHECK(hall.fixture.call("1") == hall.absent);
    CHECK(lastOf<TicketCalled>(hall.fixture).why.rule == ChoiceRule::OnlyOne);
}

TEST_CASE("The people ahead of a reactivated ticket become fewer with each call", "[domain][absence]") {
    HallWithAbsent hall(5);
    hall.fixture.done(ReactivateTicket{hall.absent});
    for (const int ahead : {3, 2, 1, 0}) {
        CHECK(peopleAhead(hall.fixture.hall(), hall.fixture.visit(hall.absent), hall.fixture.now().instant) == ahead);
        hall.fixture.call("1");
    }
}

TEST_CASE("Nobody is ahead of a reactivated ticket that waits alone", "[domain][absence]") {
    HallWithAbsent hall(0);
    hall.fixture.done(ReactivateTicket{hall.absent});
    CHECK(peopleAhead(hall.fixture.hall(), hall.fixture.visit(hall.absent), hall.fixture.now().instant) == 0);
}

TEST_CASE("A priority granted to a reactivated ticket does not send it back again", "[domain][absence]") {
    HallWithAbsent hall(5);
    hall.fixture.done(ReactivateTicket{hall.absent});
    hall.fixture.call("1");
    hall.fixture.call("1");
    hall.fixture.done(GrantPriority{hall.absent, PriorityClassId("elder"), {}});
    CHECK(hall.fixture.call("1") == hall.others[2]);
    CHECK(hall.fixture.call("1") == hall.absent);
}

TEST_CASE("A ticket is reactivated once", "[domain][absence]") {
    HallWithAbsent hall(0);
    hall.fixture.done(ReactivateTicket{hall.absent});
    CHECK(hall.fixture.refusal(ReactivateTicket{hall.absent}) == ErrorCode::WrongState);
    hall.fixture.call("1");
    hall.fixture.done(MarkNoShow{one});
    CHECK(hall.fixture.refusal(ReactivateTicket{hall.absent}) == ErrorCode::LimitReached);
}

TEST_CASE("A missed ticket can come back within its time and expires after it", "[domain][absence]") {
    HallWithAbsent hall(0);
    hall.fixture.advance(30min - 1ms);
    CHECK(hall.fixture.visit(hall.absent).state == VisitState::Missed);
    SECTION("within") {
        hall.fixture.done(ReactivateTicket{hall.absent});
        CHECK(hall.fixture.visit(hall.absent).state == VisitState::Waiting);
    }
    SECTION("after") {
        hall.fixture.advance(1ms);
        CHECK(hall.fixture.visit(hall.absent).state == VisitState::Ended);
        CHECK(hall.fixture.visit(hall.absent).current().outcome == Outcome::NoShow);
        CHECK(countOf<TicketExpired>(hall.fixture) == 1);
        CHECK(hall.fixture.refusal(ReactivateTicket{hall.absent}) == ErrorCode::WrongState);
    }
}

TEST_CASE("A missed ticket is too late when the timer did not fire in time", "[domain][absence]") {
    HallWithAbsent hall(0);
    const Instant late = hall.fixture.now().instant + 31min;
    const DecisionContext context{{late, hall.fixture.now().utcOffset}, {}, 1};
    const Decision decision = decide(hall.fixture.hall(), ReactivateTicket{hall.absent}, context);
    REQUIRE(decision.answer.error);
    CHECK(decision.answer.error->code == ErrorCode::TooLate);
}

TEST_CASE("The window that called may take a late person without a reason, another window needs one",
          "[domain][absence]") {
    HallWithAbsent hall(0);
    CHECK(hall.fixture.refusal(CallTicket{WindowId("2"), hall.absent, {}}) == ErrorCode::ReasonRequired);
    hall.fixture.advance(3s);
    hall.fixture.done(CallTicket{one, hall.absent, {}});
    CHECK(hall.fixture.visit(hall.absent).window == one);
    CHECK(hall.fixture.hall().missed.empty());
}

TEST_CASE("A missed ticket can be cancelled", "[domain][absence]") {
    HallWithAbsent hall(0);
    hall.fixture.done(CancelTicket{hall.absent});
    CHECK(hall.fixture.hall().missed.empty());
    CHECK(hall.fixture.visit(hall.absent).current().outcome == Outcome::Cancelled);
}
