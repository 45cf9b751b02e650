// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/domain/hall_fixture.h"

#include <catch2/catch.hpp>

#include <set>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

const ServiceId pension("pension");
const ServiceId card("card");
const KioskId reader("k1");
const KioskId noReader("k2");

IssueTicket ticketFor(const ServiceId& service, const KioskId& kiosk, IdentityTokens identity = {}) {
    IssueTicket command;
    command.services = {service};
    command.kiosk = kiosk;
    command.identity = std::move(identity);
    return command;
}

IssueTicket withPriority(const char* priority, const KioskId& kiosk, NoteDigest reason = {}) {
    IssueTicket command = ticketFor(pension, kiosk);
    command.priority = PriorityClassId(priority);
    command.reason = std::move(reason);
    return command;
}

} // namespace

TEST_CASE("The issuer hears everything the paper needs", "[domain][ticketing]") {
    HallFixture fixture;
    fixture.issue("pension");
    const Answer answer = fixture.done(ticketFor(pension, reader));
    const Visit& visit = fixture.visit(*answer.ticket);
    CHECK(answer.number->toString() == "S002");
    CHECK(answer.code == visit.code);
    CHECK(visit.code.toString().size() == 16);
    CHECK(fixture.hall().byCode.at(visit.code.toString()) == visit.id);
    CHECK(answer.peopleAhead == 1);
    CHECK(answer.printJob == visit.id.toString() + "-0");
    CHECK(lastOf<TicketIssued>(fixture).promised == *answer.wait);
}

TEST_CASE("Codes of tickets differ and do not contain the number", "[domain][ticketing]") {
    HallFixture fixture;
    std::set<std::string> codes;
    for (int i = 0; i < 30; ++i)
        codes.insert(fixture.visit(fixture.issue("card", "elder")).code.toString());
    CHECK(codes.size() == 30);
}

TEST_CASE("A ticket from the guide desk has no print job", "[domain][ticketing]") {
    HallFixture fixture;
    CHECK_FALSE(fixture.done(ticketFor(pension, {})).printJob);
}

TEST_CASE("One open ticket per identity and service: the second try reprints the first", "[domain][ticketing]") {
    HallFixture fixture;
    const TicketId first = fixture.issueTo("a", "pension");
    const Answer again = fixture.done(ticketFor(pension, noReader, person("a")));
    CHECK(again.ticket == first);
    CHECK(again.number == fixture.visit(first).number);
    CHECK(again.code == fixture.visit(first).code);
    CHECK(again.reprint);
    CHECK(again.printJob == first.toString() + "-1");
    CHECK(countOf<TicketIssued>(fixture) == 1);
    CHECK(fixture.issueTo("a", "card") != first); // another service
    CHECK(fixture.issueTo("b", "pension") != first);
}

TEST_CASE("A service may allow several open tickets, for instance to agents", "[domain][ticketing]") {
    HallConfiguration configuration = smallHall();
    serviceOf(configuration, "pension").maxOpenPerIdentity = 2;
    serviceOf(configuration, "pension").maxPerIdentityAndDay = 9;
    HallFixture fixture(configuration);
    const TicketId first = fixture.issueTo("agent", "pension");
    CHECK(fixture.issueTo("agent", "pension") != first);
    const Answer third = fixture.done(ticketFor(pension, reader, person("agent")));
    CHECK(third.reprint);
    CHECK(countOf<TicketIssued>(fixture) == 2);
}

TEST_CASE("One identity gets only so many tickets for a service and day", "[domain][ticketing]") {
    HallFixture fixture;
    for (int i = 0; i < 2; ++i)
        fixture.done(CancelTicket{fixture.issueTo("a", "pension")});
    CHECK(fixture.refusal(ticketFor(pension, reader, person("a"))) == ErrorCode::LimitReached);
    fixture.issueTo("a", "card");
    fixture.advanceTo("2026-11-24", "09:00");
    fixture.issueTo("a", "pension");
}

TEST_CASE("A step of a life event counts as an open ticket of its service", "[domain][ticketing]") {
    HallFixture fixture;
    IssueTicket both = ticketFor(pension, reader, person("a"));
    both.services.push_back(card);
    const TicketId ticket = *fixture.done(both).ticket;
    CHECK(fixture.done(ticketFor(card, reader, person("a"))).ticket == ticket);
}

