// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/decide.h"
#include "app/domain/hall/hall.h"

namespace evenhall {

namespace {

/// What each event concerns. Events that touch nothing a projection shows fall into the last overload.
struct TouchedBy {
    const Hall& hall;

    Touched operator()(const TicketIssued& event) const { return {{event.ticket}, {}}; }
    Touched operator()(const TicketReprinted& event) const { return {{event.ticket}, {}}; }
    Touched operator()(const TicketCancelled& event) const { return {{event.ticket}, {}}; }
    Touched operator()(const TicketReactivated& event) const { return {{event.ticket}, {}}; }
    Touched operator()(const TicketExpired& event) const { return {{event.ticket}, {}}; }
    Touched operator()(const TicketEndedByClose& event) const { return withLastWindow(event.ticket); }
    Touched operator()(const PriorityGranted& event) const { return {{event.ticket}, {}}; }
    Touched operator()(const TicketReturned& event) const { return {{event.ticket}, {}}; }
    Touched operator()(const VisitRated& event) const { return {{event.ticket}, {}}; }
    Touched operator()(const TicketCalled& event) const { return {{event.why.ticket}, {event.window}}; }
    Touched operator()(const TicketRecalled& event) const { return {{event.ticket}, {event.window}}; }
    Touched operator()(const ServiceStarted& event) const { return {{event.ticket}, {event.window}}; }
    Touched operator()(const TicketMissed& event) const { return {{event.ticket}, {event.window}}; }
    Touched operator()(const TicketParked& event) const { return {{event.ticket}, {event.window}}; }
    Touched operator()(const TicketTransferred& event) const { return {{event.ticket}, {event.window}}; }
    Touched operator()(const ServiceFinished& event) const { return {{event.ticket}, {event.window}}; }
    Touched operator()(const ClerkSignedIn& event) const { return {{}, {event.window}}; }
    Touched operator()(const ClerkSignedOut& event) const { return {{}, {event.window}}; }
    Touched operator()(const WindowOpened& event) const { return {{}, {event.window}}; }
    Touched operator()(const WindowPaused& event) const { return {{}, {event.window}}; }
    Touched operator()(const WindowResumed& event) const { return {{}, {event.window}}; }
    Touched operator()(const WindowClosed& event) const { return {{}, {event.window}}; }
    Touched operator()(const ProfileAssigned& event) const { return {{}, {event.window}}; }
    Touched operator()(const ActionUndone& event) const { return {event.tickets, {event.window}}; }
    Touched operator()(const ConfigurationAdopted& /*event*/) const { return {}; }
    Touched operator()(const DayOpened& /*event*/) const { return {}; }
    Touched operator()(const DayClosed& /*event*/) const { return {}; }
    Touched operator()(const PlanActivated& /*event*/) const { return {}; }
    Touched operator()(const BlockLeased& /*event*/) const { return {}; }
    Touched operator()(const AppointmentBooked& /*event*/) const { return {}; }
    Touched operator()(const AppointmentCancelled& /*event*/) const { return {}; }
    Touched operator()(const AppointmentMissed& /*event*/) const { return {}; }
    Touched operator()(const PrintReported& event) const {
        const bool ends = isTicketJob(event.job) && event.state != PrintState::Accepted;
        return ends && hall.visit(event.ticket) != nullptr ? Touched{{event.ticket}, {}} : Touched{};
    }
    Touched operator()(const PrinterReported& event) const { return {.kiosks = {event.kiosk}}; }
    Touched operator()(const SearchMissed& /*event*/) const { return {}; }
    Touched operator()(const NoticePrinted& event) const { return {{event.ticket}, {}}; }
    Touched operator()(const RequestRaised& event) const { return {.requests = {event.request}}; }
    Touched operator()(const RequestTaken& event) const { return {.requests = {event.request}}; }
    Touched operator()(const RequestClosed& event) const { return {.requests = {event.request}}; }
    Touched operator()(const SuggestionMade& event) const { return {.suggestions = {event.suggestion.id}}; }
    Touched operator()(const SuggestionAccepted& event) const { return {.suggestions = {event.suggestion}}; }
    Touched operator()(const SuggestionDismissed& event) const { return {.suggestions = {event.suggestion}}; }
    Touched operator()(const SuggestionEnded& event) const { return {.suggestions = {event.suggestion}}; }

private:
    [[nodiscard]] Touched withLastWindow(TicketId ticket) const {
        const Visit* visit = hall.visit(ticket);
        if (visit == nullptr || !visit->current().window)
            return {{ticket}, {}};
        return {{ticket}, {*visit->current().window}};
    }
};

} // namespace

Touched touchedBy(const Hall& after, const Event& event) {
    return std::visit(TouchedBy{after}, event);
}

} // namespace evenhall
