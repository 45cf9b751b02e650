// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/apply_events.h"

#include <algorithm>

namespace evenhall {

Candidate candidateOf(const Catalogue& catalogue, const Visit& visit) {
    Candidate candidate;
    candidate.ticket = visit.id;
    candidate.order = visit.order;
    candidate.waitingSince = visit.waitingSince;
    candidate.toFront = visit.toFront;
    candidate.behind = visit.behind;
    candidate.onlyWindow = visit.onlyWindow;
    if (const PriorityClass* priority = visit.priority ? catalogue.priorityClass(*visit.priority) : nullptr) {
        candidate.bonus = priority->bonus;
        candidate.ratePermille = priority->ratePermille;
        candidate.priority = true;
    }
    if (visit.origin == Origin::Appointment) {
        candidate.bonus = std::max(candidate.bonus, catalogue.configuration().calling.appointmentBonus);
        candidate.priority = true;
    }
    return candidate;
}

void EventApplier::leaveCurrentState(const Visit& visit) {
    switch (visit.state) {
    case VisitState::Waiting:
        m_hall.lines[visit.current().queue].remove(visit.id);
        break;
    case VisitState::Parked:
        m_hall.parked.erase(visit.id);
        break;
    case VisitState::Missed:
        m_hall.missed.erase(visit.id);
        break;
    case VisitState::Called:
    case VisitState::Serving:
    case VisitState::Ended:
        break;
    }
}

void EventApplier::enter(Visit& visit, VisitState state) {
    visit.state = state;
    switch (state) {
    case VisitState::Waiting:
        visit.window.reset();
        m_hall.lines[visit.current().queue].insert(candidateOf(*m_hall.catalogue, visit));
        break;
    case VisitState::Parked:
        visit.window.reset();
        m_hall.parked.insert(visit.id);
        break;
    case VisitState::Missed:
        visit.window.reset();
        m_hall.missed.insert(visit.id);
        break;
    case VisitState::Ended:
        visit.window.reset();
        break;
    case VisitState::Called:
    case VisitState::Serving:
        break;
    }
}

void EventApplier::endLeg(Visit& visit, Outcome outcome) {
    Leg& leg = visit.current();
    leg.outcome = outcome;
    leg.endedAt = m_at;
    if (visit.park)
        leg.parkedFor += m_at - visit.park->since;
    visit.park.reset();
}

void EventApplier::end(Visit& visit, Outcome outcome) {
    leaveCurrentState(visit);
    endLeg(visit, outcome);
    enter(visit, VisitState::Ended);
}

void EventApplier::operator()(const TicketIssued& event) {
    Visit visit;
    visit.id = event.ticket;
    visit.number = event.number;
    visit.code = event.code;
    visit.order = ++m_hall.issueOrder;
    visit.issuedAt = m_at;
    visit.waitingSince = m_at;
    visit.origin = event.origin;
    visit.kiosk = event.kiosk;
    visit.language = event.language;
    visit.priority = event.priority;
    visit.identityToken = event.identityToken;
    visit.appointment = event.appointment;
    for (const ServiceId& service : event.services) {
        const Service* found = m_hall.catalogue->service(service);
        Leg leg;
        leg.service = service;
        leg.queue = found != nullptr ? found->queue : QueueId();
        leg.queuedAt = m_at;
        visit.legs.push_back(std::move(leg));
        ++m_hall.issuedToday[service];
    }
    if (event.appointment) {
        Appointment& appointment = m_hall.appointments[*event.appointment];
        appointment.state = AppointmentState::CheckedIn;
        visit.appointmentAt = m_hall.atLocal(appointment.slot);
        // Coming early gives no head start: the wait begins with the booked time.
        visit.waitingSince = std::max(m_at, *visit.appointmentAt);
        m_hall.checkInEnds.erase({*visit.appointmentAt, appointment.id});
    }
    (*this)(BlockLeased{event.number.prefix, event.number.sequence, event.number.sequence});
    m_hall.ticketsToday = std::max(m_hall.ticketsToday, event.ticket.value % 1'000'000);
    m_hall.byCode[event.code.toString()] = event.ticket;
    if (!event.identityToken.empty())
        m_hall.byIdentity[event.identityToken].push_back(event.ticket);
    m_hall.paces[visit.current().queue].arrived(m_at);
    enter(m_hall.visits[event.ticket] = std::move(visit), VisitState::Waiting);
}

void EventApplier::operator()(const TicketReprinted& event) {
    change(event.ticket).copies = event.copy;
}

void EventApplier::operator()(const TicketCancelled& event) {
    end(change(event.ticket), Outcome::Cancelled);
}

void EventApplier::operator()(const TicketExpired& event) {
    end(change(event.ticket), Outcome::NoShow);
}

void EventApplier::operator()(const TicketEndedByClose& event) {
    Visit& visit = change(event.ticket);
    if (visit.window)
        release(*visit.window);
    end(visit, Outcome::EndedByClose);
}

void EventApplier::operator()(const TicketReactivated& event) {
    Visit& visit = change(event.ticket);
    leaveCurrentState(visit);
    ++visit.reactivations;
    visit.missedAt.reset();
    visit.calls = 0;
    visit.behind = m_hall.catalogue->configuration().calling.reactivateBehind;
    enter(visit, VisitState::Waiting);
}

void EventApplier::operator()(const PriorityGranted& event) {
    Visit& visit = change(event.ticket);
    const WaitingLine& line = m_hall.lines[visit.current().queue];
    const auto waiting = std::find_if(line.candidates.begin(), line.candidates.end(),
                                      [&](const Candidate& other) { return other.ticket == visit.id; });
    if (waiting != line.candidates.end())
        visit.behind = waiting->behind; // calls since have brought it nearer
    leaveCurrentState(visit);
    visit.priority = event.priority;
    enter(visit, visit.state);
}

void EventApplier::operator()(const TicketReturned& event) {
    Visit& visit = change(event.ticket);
    leaveCurrentState(visit);
    visit.toFront = true;
    if (visit.park && visit.park->kind == ParkKind::SameWindow)
        visit.onlyWindow = visit.park->owner;
    enter(visit, VisitState::Waiting);
}

void EventApplier::operator()(const NoticePrinted& event) {
    change(event.ticket).notices = event.notice;
}

} // namespace evenhall
