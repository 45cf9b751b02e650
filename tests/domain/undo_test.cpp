// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/domain/hall_fixture.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

const WindowId one("1");
const WindowId two("2");

/// Windows 1 and 2 are open, three pension tickets wait, the guard of every window has passed.
struct UndoHall {
    HallFixture fixture;
    TicketId first;
    TicketId second;
    TicketId third;

    UndoHall() {
        fixture.advanceTo("09:00");
        fixture.open("1");
        fixture.open("2");
        first = fixture.issue("pension");
        second = fixture.issue("pension");
        third = fixture.issue("pension");
    }

    /// Does the action, takes it back 10 s later, and checks that visits, lines and window are as before.
    void checkUndone(const Command& action) {
        const Hall before = fixture.hall();
        fixture.done(action);
        fixture.advance(10s);
        fixture.done(UndoAction{one});
        for (const auto& [id, visit] : before.visits) {
            Visit now = fixture.visit(id);
            CHECK(now.revision >= visit.revision);
            now.revision = visit.revision;
            CHECK((now == visit));
        }
        CHECK((occupied(fixture.hall().lines) == occupied(before.lines)));
        CHECK(fixture.hall().parked == before.parked);
        CHECK(fixture.hall().missed == before.missed);
        CHECK(fixture.window("1").ticket == before.window(one)->ticket);
        CHECK(differences(fixture.hall(), replayed(fixture.history())).empty());
        CHECK(fixture.refusal(UndoAction{one}) == ErrorCode::NothingToUndo);
    }
};

} // namespace

TEST_CASE("A call can be undone", "[domain][undo]") {
    UndoHall hall;
    hall.checkUndone(CallNext{one, {}});
    CHECK(hall.fixture.call("2") == hall.first);
}

TEST_CASE("A call out of order can be undone", "[domain][undo]") {
    UndoHall hall;
    hall.checkUndone(CallTicket{one, hall.third, someReason()});
}

TEST_CASE("A finish can be undone", "[domain][undo]") {
    UndoHall hall;
    hall.fixture.serve("1");
    hall.checkUndone(FinishService{one, {Outcome::SentBack, 2, "77"}});
    CHECK(hall.fixture.visit(hall.first).state == VisitState::Serving);
}

TEST_CASE("A no-show can be undone", "[domain][undo]") {
    UndoHall hall;
    hall.fixture.call("1");
    hall.checkUndone(MarkNoShow{one});
    CHECK(hall.fixture.visit(hall.first).state == VisitState::Called);
}

TEST_CASE("Parking can be undone", "[domain][undo]") {
    UndoHall hall;
    hall.fixture.serve("1");
    hall.checkUndone(ParkTicket{one, ParkKind::Step, {}, {}});
}

TEST_CASE("A transfer can be undone", "[domain][undo]") {
    UndoHall hall;
    hall.fixture.serve("1");
    hall.checkUndone(TransferTicket{one, ServiceId("card"), {}, {}});
}

TEST_CASE("One press that finished and called is taken back by one undo", "[domain][undo]") {
    UndoHall hall;
    hall.fixture.serve("1");
    hall.fixture.advance(3s);
    hall.checkUndone(CallNext{one, FinishDetails{}});
    CHECK(hall.fixture.visit(hall.first).state == VisitState::Serving);
    CHECK(hall.fixture.visit(hall.second).state == VisitState::Waiting);
    CHECK(lastOf<ActionUndone>(hall.fixture).tickets.size() == 2);
}

TEST_CASE("A press that called the next step of the same ticket can be undone", "[domain][undo]") {
    HallConfiguration configuration = smallHall();
    configuration.services.back().queue = QueueId("P");
    HallFixture fixture(configuration);
    fixture.open("1");
    IssueTicket command;
    command.services = {ServiceId("pension"), ServiceId("card")};
    const TicketId ticket = *fixture.done(command).ticket;
    fixture.serve("1");
    CHECK(fixture.call("1") == ticket);
    CHECK(fixture.visit(ticket).leg == 1);
    fixture.done(UndoAction{one});
    CHECK(fixture.visit(ticket).leg == 0);
    CHECK(fixture.visit(ticket).state == VisitState::Serving);
    CHECK(fixture.window("1").ticket == ticket);
    CHECK(fixture.hall().lines.at(QueueId("P")).candidates.empty());
}

TEST_CASE("After ten seconds there is no undo", "[domain][undo]") {
    UndoHall hall;
    hall.fixture.call("1");
    hall.fixture.advance(10s + 1ms);
    CHECK(hall.fixture.refusal(UndoAction{one}) == ErrorCode::TooLate);
}

