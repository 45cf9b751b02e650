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

/// A hall in the middle of its morning with windows 1, 2 and 3 at work.
HallFixture busyHall(HallConfiguration configuration = smallHall()) {
    HallFixture fixture(std::move(configuration));
    fixture.advanceTo("09:00");
    for (const char* window : {"1", "2", "3"})
        fixture.open(window);
    return fixture;
}

} // namespace

TEST_CASE("Finishing records the outcome, the cases and the case number", "[domain][calling]") {
    HallFixture fixture = busyHall();
    const TicketId ticket = fixture.issue("pension");
    fixture.serve("1");
    fixture.advance(7min);
    fixture.done(FinishService{one, {Outcome::Accepted, 3, "2026-0815"}});
    const Visit& visit = fixture.visit(ticket);
    CHECK(visit.state == VisitState::Ended);
    CHECK(visit.current().outcome == Outcome::Accepted);
    CHECK(visit.current().cases == 3);
    CHECK(visit.current().caseNumber == "2026-0815");
    CHECK(*visit.current().endedAt - *visit.current().startedAt == 7min);
    CHECK(visit.current().clerk == ClerkId("c1"));
    CHECK_FALSE(fixture.window("1").ticket);
}

TEST_CASE("A service finished without a separate start began with the call", "[domain][calling]") {
    HallFixture fixture = busyHall();
    const TicketId ticket = fixture.issue("pension");
    fixture.call("1");
    fixture.advance(5min);
    fixture.finish("1");
    const Leg& leg = fixture.visit(ticket).current();
    CHECK(leg.startedAt == leg.calledAt);
    CHECK(leg.cases == 1);
}

