// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/hall/requests.h"
#include "app/domain/hall/suggestions.h"
#include "app/domain/queueing/visit.h"
#include "app/domain/values/id.h"
#include "app/domain/values/print_state.h"
#include "app/domain/values/ticket.h"
#include "app/domain/values/time.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace evenhall {

/// Tokens of one identity, made outside the domain with one key per purpose; empty when no identity was given.
/// Destroying a key makes its tokens meaningless.
struct IdentityTokens {
    std::string day;         ///< one open ticket per identity and service; key lives a day
    std::string noShow;      ///< missed appointments; key lives 90 days
    std::string returnVisit; ///< second visits for the same service; key lives 30 days, aggregate only
    [[nodiscard]] bool given() const { return !day.empty(); }
    friend bool operator==(const IdentityTokens&, const IdentityTokens&) = default;
};

/// Free text stays out of events: this is its salted hash, the text itself lives in a table that can be purged.
struct NoteDigest {
    std::string hex; ///< empty: no note
    friend bool operator==(const NoteDigest&, const NoteDigest&) = default;
};

// ---- hall -----------------------------------------------------------------------------------------------------
struct AdoptConfiguration {
    CataloguePointer catalogue;
};
struct TimePassed {}; ///< sent when nextDeadline() is reached: day change, timers, plan changes
struct ActivatePlan {
    PlanId plan;
};
struct LeaseBlock {
    std::string prefix;
    int count = 1;
}; ///< numbers for an issuer that will work alone

// ---- tickets --------------------------------------------------------------------------------------------------
struct IssueTicket {
    std::vector<ServiceId> services; ///< in order; more than one is 一件事一次办
    KioskId kiosk;                   ///< empty: the guide desk, no paper
    std::string language = "zh-CN";
    std::optional<PriorityClassId> priority;
    IdentityTokens identity;
    NoteDigest reason;           ///< where the priority class wants one
    bool acceptNotToday = false; ///< the person was told and still wants a number
    bool assisted = false;       ///< taken through the green button
};
struct ReprintTicket {
    TicketId ticket;
    KioskId kiosk;
};
struct CancelTicket {
    TicketId ticket;
};
struct ReactivateTicket {
    TicketId ticket;
};
struct GrantPriority {
    TicketId ticket;
    PriorityClassId priority;
    NoteDigest reason;
};
struct BookAppointment {
    ServiceId service;
    BusinessDay day;
    LocalTime slot;
    IdentityTokens identity;
};
struct CancelAppointment {
    AppointmentId appointment;
};
struct CheckIn {
    AppointmentId appointment;
    KioskId kiosk;
    std::string language = "zh-CN";
};
struct RateVisit {
    TicketId ticket;
    std::optional<int> grade;
    NoteDigest reason;
}; ///< 5 best to 1; none: not rated

// ---- windows --------------------------------------------------------------------------------------------------
struct SignIn {
    WindowId window;
    ClerkId clerk;
};
struct SignOut {
    WindowId window;
};
struct OpenWindow {
    WindowId window;
};
struct PauseWindow {
    WindowId window;
    NoteDigest note;
    std::string reason;
    std::optional<Instant> until; ///< return time, shown on the sign; absent: after the hall's limit for being away
};
struct ResumeWindow {
    WindowId window;
};
struct CloseWindow {
    WindowId window;
};
struct AssignProfile {
    WindowId window;
    Profile profile;
    std::optional<Instant> until;
}; ///< falls back by itself

// ---- calling --------------------------------------------------------------------------------------------------
struct FinishDetails {
    Outcome outcome = Outcome::Done;
    int cases = 1;
    std::string caseNumber;
};
struct CallNext {
    WindowId window;
    std::optional<FinishDetails> finish;
}; ///< ends the ticket at the window first
struct CallTicket {
    WindowId window;
    TicketId ticket;
    NoteDigest reason;
}; ///< out of order, or a parked one
struct WalkDirect {
    WindowId window;
    ServiceId service;
}; ///< straight to an idle window
struct Recall {
    WindowId window;
};
struct StartService {
    WindowId window;
};
struct MarkNoShow {
    WindowId window;
};
struct ParkTicket {
    WindowId window;
    ParkKind kind = ParkKind::AnyWindow;
    std::optional<Instant> until;
    NoteDigest note;
};
struct ReturnTicket {
    TicketId ticket;
}; ///< a parked ticket goes back to its queue
struct TransferTicket {
    WindowId window;
    ServiceId service;
    std::optional<WindowId> target;
    NoteDigest note;
};
struct FinishService {
    WindowId window;
    FinishDetails details;
};
struct UndoAction {
    WindowId window;
};

// ---- devices --------------------------------------------------------------------------------------------------
struct ReportPrint {
    std::string job;
    PrintState state = PrintState::Accepted;
    std::string level;
    std::string evidence;
};

struct ReportPrinter {
    KioskId kiosk;
    PrinterCondition condition = PrinterCondition::Unknown;
};
/// A search at a kiosk that found nothing; counted, so that the manager can add the word.
struct ReportMissedSearch {
    KioskId kiosk;
    std::string text; ///< 1 to 16 capital letters and digits
};
/// 一次性告知: the papers that are missing, printed once and completely.
struct PrintNotice {
    WindowId window;
    TicketId ticket;
    std::vector<int> missing; ///< indexes into the materials of the ticket's present service, from 0
    KioskId kiosk;            ///< where it is printed
};

// ---- help -----------------------------------------------------------------------------------------------------
struct RaiseRequest {
    RequestKind kind = RequestKind::CallStaff;
    KioskId kiosk;
    WindowId window;
    std::optional<TicketId> ticket;
    NoteDigest note;
};
struct TakeRequest {
    RequestId request;
    std::string owner; ///< of the person's device, 1 to 64 id characters
};
struct CloseRequest {
    RequestId request;
};

// ---- advice ---------------------------------------------------------------------------------------------------
/// The hall's own look at its queues; those that no longer fit the hall are left out.
struct Suggest {
    std::vector<Suggestion> suggestions; ///< without id
};
struct AcceptSuggestion {
    SuggestionId suggestion;
};
struct DismissSuggestion {
    SuggestionId suggestion;
};

/// Everything that can be asked of a hall.
using Command =
    std::variant<AdoptConfiguration, TimePassed, ActivatePlan, LeaseBlock, IssueTicket, ReprintTicket, CancelTicket,
                 ReactivateTicket, GrantPriority, BookAppointment, CancelAppointment, CheckIn, RateVisit, SignIn,
                 SignOut, OpenWindow, PauseWindow, ResumeWindow, CloseWindow, AssignProfile, CallNext, CallTicket,
                 WalkDirect, Recall, StartService, MarkNoShow, ParkTicket, ReturnTicket, TransferTicket, FinishService,
                 UndoAction, ReportPrint, ReportPrinter, ReportMissedSearch, PrintNotice, RaiseRequest, TakeRequest,
                 CloseRequest, Suggest, AcceptSuggestion, DismissSuggestion>;

} // namespace evenhall