TEST_CASE("A clock that jumps back gives no second hour to undo", "[domain][undo]") {
    UndoHall hall;
    hall.fixture.call("1");
    hall.fixture.jump(-1h);
    CHECK(hall.fixture.refusal(UndoAction{one}) == ErrorCode::TooLate);
}

TEST_CASE("Nothing is undone once somebody else took the ticket", "[domain][undo]") {
    UndoHall hall;
    hall.fixture.serve("1");
    hall.fixture.done(TransferTicket{one, ServiceId("pension"), {}, {}});
    hall.fixture.done(CallNext{two, {}});
    REQUIRE(hall.fixture.window("2").ticket == hall.first);
    CHECK(hall.fixture.refusal(UndoAction{one}) == ErrorCode::WrongState);
}

TEST_CASE("Nothing is undone at a window that did nothing or went on", "[domain][undo]") {
    UndoHall hall;
    CHECK(hall.fixture.refusal(UndoAction{one}) == ErrorCode::NothingToUndo);
    CHECK(hall.fixture.refusal(UndoAction{WindowId("9")}) == ErrorCode::NothingToUndo);
    hall.fixture.serve("1");
    CHECK(hall.fixture.refusal(UndoAction{one}) == ErrorCode::NothingToUndo);
}

TEST_CASE("Only the last action of a window is undone", "[domain][undo]") {
    UndoHall hall;
    hall.fixture.serve("1");
    hall.fixture.finish("1");
    CHECK(hall.fixture.call("1") == hall.second);
    hall.fixture.done(UndoAction{one});
    CHECK(hall.fixture.visit(hall.first).state == VisitState::Ended);
    CHECK(hall.fixture.refusal(UndoAction{one}) == ErrorCode::NothingToUndo);
}

TEST_CASE("An undone call does not open the guard for the next one", "[domain][undo]") {
    UndoHall hall;
    hall.fixture.call("1");
    hall.fixture.done(UndoAction{one});
    CHECK(hall.fixture.refusal(CallNext{one, {}}) == ErrorCode::TooSoon);
    CHECK(hall.fixture.call("1") == hall.first);
}

TEST_CASE("An undo does not take back a profile that was assigned meanwhile", "[domain][undo]") {
    UndoHall hall;
    hall.fixture.serve("1");
    hall.fixture.finish("1");
    const Profile cards{{QueueId("C")}, {}, false};
    const Instant until = hall.fixture.now().instant + 1h;
    hall.fixture.done(AssignProfile{one, cards, until});
    hall.fixture.done(UndoAction{one});
    CHECK(hall.fixture.window("1").profile == cards);
    CHECK(hall.fixture.window("1").profileUntil == until);
    CHECK(hall.fixture.window("1").ticket == hall.first);
}

TEST_CASE("An undo at a paused window opens it again, because a ticket is there", "[domain][undo]") {
    UndoHall hall;
    hall.fixture.serve("1");
    hall.fixture.finish("1");
    hall.fixture.done(PauseWindow{one, {}, "break", hall.fixture.now().instant + 10min});
    hall.fixture.done(UndoAction{one});
    CHECK(hall.fixture.window("1").mode == WindowMode::Open);
    CHECK(hall.fixture.window("1").ticket == hall.first);
}

TEST_CASE("Nothing is undone after the day was closed", "[domain][undo]") {
    UndoHall hall;
    hall.fixture.advanceTo("23:59");
    hall.fixture.serve("1");
    hall.fixture.advance(56s);
    hall.fixture.finish("1");
    hall.fixture.jump(2s); // past midnight: closes the day, does not open the next one yet
    REQUIRE_FALSE(hall.fixture.hall().dayOpen);
    CHECK(hall.fixture.refusal(UndoAction{one}) == ErrorCode::DayNotOpen);
}

TEST_CASE("An undone call gives back only its own overtake", "[domain][undo]") {
    UndoHall hall;
    for (int i = 0; i < 3; ++i)
        hall.fixture.issue("pension", "elder");
    hall.fixture.call("1");
    REQUIRE(lastOf<TicketCalled>(hall.fixture).why.overtakes);
    hall.fixture.done(CallNext{two, {}});
    REQUIRE(lastOf<TicketCalled>(hall.fixture).why.overtakes);
    hall.fixture.done(UndoAction{one});
    CHECK(hall.fixture.hall().lines.at(QueueId("P")).overtakesInRow == 1);
}
