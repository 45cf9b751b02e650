// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/apply_events.h"
#include "app/domain/hall/decide.h"
#include "app/domain/hall/hall.h"

#include <algorithm>

namespace evenhall {

const Visit* Hall::visit(TicketId id) const {
    const auto found = visits.find(id);
    return found == visits.end() ? nullptr : &found->second;
}

const WindowState* Hall::window(const WindowId& id) const {
    const auto found = windows.find(id);
    return found == windows.end() ? nullptr : &found->second;
}

const Visit* Hall::visitAt(const WindowId& id) const {
    const WindowState* state = window(id);
    return state != nullptr && state->ticket ? visit(*state->ticket) : nullptr;
}

LocalTime Hall::localTime(Instant at) const {
    return Now{at, utcOffset}.localTime();
}

Instant Hall::atLocal(LocalTime time) const {
    return toInstant(day, time, utcOffset);
}

Profile plannedProfile(const Hall& hall, const WindowId& window, Instant at) {
    const WindowPlan* plan = hall.catalogue ? hall.catalogue->plan(hall.plan) : nullptr;
    const Profile* profile = plan != nullptr ? plan->profileAt(window, hall.day, hall.localTime(at)) : nullptr;
    return profile != nullptr ? *profile : Profile{};
}

void restoreDerived(Hall& hall) {
    hall.checkInEnds.clear();
    for (const auto& [id, appointment] : hall.appointments) {
        if (appointment.day == hall.day && appointment.state == AppointmentState::Booked)
            hall.checkInEnds.emplace(hall.atLocal(appointment.slot), id);
    }
    if (!hall.catalogue)
        return;
    for (const Window& window : hall.catalogue->configuration().windows)
        hall.windows.try_emplace(window.id);
    hall.schedule = std::make_shared<const DaySchedule>(*hall.catalogue, hall.plan, hall.day);
}

void EventApplier::operator()(const ConfigurationAdopted& event) {
    keepNumbers(event.catalogue.get());
    m_hall.catalogue = event.catalogue;
    if (!m_hall.catalogue)
        return;
    keepLines();
    if (m_hall.catalogue->plan(m_hall.plan) == nullptr)
        m_hall.plan = m_hall.catalogue->configuration().activePlan;
    restoreDerived(m_hall);
}

void EventApplier::keepNumbers(const Catalogue* next) {
    for (auto& [prefix, used] : m_hall.seriesUsed) {
        const NumberSeries* before = m_hall.catalogue ? m_hall.catalogue->series(prefix) : nullptr;
        const NumberSeries* after = next != nullptr ? next->series(prefix) : nullptr;
        const int last = (before != nullptr ? before->first : 1) + used - 1;
        used = std::max(0, last - (after != nullptr ? after->first : 1) + 1);
    }
}

void EventApplier::keepLines() {
    for (auto& [queue, line] : m_hall.lines) {
        for (Candidate& candidate : line.candidates) {
            const int behind = candidate.behind;
            candidate = candidateOf(*m_hall.catalogue, m_hall.visits[candidate.ticket]);
            candidate.behind = behind;
        }
    }
}

void EventApplier::operator()(const DayOpened& event) {
    m_hall.day = event.day;
    m_hall.dayOpen = true;
    m_hall.utcOffset = event.utcOffset;
    m_hall.seriesUsed.clear();
    m_hall.ticketsToday = 0;
    m_hall.issueOrder = 0;
    m_hall.visits.clear();
    m_hall.byCode.clear();
    m_hall.byIdentity.clear();
    m_hall.issuedToday.clear();
    m_hall.lines.clear();
    m_hall.parked.clear();
    m_hall.missed.clear();
    m_hall.undo.clear();
    m_hall.requests.clear();
    m_hall.requestsToday = 0;
    m_hall.suggestions.clear();
    m_hall.suggestionsToday = 0;
    m_hall.movesToday = 0;
    m_hall.paces.clear();
    for (auto& [id, state] : m_hall.windows)
        state = WindowState{};
    std::erase_if(m_hall.appointments, [&](const auto& entry) { return entry.second.day < event.day; });
    forgetMissed();
    restoreDerived(m_hall);
}

void EventApplier::operator()(const DayClosed& /*event*/) {
    m_hall.dayOpen = false;
}

void EventApplier::operator()(const PlanActivated& event) {
    m_hall.plan = event.plan;
    restoreDerived(m_hall);
}

void EventApplier::operator()(const BlockLeased& event) {
    const NumberSeries* series = m_hall.catalogue ? m_hall.catalogue->series(event.prefix) : nullptr;
    int& used = m_hall.seriesUsed[event.prefix];
    used = std::max(used, event.last - (series != nullptr ? series->first : 1) + 1);
}

void EventApplier::operator()(const VisitRated& event) {
    Visit& visit = change(event.ticket);
    (event.grade ? visit.rated : visit.ratingPassed) = true;
}

/// The outbox keeps the state of each job. Here only: does the holder have a paper? A notice is none.
void EventApplier::operator()(const PrintReported& event) {
    const auto found = m_hall.visits.find(event.ticket);
    if (found == m_hall.visits.end() || !isTicketJob(event.job) || event.state == PrintState::Accepted)
        return;
    if (found->second.paper != PrintState::Printed)
        change(event.ticket).paper = event.state;
}

void EventApplier::operator()(const PrinterReported& event) {
    m_hall.printers[event.kiosk] = {event.condition, m_at};
}

void EventApplier::operator()(const SearchMissed& /*event*/) {
    // Counted from the journal; no rule depends on it.
}

void EventApplier::operator()(const AppointmentBooked& event) {
    ++m_hall.appointmentsMade;
    m_hall.appointments[event.appointment.id] = event.appointment;
    if (event.appointment.day == m_hall.day)
        m_hall.checkInEnds.emplace(m_hall.atLocal(event.appointment.slot), event.appointment.id);
}

void EventApplier::operator()(const AppointmentCancelled& event) {
    Appointment& appointment = m_hall.appointments[event.appointment];
    appointment.state = AppointmentState::Cancelled;
    appointment.cancelledAt = m_at;
    m_hall.checkInEnds.erase({m_hall.atLocal(appointment.slot), appointment.id});
}

void EventApplier::operator()(const AppointmentMissed& event) {
    Appointment& appointment = m_hall.appointments[event.appointment];
    appointment.state = AppointmentState::Missed;
    m_hall.checkInEnds.erase({m_hall.atLocal(appointment.slot), appointment.id});
    if (appointment.noShowToken.empty())
        return;
    m_hall.missedAppointments[appointment.noShowToken].days.push_back(appointment.day);
}

void EventApplier::forgetMissed() {
    if (!m_hall.catalogue)
        return;
    const int keepDays = m_hall.catalogue->configuration().booking.banDays;
    for (auto& [token, missed] : m_hall.missedAppointments)
        std::erase_if(missed.days, [&](BusinessDay day) { return m_hall.day.daysSince(day) >= keepDays; });
    std::erase_if(m_hall.missedAppointments, [](const auto& entry) { return entry.second.days.empty(); });
}

Visit& EventApplier::change(TicketId ticket) {
    Visit& visit = m_hall.visits[ticket];
    ++visit.revision;
    return visit;
}

void apply(Hall& hall, const Event& event, Instant at) {
    std::visit(EventApplier(hall, at), event);
    hall.lastEventAt = std::max(hall.lastEventAt, at);
}

} // namespace evenhall
