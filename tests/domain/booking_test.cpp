// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/booking/booking_rules.h"
#include "tests/domain/hall_fixture.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

const ServiceId pension("pension");
const KioskId kiosk("k1");

BookAppointment booking(const char* day, const char* slot, const std::string& name) {
    return {pension, dayOf(day), timeOf(slot), person(name)};
}

CheckIn checkIn(const AppointmentId& appointment) {
    return {appointment, kiosk, "zh-CN"};
}

AppointmentId booked(HallFixture& fixture, const char* day, const char* slot, const std::string& name) {
    return fixture.done(booking(day, slot, name)).appointment.value();
}

AppointmentState stateOf(const HallFixture& fixture, const AppointmentId& appointment) {
    return fixture.hall().appointments.at(appointment).state;
}

/// One place in every slot.
HallConfiguration hallWithOnePlace() {
    HallConfiguration configuration = smallHall();
    serviceOf(configuration, "pension").slotQuota = 1;
    return configuration;
}

} // namespace

TEST_CASE("The slots of a day are the ordinary hours, cut", "[domain][booking]") {
    const HallConfiguration configuration = smallHall();
    const auto slots = slotsOn(configuration.calendar, configuration.booking, dayOf("2026-11-23"));
    REQUIRE(slots.size() == 6 + 7);
    CHECK(slots.front() == timeOf("09:00"));
    CHECK(slots[5] == timeOf("11:30"));
    CHECK(slots[6] == timeOf("13:30"));
    CHECK(slots.back() == timeOf("16:30"));
    CHECK(slotsOn(configuration.calendar, configuration.booking, dayOf("2026-11-27")).empty());
    CHECK(slotsOn(configuration.calendar, configuration.booking, dayOf("2026-11-28")).empty());
    CHECK(slotsOn(configuration.calendar, configuration.booking, dayOf("2026-11-29")).size() == 13);
}

TEST_CASE("A slot without a quota of its own takes its share of the capacity, at least one", "[domain][booking]") {
    HallConfiguration configuration = smallHall();
    Service& service = serviceOf(configuration, "pension");
    CHECK(slotCapacity(service, configuration.booking, 1) == 1);
    // 20 windows, 30 minutes, mean 10 * exp((ln 2 / 1.28155)^2 / 2) = 11.58 minutes: 51 visits, 30 % of them
    CHECK(slotCapacity(service, configuration.booking, 20) == 15);
    service.slotQuota = 4;
    CHECK(slotCapacity(service, configuration.booking, 20) == 4);
}

TEST_CASE("Booking reaches so many working days ahead", "[domain][booking]") {
    HallFixture fixture; // Monday; Friday is a holiday, Sunday is worked
    booked(fixture, "2026-11-24", "09:00", "a");
    booked(fixture, "2026-11-30", "09:00", "b"); // the fifth or sixth working day
    CHECK(fixture.refusal(booking("2026-12-01", "09:00", "c")) == ErrorCode::TooEarly);
    CHECK(fixture.refusal(booking("2027-11-23", "09:00", "c")) == ErrorCode::TooEarly);
}

TEST_CASE("Only slots that exist and lie ahead can be booked", "[domain][booking]") {
    HallFixture fixture;
    fixture.advanceTo("10:00");
    CHECK(fixture.refusal(booking("2026-11-24", "12:30", "a")) == ErrorCode::ServiceClosed);
    CHECK(fixture.refusal(booking("2026-11-24", "09:10", "a")) == ErrorCode::ServiceClosed);
    CHECK(fixture.refusal(booking("2026-11-27", "09:00", "a")) == ErrorCode::ServiceClosed);
    CHECK(fixture.refusal(booking("2026-11-23", "10:00", "a")) == ErrorCode::TooLate);
    CHECK(fixture.refusal(booking("2026-11-20", "10:00", "a")) == ErrorCode::TooLate);
    CHECK(fixture.refusal(BookAppointment{ServiceId("card"), dayOf("2026-11-24"), timeOf("09:00"), {}}) ==
          ErrorCode::NotAllowed);
    CHECK(fixture.refusal(BookAppointment{ServiceId("nothing"), dayOf("2026-11-24"), timeOf("09:00"), {}}) ==
          ErrorCode::UnknownService);
    booked(fixture, "2026-11-23", "10:30", "a");
}

