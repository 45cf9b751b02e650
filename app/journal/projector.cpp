// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/projector.h"

namespace evenhall::journal {

/// One overload for each event: a new event does not compile until somebody has thought about its tables.
struct Projector::Dispatch {
    Projector& to;
    const EventPlace& place;

    Result<void> operator()(const ConfigurationAdopted& event) const { return to.adopted(place, event); }
    Result<void> operator()(const DayOpened& /*event*/) const { return to.dayTurned(place); }
    Result<void> operator()(const DayClosed& /*event*/) const { return to.dayTurned(place); }
    Result<void> operator()(const PlanActivated& /*event*/) const { return {}; }
    Result<void> operator()(const BlockLeased& /*event*/) const { return {}; }

    // A visit's row comes from Batch::visits; here only what is kept apart from it.
    Result<void> operator()(const TicketIssued& /*event*/) const { return {}; }
    Result<void> operator()(const TicketReprinted& /*event*/) const { return {}; }
    Result<void> operator()(const TicketCancelled& event) const { return to.m_calls.ended(place, event.ticket); }
    Result<void> operator()(const TicketReactivated& /*event*/) const { return {}; }
    Result<void> operator()(const TicketExpired& /*event*/) const { return {}; }
    Result<void> operator()(const TicketEndedByClose& event) const { return to.m_calls.ended(place, event.ticket); }
    Result<void> operator()(const PriorityGranted& /*event*/) const { return {}; }

    Result<void> operator()(const AppointmentBooked& /*event*/) const { return {}; }
    Result<void> operator()(const AppointmentCancelled& /*event*/) const { return {}; }
    Result<void> operator()(const AppointmentMissed& /*event*/) const { return {}; }

    Result<void> operator()(const ClerkSignedIn& event) const { return to.m_windows.signedIn(place, event); }
    Result<void> operator()(const ClerkSignedOut& event) const { return to.m_windows.signedOut(place, event); }
    Result<void> operator()(const WindowOpened& event) const { return to.m_windows.opened(place, event.window); }
    Result<void> operator()(const WindowPaused& event) const { return to.m_windows.paused(place, event); }
    Result<void> operator()(const WindowResumed& event) const { return to.m_windows.opened(place, event.window); }
    Result<void> operator()(const WindowClosed& event) const { return to.m_windows.closed(place, event.window); }
    Result<void> operator()(const ProfileAssigned& event) const { return to.m_windows.assigned(place, event); }

    Result<void> operator()(const TicketCalled& event) const { return to.m_calls.called(place, event); }
    Result<void> operator()(const TicketRecalled& event) const { return to.m_calls.recalled(event); }
    Result<void> operator()(const ServiceStarted& /*event*/) const { return {}; }
    Result<void> operator()(const TicketMissed& event) const { return to.m_calls.ended(place, event.ticket); }
    Result<void> operator()(const TicketParked& event) const { return to.m_calls.ended(place, event.ticket); }
    Result<void> operator()(const TicketReturned& /*event*/) const { return {}; }
    Result<void> operator()(const TicketTransferred& event) const { return to.m_calls.ended(place, event.ticket); }
    Result<void> operator()(const ServiceFinished& event) const { return to.m_calls.ended(place, event.ticket); }
    Result<void> operator()(const ActionUndone& event) const { return to.m_calls.undone(place, event); }

    Result<void> operator()(const VisitRated& event) const { return to.rated(place, event); }
    Result<void> operator()(const PrintReported& event) const { return to.m_outbox.reported(event); }
    Result<void> operator()(const PrinterReported& /*event*/) const { return {}; }
    Result<void> operator()(const SearchMissed& /*event*/) const { return {}; }
    Result<void> operator()(const NoticePrinted& /*event*/) const { return {}; }

    Result<void> operator()(const RequestRaised& /*event*/) const { return {}; }
    Result<void> operator()(const RequestTaken& /*event*/) const { return {}; }
    Result<void> operator()(const RequestClosed& /*event*/) const { return {}; }

    Result<void> operator()(const SuggestionMade& /*event*/) const { return {}; }
    Result<void> operator()(const SuggestionAccepted& /*event*/) const { return {}; }
    Result<void> operator()(const SuggestionDismissed& /*event*/) const { return {}; }
    Result<void> operator()(const SuggestionEnded& /*event*/) const { return {}; }
};

Projector::Projector(Database& database)
    : m_database(database)
    , m_visits(database)
    , m_calls(database)
    , m_windows(database)
    , m_outbox(database)
    , m_rate(database, "INSERT INTO rating (sequence, business_day, ticket, window, grade, at) VALUES (?,?,?,?,?,?)")
    , m_adopt(database, "UPDATE configuration SET adopted_sequence = ? WHERE hash = ?") {}

Result<void> Projector::project(const EventPlace& place, const Event& event) {
    return std::visit(Dispatch{*this, place}, event);
}

Result<void> Projector::finish(const Batch& batch, BusinessDay day) {
    if (Result<void> written = m_visits.write(batch.visits); !written)
        return written;
    if (Result<void> settled = m_calls.settle(batch.visits); !settled)
        return settled;
    for (const OutboxJob& job : batch.jobs) {
        if (Result<void> written = m_outbox.write(job, day); !written)
            return written;
    }
    return {};
}

Result<void> Projector::dayTurned(const EventPlace& place) {
    if (Result<void> ended = m_calls.endAll(place); !ended)
        return ended;
    if (Result<void> left = m_visits.clearWindows(); !left)
        return left;
    return m_windows.endAll(place);
}

Result<void> Projector::rated(const EventPlace& place, const VisitRated& event) {
    return m_rate.run(place.sequence, place.day, event.ticket.value, event.window, event.grade, place.at);
}

/// Without its text an adopted configuration could not be read back at the next start.
Result<void> Projector::adopted(const EventPlace& place, const ConfigurationAdopted& event) {
    if (Result<void> updated = m_adopt.run(place.sequence, event.hash); !updated)
        return updated;
    if (m_database.changes() != 1)
        return {ErrorCode::BadValue, "configuration " + event.hash + " is adopted but not stored"};
    return {};
}

} // namespace evenhall::journal