TEST_CASE("An identity is asked for only where a reader exists", "[domain][ticketing]") {
    HallConfiguration configuration = smallHall();
    serviceOf(configuration, "pension").identity = IdentityRule::Required;
    HallFixture fixture(configuration);
    CHECK(fixture.refusal(ticketFor(pension, reader)) == ErrorCode::IdentityRequired);
    fixture.done(ticketFor(pension, noReader));
    fixture.done(ticketFor(pension, {}));
    fixture.issueTo("a", "pension");
}

TEST_CASE("Priority classes are granted by those who may", "[domain][ticketing]") {
    HallFixture fixture;
    fixture.done(withPriority("elder", reader));
    CHECK(fixture.refusal(withPriority("urgent", reader, someReason())) == ErrorCode::NotAllowed);
    CHECK(fixture.refusal(withPriority("urgent", {})) == ErrorCode::ReasonRequired);
    CHECK(fixture.refusal(withPriority("nobody", {})) == ErrorCode::UnknownPriorityClass);
    fixture.done(withPriority("urgent", {}, someReason()));
}

TEST_CASE("Staff can grant a class to a waiting ticket, which keeps its number", "[domain][ticketing]") {
    HallFixture fixture;
    const TicketId first = fixture.issue("pension");
    const TicketId second = fixture.issue("pension");
    CHECK(fixture.refusal(GrantPriority{second, PriorityClassId("urgent"), {}}) == ErrorCode::ReasonRequired);
    CHECK(fixture.refusal(GrantPriority{second, PriorityClassId("nobody"), {}}) == ErrorCode::UnknownPriorityClass);
    fixture.done(GrantPriority{second, PriorityClassId("urgent"), someReason()});
    CHECK(fixture.refusal(GrantPriority{second, PriorityClassId("urgent"), someReason()}) == ErrorCode::WrongState);
    CHECK(fixture.number(second) == "S002");
    fixture.open("1");
    CHECK(fixture.call("1") == second);
    CHECK(fixture.call("1") == first);
}

