// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/decide.h"

#include <chrono>
#include <string>
#include <utility>

namespace evenhall {

/// One overload per command; part of decide(), split by subject over several files.
class Decider {
public:
    Decider(const Hall& hall, const DecisionContext& context)
        : m_hall(hall), m_context(context), m_catalogue(*hall.catalogue), m_rules(m_catalogue.configuration()) {}

    // decide_hall.cpp
    Decision operator()(const AdoptConfiguration& command) const;
    Decision operator()(const TimePassed& command) const;
    Decision operator()(const ActivatePlan& command) const;
    Decision operator()(const LeaseBlock& command) const;
    Decision operator()(const ReportPrint& command) const;
    Decision operator()(const ReportPrinter& command) const;
    Decision operator()(const ReportMissedSearch& command) const;

    // decide_issue.cpp
    Decision operator()(const IssueTicket& command) const;

    // decide_ticket.cpp
    Decision operator()(const ReprintTicket& command) const;
    Decision operator()(const CancelTicket& command) const;
    Decision operator()(const ReactivateTicket& command) const;
    Decision operator()(const GrantPriority& command) const;
    Decision operator()(const RateVisit& command) const;
    Decision operator()(const ReturnTicket& command) const;

    Decision operator()(const PrintNotice& command) const;

    // decide_request.cpp
    Decision operator()(const RaiseRequest& command) const;
    Decision operator()(const TakeRequest& command) const;
    Decision operator()(const CloseRequest& command) const;

    // decide_suggestion.cpp
    Decision operator()(const Suggest& command) const;
    Decision operator()(const AcceptSuggestion& command) const;
    Decision operator()(const DismissSuggestion& command) const;

    // decide_appointment.cpp
    Decision operator()(const BookAppointment& command) const;
    Decision operator()(const CancelAppointment& command) const;
    Decision operator()(const CheckIn& command) const;

    // decide_window.cpp
    Decision operator()(const SignIn& command) const;
    Decision operator()(const SignOut& command) const;
    Decision operator()(const OpenWindow& command) const;
    Decision operator()(const PauseWindow& command) const;
    Decision operator()(const ResumeWindow& command) const;
    Decision operator()(const CloseWindow& command) const;
    Decision operator()(const AssignProfile& command) const;

    // decide_calling.cpp
    Decision operator()(const CallNext& command) const;
    Decision operator()(const CallTicket& command) const;
    Decision operator()(const WalkDirect& command) const;
    Decision operator()(const Recall& command) const;
    Decision operator()(const StartService& command) const;
    Decision operator()(const UndoAction& command) const;

    // decide_ending.cpp
    Decision operator()(const MarkNoShow& command) const;
    Decision operator()(const ParkTicket& command) const;
    Decision operator()(const TransferTicket& command) const;
    Decision operator()(const FinishService& command) const;

private:
    [[nodiscard]] Instant now() const { return m_context.now.instant; }
    /// Open, and the clock has not passed its midnight yet.
    [[nodiscard]] bool isDayOpen() const { return m_hall.dayOpen && m_context.now.localDay() <= m_hall.day; }
    /// Less than `duration` away. Counted in both directions: a clock that jumps back must not hold a key for hours.
    [[nodiscard]] bool isWithin(Duration duration, Instant then) const {
        return std::chrono::abs(now() - then) < duration;
    }
    /// No kiosk (the guide desk) or a known one.
    [[nodiscard]] bool isKnownKiosk(const KioskId& kiosk) const {
        return kiosk.empty() || m_catalogue.kiosk(kiosk) != nullptr;
    }

    static Decision refuse(ErrorCode code, std::string context = {});
    static Decision refuse(const Error& error) { return refuse(error.code, error.context); }
    [[nodiscard]] Decision answerFor(TicketId ticket, std::vector<Event> events) const;

    /// What finishing a ticket with a further step adds to the lines: this window may serve that step too.
    void queueNextStep(WaitingLines& lines, Visit finished) const;
    /// A known, open visit, or why not.
    [[nodiscard]] Result<const Visit*> openVisit(TicketId ticket) const;
    /// The visit at a known, staffed window, or why not.
    [[nodiscard]] Result<const Visit*> visitToEnd(const WindowId& window) const;
    /// A known window that may call now: open, signed in, past the guard time.
    [[nodiscard]] Result<const WindowState*> callingWindow(const WindowId& window) const;
    /// `callingWindow` with nobody at it.
    [[nodiscard]] Result<const WindowState*> idleCallingWindow(const WindowId& window) const;
    [[nodiscard]] Result<const WindowState*> knownWindow(const WindowId& window) const;

    /// The number, id and code of a new ticket; the series belongs to the first service's queue.
    [[nodiscard]] Result<TicketIssued> newTicket(const Service& first, NumberClass numberClass) const;
    /// Adds what the ticket promises (people ahead, wait) and what the issuer hears.
    [[nodiscard]] Decision completeIssue(TicketIssued issued, const Service& first) const;
    [[nodiscard]] Result<void> mayIssue(const IssueTicket& command) const;
    [[nodiscard]] Result<void> mayUsePriority(const IssueTicket& command) const;
    /// Today's tickets of an identity for a service, in issue order.
    [[nodiscard]] std::vector<const Visit*> ticketsOf(const std::string& identityToken, const ServiceId& service) const;
    /// The ticket to print again instead of a new one: the identity holds as many open ones as the service allows.
    [[nodiscard]] const Visit* ticketToReprint(const IssueTicket& command) const;
    [[nodiscard]] Decision reprint(const Visit& visit, const KioskId& kiosk) const;
    /// True while the one window that may call the visit is at work and serves its queue.
    [[nodiscard]] bool isKeptForAnother(const Visit& visit, const WindowId& window) const;
    [[nodiscard]] Result<ChoiceRule> mayCallOutOfOrder(const Visit& visit, const CallTicket& command,
                                                       const WindowState& window) const;
    [[nodiscard]] Result<void> mayBook(const BookAppointment& command, const Service& service) const;

    /// Why the window cannot do now what the suggestion says.
    [[nodiscard]] std::optional<Error> hindrance(const Suggestion& suggestion) const;
    /// Worth showing: it can be done, somebody gains, and nobody has refused the like of it lately.
    [[nodiscard]] bool isWelcome(const Suggestion& suggestion) const;
    [[nodiscard]] bool isOver(const SuggestionRecord& record) const;
    void endSuggestions(std::vector<Event>& events) const;
    void accept(const Suggestion& suggestion, bool automatic, std::vector<Event>& events) const;

    void closeDay(std::vector<Event>& events) const;
    void passTimers(std::vector<Event>& events) const;

    const Hall& m_hall;
    const DecisionContext& m_context;
    const Catalogue& m_catalogue;
    const HallConfiguration& m_rules;
};

/// ProfileAssigned for every window whose profile is not what the plan says and not a temporary one still in force.
/// `hall` is the state in which the day is already open.
[[nodiscard]] std::vector<Event> profileChanges(const Hall& hall, Instant at);

} // namespace evenhall
