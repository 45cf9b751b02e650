// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/booking/appointment.h"
#include "app/domain/hall/answer.h"
#include "app/domain/hall/commands.h"
#include "app/domain/hall/requests.h"
#include "app/domain/hall/suggestions.h"
#include "app/domain/queueing/choice.h"
#include "app/domain/queueing/visit.h"

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace evenhall {

// ---- hall -----------------------------------------------------------------------------------------------------
/// Stored as the hash alone; whoever reads it back resolves the catalogue before applying it.
struct ConfigurationAdopted {
    std::string hash;
    CataloguePointer catalogue;
};
struct DayOpened {
    BusinessDay day;
    std::chrono::minutes utcOffset{0};
};
struct DayClosed {
    BusinessDay day;
};
struct PlanActivated {
    PlanId plan;
};
struct BlockLeased {
    std::string prefix;
    int first = 0;
    int last = 0;
};

// ---- tickets --------------------------------------------------------------------------------------------------
struct TicketIssued {
    TicketId ticket;
    TicketNumber number;
    PublicCode code;
    Origin origin = Origin::WalkIn;
    std::vector<ServiceId> services;
    KioskId kiosk;
    std::string language;
    std::optional<PriorityClassId> priority;
    std::string identityToken;
    std::string returnToken;
    std::optional<AppointmentId> appointment;
    NoteDigest reason;
    int peopleAhead = 0;
    WaitRange promised; ///< what the ticket says; measured against what happened
    bool assisted = false;
};
struct TicketReprinted {
    TicketId ticket;
    KioskId kiosk;
    int copy = 1;
};
struct TicketCancelled {
    TicketId ticket;
};
struct TicketReactivated {
    TicketId ticket;
};
struct TicketExpired {
    TicketId ticket;
}; ///< missed, and the time to come back is over
struct TicketEndedByClose {
    TicketId ticket;
};
struct PriorityGranted {
    TicketId ticket;
    PriorityClassId priority;
    NoteDigest reason;
};

// ---- appointments ---------------------------------------------------------------------------------------------
struct AppointmentBooked {
    Appointment appointment;
};
struct AppointmentCancelled {
    AppointmentId appointment;
};
struct AppointmentMissed {
    AppointmentId appointment;
};

// ---- windows --------------------------------------------------------------------------------------------------
struct ClerkSignedIn {
    WindowId window;
    ClerkId clerk;
};
struct ClerkSignedOut {
    WindowId window;
};
struct WindowOpened {
    WindowId window;
};
struct WindowPaused {
    WindowId window;
    std::string reason;
    std::optional<Instant> until;
    NoteDigest note;
};
struct WindowResumed {
    WindowId window;
};
struct WindowClosed {
    WindowId window;
};
enum class AssignmentCause { Plan, Manager, FallBack, Suggestion };
struct ProfileAssigned {
    WindowId window;
    Profile profile;
    std::optional<Instant> until;
    AssignmentCause cause = AssignmentCause::Plan;
};

// ---- calling --------------------------------------------------------------------------------------------------
struct TicketCalled {
    WindowId window;
    Choice why;
    NoteDigest reason;
    bool sameAction = false; ///< the same press finished the ticket before; one undo takes back both
};
struct TicketRecalled {
    WindowId window;
    TicketId ticket;
    int calls = 2;
};
struct ServiceStarted {
    WindowId window;
    TicketId ticket;
};
struct TicketMissed {
    WindowId window;
    TicketId ticket;
};
struct TicketParked {
    WindowId window;
    TicketId ticket;
    ParkKind kind = ParkKind::AnyWindow;
    Instant until;
    NoteDigest note;
};
struct TicketReturned {
    TicketId ticket;
};
struct TicketTransferred {
    WindowId window;
    TicketId ticket;
    ServiceId service;
    std::optional<WindowId> target;
    NoteDigest note;
};
struct ServiceFinished {
    WindowId window;
    TicketId ticket;
    FinishDetails details;
};
struct ActionUndone {
    WindowId window;
    std::vector<TicketId> tickets;
}; ///< the visits that go back

// ---- rating, devices ------------------------------------------------------------------------------------------
struct VisitRated {
    TicketId ticket;
    std::optional<WindowId> window;
    std::optional<int> grade;
    NoteDigest reason;
};
struct PrintReported {
    std::string job;
    TicketId ticket;
    PrintState state = PrintState::Accepted;
    std::string level;
    std::string evidence;
};

struct PrinterReported {
    KioskId kiosk;
    PrinterCondition condition = PrinterCondition::Unknown;
};
struct SearchMissed {
    KioskId kiosk;
    std::string text;
};
struct NoticePrinted {
    WindowId window;
    TicketId ticket;
    ServiceId service;
    std::vector<int> missing;
    KioskId kiosk;
    int notice = 1; ///< the how many-th of this visit
};

// ---- help -----------------------------------------------------------------------------------------------------
struct RequestRaised {
    RequestId request;
    RequestKind kind = RequestKind::CallStaff;
    KioskId kiosk;
    WindowId window;
    std::optional<TicketId> ticket;
    NoteDigest note;
};
struct RequestTaken {
    RequestId request;
    std::string owner;
};
struct RequestClosed {
    RequestId request;
};

// ---- advice ---------------------------------------------------------------------------------------------------
struct SuggestionMade {
    Suggestion suggestion;
};
/// What it does to the window stands in the events after it.
struct SuggestionAccepted {
    SuggestionId suggestion;
    bool automatic = false; ///< by the hall itself
};
struct SuggestionDismissed {
    SuggestionId suggestion;
};
struct SuggestionEnded {
    SuggestionId suggestion;
}; ///< nobody took it in time, it no longer fits, or its time is over

/// Everything that can happen in a hall. State is a fold over these.
using Event =
    std::variant<ConfigurationAdopted, DayOpened, DayClosed, PlanActivated, BlockLeased, TicketIssued, TicketReprinted,
                 TicketCancelled, TicketReactivated, TicketExpired, TicketEndedByClose, PriorityGranted,
                 AppointmentBooked, AppointmentCancelled, AppointmentMissed, ClerkSignedIn, ClerkSignedOut,
                 WindowOpened, WindowPaused, WindowResumed, WindowClosed, ProfileAssigned, TicketCalled, TicketRecalled,
                 ServiceStarted, TicketMissed, TicketParked, TicketReturned, TicketTransferred, ServiceFinished,
                 ActionUndone, VisitRated, PrintReported, PrinterReported, SearchMissed, NoticePrinted, RequestRaised,
                 RequestTaken, RequestClosed, SuggestionMade, SuggestionAccepted, SuggestionDismissed, SuggestionEnded>;

} // namespace evenhall