TEST_CASE("Orders that make no sense are refused", "[domain][ticketing]") {
    HallFixture fixture;
    CHECK(fixture.refusal(IssueTicket{}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(ticketFor(ServiceId("nothing"), reader)) == ErrorCode::UnknownService);
    CHECK(fixture.refusal(ticketFor(pension, KioskId("k9"))) == ErrorCode::BadValue);
    IssueTicket twice = ticketFor(pension, reader);
    twice.services.push_back(pension);
    CHECK(fixture.refusal(twice) == ErrorCode::BadValue);
    IssueTicket many = ticketFor(pension, reader);
    many.services.assign(9, pension);
    CHECK(fixture.refusal(many) == ErrorCode::BadValue);
}

TEST_CASE("A copy is printed only at a kiosk that exists", "[domain][ticketing]") {
    HallFixture fixture;
    const TicketId ticket = fixture.issueTo("a", "pension");
    CHECK(fixture.refusal(ReprintTicket{ticket, KioskId("k9")}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(ticketFor(pension, KioskId("k9"), person("a"))) == ErrorCode::BadValue);
    CHECK(fixture.done(ReprintTicket{ticket, noReader}).printJob == ticket.toString() + "-1");
    CHECK(fixture.done(ReprintTicket{ticket, noReader}).printJob == ticket.toString() + "-2");
    CHECK(fixture.visit(ticket).copies == 2);
    CHECK(fixture.refusal(ReprintTicket{TicketId{7}, noReader}) == ErrorCode::UnknownTicket);
}

TEST_CASE("A daily quota ends the tickets of its service only", "[domain][ticketing]") {
    HallConfiguration configuration = smallHall();
    serviceOf(configuration, "pension").dailyQuota = 2;
    HallFixture fixture(configuration);
    fixture.issue("pension");
    fixture.done(CancelTicket{fixture.issue("pension")});
    const Answer answer = fixture.execute(ticketFor(pension, reader));
    REQUIRE(answer.error);
    CHECK(answer.error->code == ErrorCode::ServiceFull);
    REQUIRE(answer.alternatives.size() == 3);
    CHECK(answer.alternatives[0].kind == AlternativeKind::BookSlot);
    CHECK(answer.alternatives[1].kind == AlternativeKind::ComeAt);
    CHECK(answer.alternatives[1].day == dayOf("2026-11-24"));
    CHECK(answer.alternatives[2].kind == AlternativeKind::GuideDesk);
    fixture.issue("card");
}

TEST_CASE("A visit is rated once, after it was served", "[domain][rating]") {
    HallFixture fixture;
    fixture.open("1");
    const TicketId ticket = fixture.issue("pension");
    CHECK(fixture.refusal(RateVisit{ticket, 5, {}}) == ErrorCode::WrongState);
    fixture.serve("1");
    fixture.finish("1");
    CHECK(fixture.refusal(RateVisit{ticket, 0, {}}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(RateVisit{ticket, 6, {}}) == ErrorCode::BadValue);
    fixture.done(RateVisit{ticket, 1, someReason()});
    CHECK(lastOf<VisitRated>(fixture).window == WindowId("1"));
    CHECK(lastOf<VisitRated>(fixture).grade == 1);
    CHECK(fixture.refusal(RateVisit{ticket, 5, {}}) == ErrorCode::LimitReached);
    CHECK(fixture.refusal(RateVisit{TicketId{3}, 5, {}}) == ErrorCode::UnknownTicket);
}

TEST_CASE("A time-out is stored as not rated, never as a grade", "[domain][rating]") {
    HallFixture fixture;
    fixture.open("1");
    const TicketId ticket = fixture.issue("pension");
    fixture.serve("1");
    fixture.done(RateVisit{ticket, std::nullopt, {}});
    CHECK_FALSE(lastOf<VisitRated>(fixture).grade);
    CHECK(fixture.refusal(RateVisit{ticket, std::nullopt, {}}) == ErrorCode::LimitReached);
    fixture.done(RateVisit{ticket, 4, {}}); // by the code on the paper, later
    CHECK(lastOf<VisitRated>(fixture).grade == 4);
    CHECK(fixture.refusal(RateVisit{ticket, 5, {}}) == ErrorCode::LimitReached);
}

TEST_CASE("A visit that was passed on unserved can be rated where it was served", "[domain][rating]") {
    HallFixture fixture;
    fixture.open("1");
    fixture.open("3");
    const TicketId ticket = fixture.issue("pension");
    fixture.call("1");
    fixture.done(TransferTicket{WindowId("1"), card, {}, {}});
    CHECK(fixture.serve("3") == ticket);
    fixture.finish("3");
    fixture.done(RateVisit{ticket, 4, {}});
    CHECK(lastOf<VisitRated>(fixture).window == WindowId("3"));
}

TEST_CASE("A ticket knows whether its holder may stand there without paper", "[domain][ticketing]") {
    HallFixture fixture;
    const Answer issued = fixture.done(ticketFor(pension, reader));
    const auto paper = [&] { return fixture.hall().visit(*issued.ticket)->paper; };
    const auto report = [&](const std::string& job, PrintState state) {
        fixture.done(ReportPrint{job, state, "", ""});
    };
    CHECK_FALSE(paper().has_value());
    report(*issued.printJob, PrintState::Accepted);
    CHECK_FALSE(paper().has_value());
    report(*issued.printJob, PrintState::InDoubt);
    CHECK(mayLackPaper(*paper()));
    report(noticeJobId(*issued.ticket, 1), PrintState::Printed); // a notice is no ticket
    CHECK(mayLackPaper(*paper()));
    report(printJobId(*issued.ticket, 1), PrintState::Printed);
    CHECK(paper() == PrintState::Printed);
    report(printJobId(*issued.ticket, 2), PrintState::Failed); // one is in the hand already
    CHECK(paper() == PrintState::Printed);
}

TEST_CASE("A print report names an existing kind of job", "[domain][ticketing]") {
    HallFixture fixture;
    const Answer issued = fixture.done(ticketFor(pension, reader));
    fixture.done(ReportPrint{*issued.printJob, PrintState::Printed, "confirmed", ""});
    CHECK(lastOf<PrintReported>(fixture).ticket == *issued.ticket);
    CHECK(fixture.refusal(ReportPrint{"", PrintState::Printed, "", ""}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(ReportPrint{issued.ticket->toString(), PrintState::Printed, "", ""}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(ReportPrint{"job-1", PrintState::Printed, "", ""}) == ErrorCode::BadValue);
}
