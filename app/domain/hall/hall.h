// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/booking/appointment.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/catalogue/day_schedule.h"
#include "app/domain/hall/events.h"
#include "app/domain/hall/queue_pace.h"
#include "app/domain/hall/requests.h"
#include "app/domain/hall/suggestions.h"
#include "app/domain/hall/wait_forecast.h"
#include "app/domain/queueing/choice.h"
#include "app/domain/queueing/visit.h"
#include "app/domain/queueing/window_state.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace evenhall {

/// What the last undoable action of a window changed, as it was before.
struct UndoRecord {
    Instant at;
    std::vector<Visit> visitsBefore;
    std::vector<std::uint32_t> revisionsAfter; ///< an undo is refused once somebody else touched a visit
    WindowState windowBefore;
    std::map<QueueId, int> overtakesBefore;
    std::map<QueueId, int> overtakesAfter; ///< calls of other windows since then stay counted
    friend bool operator==(const UndoRecord&, const UndoRecord&) = default;
};

/// The days on which one identity missed its appointment.
struct MissedAppointments {
    std::vector<BusinessDay> days;
    friend bool operator==(const MissedAppointments&, const MissedAppointments&) = default;
};

/// The whole state of one hall: a fold over its events, nothing else. Knows no clock, no storage, no network.
/// Copyable, so that a planner can compute on a copy; the catalogue is shared.
struct Hall {
    CataloguePointer catalogue; ///< the adopted configuration
    PlanId plan;                ///< the active window plan
    BusinessDay day;
    bool dayOpen = false;
    std::shared_ptr<const DaySchedule> schedule; ///< derived from catalogue, plan and day; shared between copies
    std::chrono::minutes utcOffset{0};           ///< in force since the day opened; a business day has one offset
    Instant lastEventAt;

    // of the day
    std::map<std::string, int> seriesUsed; ///< numbers leased today, by prefix
    std::int64_t ticketsToday = 0;         ///< ticket ids minted by this issuer today
    std::uint64_t issueOrder = 0;
    std::unordered_map<TicketId, Visit> visits;
    std::unordered_map<std::string, TicketId> byCode;                  ///< public code → ticket
    std::unordered_map<std::string, std::vector<TicketId>> byIdentity; ///< day token → tickets
    std::map<ServiceId, int> issuedToday;
    WaitingLines lines;
    std::set<TicketId> parked; ///< indexes of visits in that state
    std::set<TicketId> missed;
    std::set<std::pair<Instant, AppointmentId>> checkInEnds; ///< today's bookings, by the end of their check-in
    std::map<WindowId, WindowState> windows;
    std::map<WindowId, UndoRecord> undo;
    std::map<RequestId, HelpRequest> requests; ///< those that nobody closed
    int requestsToday = 0;
    std::map<SuggestionId, SuggestionRecord> suggestions;
    int suggestionsToday = 0;
    int movesToday = 0; ///< suggestions accepted
    std::map<QueueId, QueuePace> paces;

    // carried from day to day
    std::map<AppointmentId, Appointment> appointments;
    std::map<std::string, MissedAppointments> missedAppointments; ///< by no-show token
    std::uint64_t appointmentsMade = 0;
    std::map<KioskId, PrinterState> printers;

    /// What waitRange() asks first; null: the simple rule. Not part of the fold: whoever owns the hall sets it.
    std::shared_ptr<const WaitForecast> waitForecast;

    [[nodiscard]] const Visit* visit(TicketId id) const;
    [[nodiscard]] const WindowState* window(const WindowId& id) const;
    /// The visit at a window, if any.
    [[nodiscard]] const Visit* visitAt(const WindowId& id) const;
    /// This hall's clock at an instant, under the day's offset.
    [[nodiscard]] LocalTime localTime(Instant at) const;
    /// The instant of a local time today.
    [[nodiscard]] Instant atLocal(LocalTime time) const;
};

/// Changes the state by one event. Never fails for events that `decide` made; the same events give the same state.
void apply(Hall& hall, const Event& event, Instant at);

/// Fills in what is derived from the rest, after a state was read back from storage.
void restoreDerived(Hall& hall);

/// Tickets whose visit the event changes, the window it concerns: what a projection must write again.
struct Touched {
    std::vector<TicketId> tickets = {};
    std::vector<WindowId> windows = {};
    std::vector<RequestId> requests = {};
    std::vector<KioskId> kiosks = {};
    std::vector<SuggestionId> suggestions = {};
};
[[nodiscard]] Touched touchedBy(const Hall& after, const Event& event);

} // namespace evenhall
