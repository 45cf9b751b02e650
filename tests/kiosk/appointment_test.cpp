// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/at_kiosk.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using kiosk::Page;
using kiosk::Reason;
using test::AtKiosk;

namespace {

const char* const code = "7K3QX2M97K3QX2M9";

void type(AtKiosk& at, const char* keys) {
    for (const char* key = keys; *key != '\0'; ++key)
        at.session.typeKey(QString(QLatin1Char(*key)));
}

void adoptBookable(AtKiosk& at) {
    HallConfiguration configuration = test::smallHall();
    for (Service& service : configuration.services)
        service.bookable = service.id == ServiceId("ss.pension_claim");
    const std::vector<Period> hours{{LocalTime{9 * 60}, LocalTime{11 * 60}}};
    for (const Weekday day :
         {Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday})
        configuration.calendar.weekly[day] = hours;
    at.hall.adopt(std::make_shared<const HallConfiguration>(configuration));
}

} // namespace

TEST_CASE("A code typed in full checks in and prints the number", "[kiosk][appointment]") {
    AtKiosk at;
    at.session.open(Page::CheckIn);
    at.settle();
    type(at, "7K3QX2M97K3Q");
    CHECK_FALSE(at.session.appointment()->complete());
    at.session.checkIn();
    CHECK(at.hall.asked.empty());
    type(at, "X2M9");
    at.session.checkIn();
    REQUIRE(at.hall.asked.size() == 1);
    const auto command = std::get<CheckIn>(at.hall.answer(test::numberS007()).command);
    CHECK(command.appointment == AppointmentId(code));
    CHECK(command.kiosk == KioskId("k1"));
    CHECK(at.session.page() == Page::Result);
}

TEST_CASE("A scanned code checks in without a touch", "[kiosk][appointment]") {
    AtKiosk at;
    at.session.open(Page::CheckIn);
    at.settle();
    at.session.scanned(code);
    REQUIRE(at.hall.asked.size() == 1);
    CHECK(std::get<CheckIn>(at.hall.asked.front().command).appointment == AppointmentId(code));
}

TEST_CASE("Early, late and unknown are told apart, and the code stays", "[kiosk][appointment]") {
    const auto [error, reason] =
        GENERATE(table<ErrorCode, Reason>({{ErrorCode::TooEarly, Reason::Early},
                                           {ErrorCode::TooLate, Reason::Late},
                                           {ErrorCode::UnknownAppointment, Reason::UnknownCode}}));
    AtKiosk at;
    at.session.open(Page::CheckIn);
    at.settle();
    at.session.scanned(code);
    Answer refusal;
    refusal.error = Error{error, ""};
    at.hall.answer(refusal);
    CHECK(at.session.page() == Page::CheckIn);
    CHECK(at.session.appointment()->reason() == reason);
    CHECK(at.session.appointment()->code() == code);
}

TEST_CASE("Booking offers the next open days and their times, and ends with a code", "[kiosk][appointment]") {
    AtKiosk at;
    adoptBookable(at);
    at.hall.setNow(Instant{1'795'397'700'000}); // Monday 2026-11-23 in the hall
    at.session.chooseZone("S");
    at.settle();
    at.session.chooseService("ss.pension_claim");
    at.settle();
    at.session.bookService();
    CHECK(at.session.page() == Page::Booking);
    AppointmentDesk& desk = *at.session.appointment();
    REQUIRE(desk.days()->rowCount() == 5);
    CHECK(desk.days()->data(desk.days()->index(0), ChoiceListModel::ChoiceRole).toString() == "2026-11-24");
    CHECK(desk.days()->data(desk.days()->index(4), ChoiceListModel::ChoiceRole).toString() == "2026-11-30");
    CHECK(desk.day() == "2026-11-24");
    CHECK(desk.times()->rowCount() == 4);
    at.settle();
    at.session.chooseTime("09:30");
    at.settle();
    at.session.book();
    Answer booked;
    booked.appointment = AppointmentId(code);
    const auto command = std::get<BookAppointment>(at.hall.answer(booked).command);
    CHECK(command.slot == LocalTime{9 * 60 + 30});
    CHECK(at.session.page() == Page::Booked);
    CHECK(desk.booked() == code);
}

