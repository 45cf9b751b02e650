// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/booking/booking_rules.h"
#include "app/domain/hall/decider.h"
#include "app/domain/hall/plan_of_day.h"
#include "app/domain/hall/service_hours.h"

#include <algorithm>
#include <set>

namespace evenhall {

namespace {

/// Days with slots from `from` (exclusive) to `until` (inclusive); a Saturday with a duty only has none.
int openDaysBetween(const Calendar& calendar, BusinessDay from, BusinessDay until) {
    int days = 0;
    for (BusinessDay day = from.plusDays(1); day <= until; day = day.plusDays(1))
        days += calendar.ordinaryHours(day).empty() ? 0 : 1;
    return days;
}

int windowsServing(const Hall& hall, const Service& service, BusinessDay day, LocalTime slot) {
    std::set<WindowId> windows;
    const DaySchedule schedule(*hall.catalogue, planOn(hall, day), day);
    for (const ScheduledShare& share : schedule.shares(service.queue)) {
        if (share.period.contains(slot))
            windows.insert(share.window);
    }
    return static_cast<int>(windows.size());
}

} // namespace

Result<void> Decider::mayBook(const BookAppointment& command, const Service& service) const {
    const BookingRules& rules = m_rules.booking;
    if (!service.bookable)
        return {ErrorCode::NotAllowed, "this service takes no appointments"};
    const BusinessDay today = m_context.now.localDay();
    const std::vector<LocalTime> slots = slotsOn(m_rules.calendar, rules, command.day);
    if (std::find(slots.begin(), slots.end(), command.slot) == slots.end())
        return {ErrorCode::ServiceClosed, "no such slot on " + command.day.toString()};
    if (toInstant(command.day, command.slot, m_context.now.utcOffset) <= now())
        return {ErrorCode::TooLate, "the slot has begun"};
    if (command.day > today.plusDays(7 * rules.horizonDays) ||
        openDaysBetween(m_rules.calendar, today, command.day) > rules.horizonDays)
        return {ErrorCode::TooEarly, "beyond " + std::to_string(rules.horizonDays) + " working days"};
    if (const auto missed = m_hall.missedAppointments.find(command.identity.noShow);
        command.identity.given() && missed != m_hall.missedAppointments.end() &&
        isBanned(missed->second.days, rules, today))
        return {ErrorCode::Banned, "too many appointments missed"};
    const bool booked = std::any_of(m_hall.appointments.begin(), m_hall.appointments.end(), [&](const auto& entry) {
        const Appointment& other = entry.second;
        return other.state != AppointmentState::Cancelled && other.service == service.id && other.day == command.day &&
               other.noShowToken == command.identity.noShow;
    });
    if (!command.identity.noShow.empty() && rules.onePerIdentityServiceAndDay && booked)
        return {ErrorCode::AlreadyHasTicket, "one appointment per service and day"};
    const int windows = windowsServing(m_hall, service, command.day, command.slot);
    if (windows == 0)
        return {ErrorCode::ServiceClosed, "no window serves this then"};
    const int taken = placesTaken(m_hall.appointments, service.id, command.day, command.slot, rules, now());
    if (taken >= slotCapacity(service, rules, windows))
        return {ErrorCode::ServiceFull, command.slot.toString()};
    return {};
}

Decision Decider::operator()(const BookAppointment& command) const {
    const Service* service = m_catalogue.service(command.service);
    if (service == nullptr)
        return refuse(ErrorCode::UnknownService, command.service.toString());
    if (const auto allowed = mayBook(command, *service); !allowed)
        return refuse(allowed.error());
    Appointment appointment;
    // The name is also the code to check in with, so it must be unpredictable.
    appointment.id = AppointmentId(PublicCode::fromBytes(m_context.random).toString());
    appointment.service = command.service;
    appointment.day = command.day;
    appointment.slot = command.slot;
    appointment.noShowToken = command.identity.noShow;
    Decision decision;
    decision.answer.appointment = appointment.id;
    decision.events.emplace_back(AppointmentBooked{std::move(appointment)});
    return decision;
}

Decision Decider::operator()(const CancelAppointment& command) const {
    const auto found = m_hall.appointments.find(command.appointment);
    if (found == m_hall.appointments.end())
        return refuse(ErrorCode::UnknownAppointment);
    const Appointment& appointment = found->second;
    if (appointment.state != AppointmentState::Booked)
        return refuse(ErrorCode::WrongState, "the appointment is no longer open");
    const Instant slot = toInstant(appointment.day, appointment.slot, m_context.now.utcOffset);
    if (slot - m_rules.booking.cancelBefore < now())
        return refuse(ErrorCode::TooLate, "too close to the appointment");
    Decision decision{{AppointmentCancelled{appointment.id}}, {}};
    decision.answer.appointment = appointment.id;
    return decision;
}

Decision Decider::operator()(const CheckIn& command) const {
    if (!isDayOpen())
        return refuse(ErrorCode::DayNotOpen);
    if (!isKnownKiosk(command.kiosk))
        return refuse(ErrorCode::BadValue, "unknown kiosk " + command.kiosk.toString());
    const auto found = m_hall.appointments.find(command.appointment);
    if (found == m_hall.appointments.end())
        return refuse(ErrorCode::UnknownAppointment);
    const Appointment& appointment = found->second;
    if (appointment.state == AppointmentState::CheckedIn) {
        const auto visit = std::find_if(m_hall.visits.begin(), m_hall.visits.end(), [&](const auto& entry) {
            return entry.second.appointment == appointment.id && entry.second.isOpen();
        });
        return visit != m_hall.visits.end() ? reprint(visit->second, command.kiosk) : refuse(ErrorCode::WrongState);
    }
    if (appointment.state != AppointmentState::Booked)
        return refuse(ErrorCode::TooLate, "the appointment is no longer open");
    const Service* service = m_catalogue.service(appointment.service);
    if (service == nullptr)
        return refuse(ErrorCode::UnknownService, appointment.service.toString());
    if (const auto allowed = mayCheckIn(appointment, m_rules.booking, m_context.now); !allowed)
        return refuse(allowed.error());
    auto issued = newTicket(*service, NumberClass::Appointment);
    if (!issued)
        return refuse(issued.error());
    issued->origin = Origin::Appointment;
    issued->services = {appointment.service};
    issued->kiosk = command.kiosk;
    issued->language = command.language;
    issued->appointment = appointment.id;
    return completeIssue(std::move(*issued), *service);
}

} // namespace evenhall