TEST_CASE("A full slot is refused, and a cancelled place is free only half an hour later", "[domain][booking]") {
    HallFixture fixture(hallWithOnePlace());
    const AppointmentId first = booked(fixture, "2026-11-24", "09:00", "a");
    CHECK(fixture.refusal(booking("2026-11-24", "09:00", "b")) == ErrorCode::ServiceFull);
    booked(fixture, "2026-11-24", "09:30", "b");
    fixture.done(CancelAppointment{first});
    fixture.advance(30min - 1ms);
    CHECK(fixture.refusal(booking("2026-11-24", "09:00", "c")) == ErrorCode::ServiceFull);
    fixture.advance(1ms);
    booked(fixture, "2026-11-24", "09:00", "c");
}

TEST_CASE("An appointment is cancelled in time or not at all", "[domain][booking]") {
    HallFixture fixture;
    const AppointmentId appointment = booked(fixture, "2026-11-23", "14:00", "a");
    const AppointmentId other = booked(fixture, "2026-11-23", "14:00", "b");
    fixture.advanceTo("12:00");
    fixture.done(CancelAppointment{appointment});
    CHECK(stateOf(fixture, appointment) == AppointmentState::Cancelled);
    CHECK(fixture.refusal(CancelAppointment{appointment}) == ErrorCode::WrongState);
    CHECK(fixture.refusal(checkIn(appointment)) == ErrorCode::TooLate);
    fixture.advance(1ms);
    CHECK(fixture.refusal(CancelAppointment{other}) == ErrorCode::TooLate);
    CHECK(fixture.refusal(CancelAppointment{AppointmentId("x")}) == ErrorCode::UnknownAppointment);
}

TEST_CASE("Check-in opens a quarter of an hour before the slot and closes one after", "[domain][booking]") {
    HallFixture fixture;
    const AppointmentId appointment = booked(fixture, "2026-11-23", "10:00", "a");
    fixture.advanceTo("09:44");
    CHECK(fixture.refusal(checkIn(appointment)) == ErrorCode::TooEarly);
    SECTION("early") {
        fixture.advanceTo("09:45");
        fixture.done(checkIn(appointment));
    }
    SECTION("on time") {
        fixture.advanceTo("10:00");
        fixture.done(checkIn(appointment));
    }
    SECTION("late") {
        fixture.advanceTo("10:15");
        fixture.done(checkIn(appointment));
    }
    SECTION("too late") {
        fixture.advanceTo("10:15");
        fixture.advance(1ms);
        CHECK(stateOf(fixture, appointment) == AppointmentState::Missed);
        CHECK(fixture.refusal(checkIn(appointment)) == ErrorCode::TooLate);
        return;
    }
    CHECK(stateOf(fixture, appointment) == AppointmentState::CheckedIn);
    fixture.advanceTo("11:00");
    CHECK(stateOf(fixture, appointment) == AppointmentState::CheckedIn);
    CHECK(countOf<AppointmentMissed>(fixture) == 0);
}

TEST_CASE("A second check-in reprints the ticket", "[domain][booking]") {
    HallFixture fixture;
    const AppointmentId appointment = booked(fixture, "2026-11-23", "09:00", "a");
    fixture.advanceTo("08:50");
    const Answer first = fixture.done(checkIn(appointment));
    const Answer second = fixture.done(checkIn(appointment));
    CHECK(second.ticket == first.ticket);
    CHECK(second.reprint);
    CHECK(first.number->toString() == "SL001");
    fixture.done(CancelTicket{*first.ticket});
    CHECK(fixture.refusal(checkIn(appointment)) == ErrorCode::WrongState);
    CHECK(fixture.refusal(checkIn(AppointmentId("x"))) == ErrorCode::UnknownAppointment);
}