TEST_CASE("A time that is gone is told, and the others stay to choose from", "[kiosk][appointment]") {
    AtKiosk at;
    adoptBookable(at);
    at.session.chooseZone("S");
    at.settle();
    at.session.chooseService("ss.pension_claim");
    at.settle();
    at.session.bookService();
    AppointmentDesk& desk = *at.session.appointment();
    desk.chooseDay(desk.days()->data(desk.days()->index(0), ChoiceListModel::ChoiceRole).toString());
    desk.chooseTime("09:30");
    desk.book();
    Answer full;
    full.error = Error{ErrorCode::ServiceFull, "09:30"};
    at.hall.answer(full);
    CHECK(at.session.page() == Page::Booking);
    CHECK(desk.reason() == Reason::Full);
    REQUIRE(desk.times()->rowCount() == 4);
    const auto places = [&desk](int row) {
        return desk.times()->data(desk.times()->index(row), ChoiceListModel::CountRole).toInt();
    };
    CHECK(places(0) == 1);
    CHECK(places(1) == 0);
    CHECK(desk.time().isEmpty());
}

TEST_CASE("The code of a ticket says where it stands, and prints it again", "[kiosk][inquiry]") {
    AtKiosk at;
    at.session.open(Page::MyTicket);
    at.settle();
    at.session.scanned("0123456789ABCDEF");
    REQUIRE(at.lookup.asked.size() == 1);
    TicketView view;
    view.ticket = TicketId{7};
    view.number = "S007";
    view.service = ServiceId("ss.card_loss");
    view.peopleAhead = 3;
    at.lookup.asked.front().answer(view);
    TicketInquiry& inquiry = *at.session.inquiry();
    CHECK(inquiry.found());
    CHECK(inquiry.number() == "S007");
    CHECK(inquiry.peopleAhead() == 3);
    at.settle();
    at.session.printAgain();
    Answer again = test::numberS007();
    again.reprint = true;
    CHECK(std::get<ReprintTicket>(at.hall.answer(again).command).ticket == TicketId{7});
    CHECK(at.session.page() == Page::Result);
    CHECK(at.session.ticket()->reprint());
}

TEST_CASE("The number of a ticket says where it stands, and prints nothing", "[kiosk][inquiry]") {
    AtKiosk at;
    at.session.open(Page::MyTicket);
    TicketInquiry& inquiry = *at.session.inquiry();
    for (const char* key : {"S", "0", "0"}) {
        at.settle();
        at.session.typeKey(QLatin1String(key));
    }
    CHECK(inquiry.complete());
    at.settle();
    at.session.typeKey(QStringLiteral("7"));
    at.settle();
    at.session.askTicket();
    REQUIRE(at.lookup.asked.size() == 1);
    CHECK(at.lookup.asked.front().number == "S007");
    TicketView view;
    view.ticket = TicketId{7};
    view.number = "S007";
    view.peopleAhead = 3;
    at.lookup.asked.front().answer(view);
    CHECK(inquiry.peopleAhead() == 3);
    CHECK_FALSE(inquiry.printable());
    at.settle();
    at.session.printAgain();
    CHECK(at.session.page() == Page::MyTicket);
}

TEST_CASE("A code of no ticket is told", "[kiosk][inquiry]") {
    AtKiosk at;
    at.session.open(Page::MyTicket);
    at.settle();
    at.session.scanned("0123456789ABCDEF");
    at.lookup.asked.front().answer({ErrorCode::UnknownTicket, ""});
    CHECK(at.session.inquiry()->reason() == Reason::UnknownCode);
    at.session.scanned("not a code");
    CHECK(at.lookup.asked.size() == 1);
    CHECK(at.session.inquiry()->reason() == Reason::UnknownCode);
}
