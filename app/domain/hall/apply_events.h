// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/events.h"
#include "app/domain/hall/hall.h"

namespace evenhall {

/// One overload per event; part of apply(), split by subject over several files.
class EventApplier {
public:
    EventApplier(Hall& hall, Instant at) : m_hall(hall), m_at(at) {}

    // apply.cpp
    void operator()(const ConfigurationAdopted& event);
    void operator()(const DayOpened& event);
    void operator()(const DayClosed& event);
    void operator()(const PlanActivated& event);
    void operator()(const BlockLeased& event);
    void operator()(const VisitRated& event);
    void operator()(const PrintReported& event);
    void operator()(const PrinterReported& event);
    void operator()(const SearchMissed& event);
    void operator()(const AppointmentBooked& event);
    void operator()(const AppointmentCancelled& event);
    void operator()(const AppointmentMissed& event);

    // apply_tickets.cpp
    void operator()(const TicketIssued& event);
    void operator()(const TicketReprinted& event);
    void operator()(const TicketCancelled& event);
    void operator()(const TicketReactivated& event);
    void operator()(const TicketExpired& event);
    void operator()(const TicketEndedByClose& event);
    void operator()(const PriorityGranted& event);
    void operator()(const TicketReturned& event);
    void operator()(const NoticePrinted& event);

    // apply_requests.cpp
    void operator()(const RequestRaised& event);
    void operator()(const RequestTaken& event);
    void operator()(const RequestClosed& event);

    // apply_suggestions.cpp
    void operator()(const SuggestionMade& event);
    void operator()(const SuggestionAccepted& event);
    void operator()(const SuggestionDismissed& event);
    void operator()(const SuggestionEnded& event);

    // apply_windows.cpp
    void operator()(const ClerkSignedIn& event);
    void operator()(const ClerkSignedOut& event);
    void operator()(const WindowOpened& event);
    void operator()(const WindowPaused& event);
    void operator()(const WindowResumed& event);
    void operator()(const WindowClosed& event);
    void operator()(const ProfileAssigned& event);

    // apply_calling.cpp
    void operator()(const TicketCalled& event);
    void operator()(const TicketRecalled& event);
    void operator()(const ServiceStarted& event);
    void operator()(const TicketMissed& event);
    void operator()(const TicketParked& event);
    void operator()(const TicketTransferred& event);
    void operator()(const ServiceFinished& event);
    void operator()(const ActionUndone& event);

private:
    /// The visit, to be changed: its revision grows.
    Visit& change(TicketId ticket);
    WindowState& windowState(const WindowId& window) { return m_hall.windows[window]; }
    /// Moves a visit to a state, keeping the waiting lines and the indexes in step.
    void enter(Visit& visit, VisitState state);
    void leaveCurrentState(const Visit& visit);
    void endLeg(Visit& visit, Outcome outcome);
    void end(Visit& visit, Outcome outcome);
    void release(const WindowId& window);
    void rememberForUndo(const WindowId& window, TicketId ticket, bool sameAction);
    void sealUndo(const WindowId& window);
    void setMode(const WindowId& window, WindowMode mode);
    /// Series may begin elsewhere under the next configuration; no number of today is given again.
    void keepNumbers(const Catalogue* next);
    /// Waiting tickets are weighed by the configuration in force.
    void keepLines();
    /// Tokens of people who no longer count as absent are not kept.
    void forgetMissed();

    Hall& m_hall;
    Instant m_at;
};

/// The waiting visit as the calling policy sees it.
[[nodiscard]] Candidate candidateOf(const Catalogue& catalogue, const Visit& visit);

/// What the active plan gives a window now; empty when it is not in the plan.
[[nodiscard]] Profile plannedProfile(const Hall& hall, const WindowId& window, Instant at);

} // namespace evenhall