TEST_CASE("Check-in needs a kiosk that exists and an open day", "[domain][booking]") {
    HallFixture fixture;
    const AppointmentId appointment = booked(fixture, "2026-11-23", "09:00", "a");
    fixture.advanceTo("08:50");
    CHECK(fixture.refusal(CheckIn{appointment, KioskId("k9"), "en"}) == ErrorCode::BadValue);
    CHECK_FALSE(fixture.done(CheckIn{appointment, KioskId(), "en"}).printJob); // at the guide desk
}

TEST_CASE("Two missed appointments within ninety days ban from booking", "[domain][booking]") {
    HallFixture fixture;
    booked(fixture, "2026-11-23", "09:00", "a");
    fixture.advanceTo("10:00");
    booked(fixture, "2026-11-24", "09:00", "a");
    fixture.advanceTo("2026-11-24", "10:00");
    CHECK(countOf<AppointmentMissed>(fixture) == 2);
    CHECK(fixture.refusal(booking("2026-11-25", "09:00", "a")) == ErrorCode::Banned);
    booked(fixture, "2026-11-25", "09:00", "b");
    fixture.advanceTo("2027-02-20", "10:00"); // 89 days after the first
    CHECK(fixture.refusal(booking("2027-02-22", "09:00", "a")) == ErrorCode::Banned);
    fixture.advanceTo("2027-02-21", "10:00");
    booked(fixture, "2027-02-22", "09:00", "a");
}

TEST_CASE("Missed appointments are forgotten when they no longer count", "[domain][booking]") {
    HallFixture fixture;
    booked(fixture, "2026-11-23", "09:00", "a");
    fixture.advanceTo("10:00");
    REQUIRE(fixture.hall().missedAppointments.size() == 1);
    fixture.advanceTo("2027-02-20", "10:00");
    CHECK(fixture.hall().missedAppointments.size() == 1);
    fixture.advanceTo("2027-02-21", "10:00");
    CHECK(fixture.hall().missedAppointments.empty());
}

TEST_CASE("Booking without an identity can neither be banned nor be refused as a second one", "[domain][booking]") {
    HallFixture fixture;
    BookAppointment anonymous = booking("2026-11-24", "09:00", "");
    anonymous.identity = {};
    fixture.done(anonymous);
    anonymous.slot = timeOf("09:30");
    fixture.done(anonymous);
    fixture.advanceTo("2026-11-24", "11:00");
    CHECK(countOf<AppointmentMissed>(fixture) == 2);
    CHECK(fixture.hall().missedAppointments.empty());
}

TEST_CASE("One appointment per identity, service and day", "[domain][booking]") {
    HallFixture fixture;
    const AppointmentId first = booked(fixture, "2026-11-24", "09:00", "a");
    CHECK(fixture.refusal(booking("2026-11-24", "10:00", "a")) == ErrorCode::AlreadyHasTicket);
    booked(fixture, "2026-11-25", "09:00", "a");
    fixture.done(CancelAppointment{first});
    booked(fixture, "2026-11-24", "10:00", "a");
}

TEST_CASE("A person who checked in or stayed away books no second time that day", "[domain][booking]") {
    HallFixture fixture;
    const AppointmentId came = booked(fixture, "2026-11-23", "09:00", "a");
    booked(fixture, "2026-11-23", "09:00", "b");
    fixture.advanceTo("09:00");
    fixture.done(checkIn(came));
    CHECK(fixture.refusal(booking("2026-11-23", "15:00", "a")) == ErrorCode::AlreadyHasTicket);
    fixture.advanceTo("10:00");
    CHECK(fixture.refusal(booking("2026-11-23", "15:00", "b")) == ErrorCode::AlreadyHasTicket);
}

TEST_CASE("Appointments of a day that closed early are missed, past ones are dropped", "[domain][booking]") {
    HallFixture fixture;
    booked(fixture, "2026-11-23", "16:30", "a");
    booked(fixture, "2026-11-25", "09:00", "b");
    fixture.jump(24h);
    CHECK(countOf<AppointmentMissed>(fixture) == 1);
    fixture.advance(0ms);
    CHECK(fixture.hall().appointments.size() == 1);
}