TEST_CASE("Outcomes that have a command of their own and impossible details are refused", "[domain][calling]") {
    HallFixture fixture = busyHall();
    fixture.issue("pension");
    fixture.serve("1");
    for (const Outcome outcome : {Outcome::Transferred, Outcome::NoShow, Outcome::Cancelled})
        CHECK(fixture.refusal(FinishService{one, {outcome, 1, {}}}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(FinishService{one, {Outcome::Done, -1, {}}}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(FinishService{one, {Outcome::Done, 1000, {}}}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(FinishService{one, {Outcome::Done, 1, std::string(41, '7')}}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(FinishService{two, {}}) == ErrorCode::WindowIdle);
    fixture.done(FinishService{one, {Outcome::Done, 0, std::string(40, '7')}});
}

TEST_CASE("One ticket goes through all steps of a life event and keeps the time it waited", "[domain][calling]") {
    HallFixture fixture = busyHall();
    IssueTicket command;
    command.services = {ServiceId("pension"), ServiceId("card")};
    const TicketId ticket = *fixture.done(command).ticket;
    fixture.advance(5min);
    const TicketId later = fixture.issue("card");
    fixture.serve("1");
    fixture.advance(10min);
    fixture.finish("1");
    CHECK(fixture.visit(ticket).state == VisitState::Waiting);
    CHECK(fixture.visit(ticket).current().service == ServiceId("card"));
    CHECK(fixture.visit(ticket).current().queuedAt == fixture.now().instant);
    CHECK(fixture.visit(ticket).legs.front().outcome == Outcome::Done);
    // It was issued before `later`, so it is called before it, although it joined this queue afterwards.
    CHECK(fixture.serve("3") == ticket);
    CHECK(fixture.number(ticket) == "S001");
    fixture.finish("3");
    CHECK(fixture.visit(ticket).state == VisitState::Ended);
    CHECK(fixture.call("3") == later);
}

TEST_CASE("A transfer goes to the front and keeps the first handler and the original time", "[domain][calling]") {
    HallFixture fixture = busyHall();
    const TicketId waiting = fixture.issue("card");
    fixture.advance(1min);
    const TicketId ticket = fixture.issue("pension");
    const Instant issued = fixture.now().instant;
    CHECK(fixture.serve("1") == ticket);
    fixture.advance(3min);
    fixture.done(TransferTicket{one, ServiceId("card"), {}, {}});
    const Visit& visit = fixture.visit(ticket);
    CHECK(visit.legs.front().outcome == Outcome::Transferred);
    CHECK(visit.waitingSince == issued);
    CHECK(fixture.call("3") == ticket);
    CHECK(lastOf<TicketCalled>(fixture).why.rule == ChoiceRule::Front);
    CHECK(fixture.visit(ticket).firstWindow == one);
    CHECK(fixture.visit(ticket).firstClerk == ClerkId("c1"));
    CHECK(fixture.visit(ticket).window == three);
    CHECK(fixture.call("3") == waiting);
}

TEST_CASE("A transfer comes before the further steps of a life event", "[domain][calling]") {
    HallFixture fixture = busyHall();
    IssueTicket command;
    command.services = {ServiceId("pension"), ServiceId("card")};
    const TicketId ticket = *fixture.done(command).ticket;
    fixture.serve("1");
    fixture.done(TransferTicket{one, ServiceId("pension"), two, {}});
    CHECK(fixture.serve("2") == ticket);
    fixture.finish("2");
    CHECK(fixture.visit(ticket).current().service == ServiceId("card"));
    CHECK(fixture.visit(ticket).legs.size() == 3);
}

TEST_CASE("A transfer to one window can be called there only", "[domain][calling]") {
    HallFixture fixture = busyHall();
    const TicketId ticket = fixture.issue("pension");
    fixture.serve("1");
    fixture.done(TransferTicket{one, ServiceId("pension"), two, {}});
    fixture.advance(3s);
    CHECK(fixture.refusal(CallNext{one, {}}) == ErrorCode::NobodyWaiting);
    CHECK(fixture.refusal(CallNext{three, {}}) == ErrorCode::NobodyWaiting);
    CHECK(fixture.refusal(CallTicket{three, ticket, someReason()}) == ErrorCode::NotEligible);
    CHECK(fixture.call("2") == ticket);
}

TEST_CASE("A ticket is not transferred to where nobody could serve it", "[domain][calling]") {
    HallFixture fixture = busyHall();
    fixture.issue("pension");
    fixture.serve("1");
    CHECK(fixture.refusal(TransferTicket{one, ServiceId("card"), two, {}}) == ErrorCode::NotEligible);
    CHECK(fixture.refusal(TransferTicket{one, ServiceId("pension"), one, {}}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(TransferTicket{one, ServiceId("pension"), WindowId("9"), {}}) == ErrorCode::UnknownWindow);
    CHECK(fixture.refusal(TransferTicket{one, ServiceId("nothing"), {}, {}}) == ErrorCode::UnknownService);
    CHECK(fixture.refusal(TransferTicket{two, ServiceId("pension"), {}, {}}) == ErrorCode::WindowIdle);
}

TEST_CASE("A recalled ticket keeps its number, within the limit and the guard", "[domain][calling]") {
    HallFixture fixture = busyHall();
    const TicketId ticket = fixture.issue("pension");
    fixture.call("1");
    CHECK(fixture.refusal(Recall{one}) == ErrorCode::TooSoon);
    fixture.advance(5s);
    fixture.done(Recall{one});
    CHECK(fixture.visit(ticket).calls == 2);
    CHECK(fixture.refusal(Recall{one}) == ErrorCode::TooSoon);
    fixture.advance(5s);
    CHECK(fixture.done(Recall{one}).number->toString() == "S001");
    fixture.advance(5s);
    CHECK(fixture.refusal(Recall{one}) == ErrorCode::LimitReached);
    fixture.done(StartService{one});
    CHECK(fixture.refusal(Recall{one}) == ErrorCode::WrongState);
}

TEST_CASE("The wait ends with the last call, and the first call is remembered", "[domain][calling]") {
    HallFixture fixture = busyHall();
    const TicketId ticket = fixture.issue("pension");
    fixture.call("1");
    const Instant first = fixture.now().instant;
    fixture.advance(1min);
    fixture.done(Recall{one});
    const Leg& leg = fixture.visit(ticket).current();
    CHECK(leg.firstCalledAt == first);
    CHECK(leg.calledAt == first + 1min);
}

TEST_CASE("A second press of the call key never skips a ticket", "[domain][calling]") {
    HallFixture fixture = busyHall();
    const TicketId first = fixture.issue("pension");
    fixture.issue("pension");
    CHECK(fixture.call("1") == first);
    CHECK(fixture.refusal(CallNext{one, FinishDetails{}}) == ErrorCode::TooSoon);
    fixture.advance(2999ms);
    CHECK(fixture.refusal(CallNext{one, FinishDetails{}}) == ErrorCode::TooSoon);
    CHECK(fixture.window("1").ticket == first);
    fixture.advance(1ms);
    CHECK(fixture.refusal(CallNext{one, {}}) == ErrorCode::WindowBusy);
    fixture.done(CallNext{one, FinishDetails{}});
}

TEST_CASE("A clock that jumps back does not lock the call key", "[domain][calling]") {
    HallFixture fixture = busyHall();
    const TicketId first = fixture.issue("pension");
    fixture.issue("pension");
    CHECK(fixture.call("1") == first);
    fixture.jump(-1h);
    fixture.done(Recall{one});
    fixture.jump(-1h);
    fixture.done(CallNext{one, FinishDetails{}});
}

TEST_CASE("A walk-direct visit has a number and is served at once", "[domain][calling]") {
    HallFixture fixture = busyHall();
    const TicketId waiting = fixture.issue("pension");
    const Answer answer = fixture.done(WalkDirect{one, ServiceId("pension")});
    const Visit& visit = fixture.visit(*answer.ticket);
    CHECK(answer.number->toString() == "S002");
    CHECK(visit.state == VisitState::Serving);
    CHECK(visit.origin == Origin::WalkDirect);
    CHECK(visit.window == one);
    CHECK(lastOf<TicketCalled>(fixture).why.rule == ChoiceRule::WalkDirect);
    CHECK(fixture.visit(waiting).state == VisitState::Waiting);
    fixture.advance(3s);
    CHECK(fixture.refusal(WalkDirect{one, ServiceId("pension")}) == ErrorCode::WindowBusy);
    CHECK(fixture.refusal(WalkDirect{two, ServiceId("card")}) == ErrorCode::NotEligible);
    CHECK(fixture.refusal(WalkDirect{two, ServiceId("nothing")}) == ErrorCode::UnknownService);
}

TEST_CASE("A ticket is called out of order with a reason only", "[domain][calling]") {
    HallFixture fixture = busyHall();
    fixture.issue("pension");
    const TicketId second = fixture.issue("pension");
    const TicketId card = fixture.issue("card");
    CHECK(fixture.refusal(CallTicket{one, second, {}}) == ErrorCode::ReasonRequired);
    CHECK(fixture.refusal(CallTicket{one, card, someReason()}) == ErrorCode::NotEligible);
    CHECK(fixture.refusal(CallTicket{one, TicketId{1}, someReason()}) == ErrorCode::UnknownTicket);
    fixture.done(CallTicket{one, second, someReason()});
    CHECK(lastOf<TicketCalled>(fixture).why.rule == ChoiceRule::Chosen);
    CHECK(lastOf<TicketCalled>(fixture).reason == someReason());
    fixture.advance(3s);
    CHECK(fixture.refusal(CallTicket{two, second, someReason()}) == ErrorCode::WrongState);
}

TEST_CASE("A hall may forbid calling out of order", "[domain][calling]") {
    HallConfiguration configuration = smallHall();
    configuration.calling.callOutOfOrderAllowed = false;
    HallFixture fixture = busyHall(configuration);
    const TicketId ticket = fixture.issue("pension");
    CHECK(fixture.refusal(CallTicket{one, ticket, someReason()}) == ErrorCode::NotAllowed);
}

TEST_CASE("A waiting ticket can be cancelled, a ticket at a window cannot", "[domain][calling]") {
    HallFixture fixture = busyHall();
    const TicketId first = fixture.issue("pension");
    const TicketId second = fixture.issue("pension");
    fixture.call("1");
    CHECK(fixture.refusal(CancelTicket{first}) == ErrorCode::WrongState);
    fixture.done(CancelTicket{second});
    CHECK(fixture.visit(second).current().outcome == Outcome::Cancelled);
    CHECK(fixture.refusal(CancelTicket{second}) == ErrorCode::WrongState);
    CHECK(fixture.refusal(CallNext{two, {}}) == ErrorCode::NobodyWaiting);
}
