// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/answer.h"
#include "app/domain/hall/commands.h"
#include "app/domain/hall/suggestions.h"
#include "app/domain/queueing/choice.h"
#include "app/domain/queueing/visit.h"
#include "app/domain/queueing/window_state.h"
#include "app/domain/values/id.h"
#include "app/domain/values/ticket.h"
#include "app/domain/values/time.h"
#include "drivers/api/print_document.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace evenhall {

// What clients see of a hall: flat entities, each replaced whole when it changes. A client's state is a map from
// EntityKey to the last entity; no client folds events. None of these holds an identity token or free text of others.

struct HallView {
    HallId hall;
    BusinessDay day;
    bool open = false;         ///< a business day is open
    bool ticketing = false;    ///< tickets can be had now
    std::string configuration; ///< hash; a change means: fetch the configuration again
    Instant now;               ///< the hall's clock when this was made
    std::chrono::minutes utcOffset{0};
    std::optional<Instant> ticketingChangesAt;
    bool clockSuspect = false; ///< the machine's clock jumped; the hall keeps its own time
    friend bool operator==(const HallView&, const HallView&) = default;
};

/// One service as a kiosk shows it.
struct ServiceView {
    ServiceId service;
    int peopleAhead = 0;
    WaitRange wait;
    std::vector<WindowId> windows;
    std::optional<ErrorCode> refusal; ///< absent: a ticket can be had
    std::vector<Alternative> alternatives;
    friend bool operator==(const ServiceView&, const ServiceView&) = default;
};

struct QueueView {
    QueueId queue;
    int waiting = 0;
    int openWindows = 0;
    std::optional<Instant> longestWaitingSince;
    WaitRange wait; ///< for the next person
    friend bool operator==(const QueueView&, const QueueView&) = default;
};

/// A window for its clerk, the guide desk and the manager.
struct WindowView {
    WindowId window;
    WindowMode mode = WindowMode::Closed;
    std::optional<ClerkId> clerk;
    Profile profile;
    std::optional<Instant> profileUntil;
    std::optional<TicketId> ticket;
    std::string number; ///< shown number of that ticket
    std::optional<Instant> lastCallAt;
    std::optional<Instant> changedAt;
    std::string pauseReason;
    std::optional<Instant> pausedUntil;
    int waiting = 0;            ///< people this window could call
    std::optional<Choice> next; ///< next up and why
    std::string nextNumber;
    std::optional<Instant> undoUntil;
    friend bool operator==(const WindowView&, const WindowView&) = default;
};

/// An open ticket for counters, guide desk and manager; `code` only for its holder and kiosks.
struct TicketView {
    TicketId ticket;
    std::string number;
    VisitState state = VisitState::Waiting;
    ServiceId service;
    QueueId queue;
    std::size_t leg = 0;
    std::vector<ServiceId> services;
    std::optional<PriorityClassId> priority;
    Origin origin = Origin::WalkIn;
    Instant issuedAt;
    Instant waitingSince;
    std::optional<Instant> calledAt;
    std::optional<Instant> startedAt;
    std::optional<WindowId> window;
    std::optional<WindowId> firstWindow;
    std::optional<ChoiceRule> why; ///< why it was called
    std::optional<Park> park;
    std::optional<Instant> missedAt;
    int calls = 0;
    int copies = 0;
    std::optional<PrintState> paper; ///< only while its holder may stand there without one
    std::optional<int> peopleAhead;  ///< only for its holder
    std::optional<WaitRange> wait;   ///< only for its holder
    std::string code;
    std::string note; ///< for the next window
    friend bool operator==(const TicketView&, const TicketView&) = default;
};

/// A call as boards and voices show it. A recall replaces the same key with a higher count.
struct CallView {
    std::int64_t call = 0; ///< sequence of its event
    std::string number;
    WindowId window;
    ZoneId zone;
    Instant at;
    int calls = 1;
    bool priority = false;
    bool over = false; ///< served, missed or undone: no longer to be shown as calling
    friend bool operator==(const CallView&, const CallView&) = default;
};

/// A print job of the outbox.
struct PrintJobView {
    std::string job; ///< ticket id, '-', copy number
    TicketId ticket;
    KioskId kiosk;
    int copy = 0; ///< 0 is the only unmarked one
    device::PrintDocument document;
    Instant expiresAt;
    std::optional<PrintState> state; ///< absent: not accepted yet
    std::string level;
    friend bool operator==(const PrintJobView&, const PrintJobView&) = default;
};

/// What the sign above a window shows.
struct SignView {
    WindowId window;
    std::string text;
    bool attention = false;
    std::int64_t sequence = 0; ///< of the event that made it
    friend bool operator==(const SignView&, const SignView&) = default;
};

/// A call for help that nobody closed.
struct RequestView {
    RequestId request;
    RequestKind kind = RequestKind::CallStaff;
    KioskId kiosk;
    WindowId window;
    std::optional<TicketId> ticket;
    std::string number; ///< shown number of that ticket
    Instant raisedAt;
    std::string owner;
    std::optional<Instant> takenAt;
    std::string note; ///< for those who may answer it
    friend bool operator==(const RequestView&, const RequestView&) = default;
};

/// A kiosk, so that another can say where there is paper.
struct KioskView {
    KioskId kiosk;
    PrinterCondition printer = PrinterCondition::Unknown;
    Instant since;
    friend bool operator==(const KioskView&, const KioskView&) = default;
};

/// What could be done about the queues now, or what was accepted and still lasts. Facts; each program makes its own
/// sentence.
struct SuggestionView {
    SuggestionId suggestion;
    SuggestionKind move = SuggestionKind::Help;
    SuggestionState state = SuggestionState::Open; ///< dismissed ones are not shown
    bool automatic = false;                        ///< accepted by the hall itself
    WindowId window;
    std::vector<QueueId> queues;
    Instant madeAt; ///< or accepted
    Instant until;
    Instant validUntil;
    std::vector<QueueEffect> effects;
    Duration saved{0};
    int confidencePermille = 0;
    SuggestionBasis basis = SuggestionBasis::Today;
    int pastDays = 0;
    int movesLeft = 0; ///< of the day's budget
    friend bool operator==(const SuggestionView&, const SuggestionView&) = default;
};

using Entity = std::variant<HallView, ServiceView, QueueView, WindowView, TicketView, CallView, PrintJobView, SignView,
                            RequestView, KioskView, SuggestionView>;

enum class EntityKind { Hall, Service, Queue, Window, Ticket, Call, PrintJob, Sign, Request, Kiosk, Suggestion };

struct EntityKey {
    EntityKind kind = EntityKind::Hall;
    std::string id;
    friend auto operator<=>(const EntityKey&, const EntityKey&) = default;
};

[[nodiscard]] EntityKey keyOf(const Entity& entity);
[[nodiscard]] EntityKind kindOf(const Entity& entity);

} // namespace evenhall
