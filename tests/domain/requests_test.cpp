// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/domain/hall_fixture.h"

#include <catch2/catch.hpp>

using namespace evenhall;

namespace {

RaiseRequest atKiosk(RequestKind kind) {
    return {kind, KioskId("k1"), {}, {}, {}};
}

} // namespace

TEST_CASE("A request is raised, taken by one owner and closed", "[domain][request]") {
    HallFixture fixture;
    const TicketId ticket = fixture.issue("pension");
    const RequestId request =
        fixture.done(RaiseRequest{RequestKind::Accompany, KioskId("k1"), {}, ticket, someReason()}).request.value();
    const HelpRequest& open = fixture.hall().requests.at(request);
    CHECK(open.ticket == ticket);
    CHECK(open.raisedAt == fixture.now().instant);
    CHECK(open.owner.empty());

    fixture.advance(std::chrono::seconds(20));
    fixture.done(TakeRequest{request, "window-1"});
    CHECK(fixture.hall().requests.at(request).owner == "window-1");
    CHECK(fixture.hall().requests.at(request).takenAt == fixture.now().instant);
    CHECK(fixture.refusal(TakeRequest{request, "window-2"}) == ErrorCode::WrongState);
    CHECK(fixture.done(TakeRequest{request, "window-1"}).request == request); // again by the same: nothing new
    CHECK(countOf<RequestTaken>(fixture) == 1);

    fixture.done(CloseRequest{request});
    CHECK(fixture.hall().requests.empty());
    CHECK(fixture.refusal(CloseRequest{request}) == ErrorCode::UnknownRequest);
    CHECK(fixture.refusal(TakeRequest{request, "window-1"}) == ErrorCode::UnknownRequest);
}

TEST_CASE("Pressing for staff twice calls one person", "[domain][request]") {
    HallFixture fixture;
    const Answer first = fixture.done(atKiosk(RequestKind::CallStaff));
    CHECK(fixture.done(atKiosk(RequestKind::CallStaff)).request == first.request);
    CHECK(countOf<RequestRaised>(fixture) == 1);
    CHECK(fixture.done(atKiosk(RequestKind::PaperSlip)).request != first.request);
    fixture.done(CloseRequest{*first.request});
    CHECK(fixture.done(atKiosk(RequestKind::CallStaff)).request != first.request);
}

TEST_CASE("Two complaints are two complaints", "[domain][request]") {
    HallFixture fixture;
    const Answer first = fixture.done(atKiosk(RequestKind::Complaint));
    CHECK(fixture.done(atKiosk(RequestKind::Complaint)).request != first.request);
}

TEST_CASE("Requests of unknown places, tickets and owners are refused", "[domain][request]") {
    HallFixture fixture;
    CHECK(fixture.refusal(RaiseRequest{RequestKind::CallStaff, KioskId("k9"), {}, {}, {}}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(RaiseRequest{RequestKind::CallStaff, {}, WindowId("99"), {}, {}}) ==
          ErrorCode::UnknownWindow);
    CHECK(fixture.refusal(RaiseRequest{RequestKind::CallStaff, {}, {}, TicketId{3}, {}}) == ErrorCode::UnknownTicket);
    const RequestId request = fixture.done(atKiosk(RequestKind::CallStaff)).request.value();
    CHECK(fixture.refusal(TakeRequest{request, ""}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(TakeRequest{request, "a b"}) == ErrorCode::BadValue);
}

TEST_CASE("A stuck key cannot fill the hall with requests", "[domain][request]") {
    HallFixture fixture;
    bool refused = false;
    for (int i = 0; i < 1000 && !refused; ++i)
        refused = fixture.execute(atKiosk(RequestKind::Complaint)).error.has_value();
    CHECK(fixture.refusal(atKiosk(RequestKind::Complaint)) == ErrorCode::LimitReached);
    CHECK(fixture.hall().requests.size() == 200);
}

TEST_CASE("A new day begins without requests and never repeats a name", "[domain][request]") {
    HallFixture fixture;
    const Answer yesterday = fixture.done(atKiosk(RequestKind::CallStaff));
    fixture.advanceTo("2026-11-24", "09:00");
    CHECK(fixture.hall().requests.empty());
    CHECK(fixture.done(atKiosk(RequestKind::CallStaff)).request != yesterday.request);
}

TEST_CASE("The paper of a kiosk is known until somebody says otherwise", "[domain][printer]") {
    HallFixture fixture;
    fixture.done(ReportPrinter{KioskId("k1"), PrinterCondition::NoPaper});
    fixture.done(ReportPrinter{KioskId("k1"), PrinterCondition::NoPaper});
    CHECK(countOf<PrinterReported>(fixture) == 1);
    fixture.advanceTo("2026-11-24", "09:00");
    CHECK(fixture.hall().printers.at(KioskId("k1")).condition == PrinterCondition::NoPaper);
    CHECK_FALSE(canPrint(PrinterCondition::NoPaper));
    CHECK(canPrint(PrinterCondition::PaperLow));
    CHECK(fixture.refusal(ReportPrinter{KioskId("k9"), PrinterCondition::Ready}) == ErrorCode::BadValue);
}

TEST_CASE("A search without a hit is kept as capital letters and digits, nothing else", "[domain][search]") {
    HallFixture fixture;
    fixture.done(ReportMissedSearch{KioskId("k1"), "SBK2"});
    CHECK(lastOf<SearchMissed>(fixture).text == "SBK2");
    for (const char* text : {"", "sbk", "张三", "A B", "ABCDEFGHIJKLMNOPQ"})
        CHECK(fixture.refusal(ReportMissedSearch{KioskId("k1"), text}) == ErrorCode::BadValue);
}

TEST_CASE("The missing papers of the person at the window are printed, numbered, in order", "[domain][notice]") {
    HallConfiguration configuration = smallHall();
    serviceOf(configuration, "pension").materials = {LocalizedText{{{"zh-CN", "身份证"}}},
                                                     LocalizedText{{{"zh-CN", "户口簿"}}}};
    HallFixture fixture(configuration);
    fixture.open("1");
    const TicketId ticket = fixture.issue("pension");
    const TicketId other = fixture.issue("pension");
    CHECK(fixture.refusal(PrintNotice{WindowId("1"), ticket, {0}, KioskId("k1")}) == ErrorCode::WindowIdle);
    fixture.serve("1");
    const Answer answer = fixture.done(PrintNotice{WindowId("1"), ticket, {1, 0}, KioskId("k1")});
    CHECK(answer.printJob == noticeJobId(ticket, 1));
    CHECK(lastOf<NoticePrinted>(fixture).missing == std::vector<int>{0, 1});
    CHECK(fixture.done(PrintNotice{WindowId("1"), ticket, {1}, KioskId("k1")}).printJob == noticeJobId(ticket, 2));
    CHECK(fixture.refusal(PrintNotice{WindowId("1"), other, {0}, KioskId("k1")}) == ErrorCode::WrongState);
    for (const std::vector<int>& wrong : {std::vector<int>{}, {2}, {-1}, {0, 0}})
        CHECK(fixture.refusal(PrintNotice{WindowId("1"), ticket, wrong, KioskId("k1")}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(PrintNotice{WindowId("1"), ticket, {0}, KioskId("k9")}) == ErrorCode::BadValue);
    fixture.done(ReportPrint{noticeJobId(ticket, 1), PrintState::Printed, {}, {}});
    CHECK(lastOf<PrintReported>(fixture).ticket == ticket);
}
