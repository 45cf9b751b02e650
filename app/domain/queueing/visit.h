// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/domain/values/id.h"
#include "app/domain/values/print_state.h"
#include "app/domain/values/ticket.h"
#include "app/domain/values/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace evenhall {

enum class VisitState { Waiting, Called, Serving, Parked, Missed, Ended };

/// How a leg ended.
enum class Outcome {
    Done,
    Accepted,    ///< taken in, decided later
    SentBack,    ///< papers missing
    Referred,    ///< sent elsewhere
    Transferred, ///< went on to another queue of this hall
    NoShow,
    Cancelled,
    EndedByClose, ///< the hall shut before it was served
};

/// The three kinds of 挂起.
enum class ParkKind {
    AnyWindow,  ///< returns to the queue; any window may take it
    SameWindow, ///< the papers stay; only the window that parked it may take it
    Step,       ///< waits for a step elsewhere; returns to the queue when staff say so or the timer ends
};

struct Park {
    ParkKind kind = ParkKind::AnyWindow;
    WindowId owner;
    Instant since;
    Instant until;
    friend bool operator==(const Park&, const Park&) = default;
};

/// One wait and one serve of a visit: one service, one queue. Times are absent until they happen.
struct Leg {
    ServiceId service;
    QueueId queue;
    Instant queuedAt;
    std::optional<Instant> firstCalledAt;
    std::optional<Instant> calledAt; ///< the last call; the wait ends here
    std::optional<Instant> startedAt;
    std::optional<Instant> endedAt;
    Duration parkedFor{0}; ///< not counted as service
    std::optional<WindowId> window;
    std::optional<ClerkId> clerk;
    std::optional<Outcome> outcome;
    int cases = 0;          ///< 办件量
    std::string caseNumber; ///< of the case system, if the clerk gave one
    friend bool operator==(const Leg&, const Leg&) = default;
};

enum class Origin { WalkIn, Appointment, WalkDirect };

/// One person's ticket from issue to end, with one leg per service.
struct Visit {
    TicketId id;
    TicketNumber number;
    PublicCode code;
    std::uint64_t order = 0; ///< issue order within the day; the last tie-breaker
    Instant issuedAt;
    Origin origin = Origin::WalkIn;
    KioskId kiosk; ///< empty: issued by staff
    std::string language;
    std::optional<PriorityClassId> priority;
    std::string identityToken; ///< keyed for this day; empty without identity
    std::optional<AppointmentId> appointment;
    std::optional<Instant> appointmentAt;

    VisitState state = VisitState::Waiting;
    std::vector<Leg> legs;
    std::size_t leg = 0;                 ///< the current one
    std::optional<WindowId> window;      ///< while called or serving
    std::optional<WindowId> firstWindow; ///< 首问负责: who handled it first
    std::optional<ClerkId> firstClerk;
    Instant waitingSince;               ///< what the score counts from; a transfer keeps the original time
    bool toFront = false;               ///< goes before all scores: transfers and returns from parking
    std::optional<WindowId> onlyWindow; ///< only this window may call it
    int behind = 0;                     ///< lets so many others of its queue go first
    std::optional<Park> park;
    int calls = 0; ///< of the current leg
    std::optional<Instant> missedAt;
    int reactivations = 0;
    int copies = 0;                  ///< paper copies after the first
    std::optional<PrintState> paper; ///< of the ticket; Printed stays when a later copy goes wrong
    int notices = 0;                 ///< of missing papers
    bool rated = false;              ///< one rating per visit
    bool ratingPassed = false;       ///< the device by the window waited in vain; the paper's code still rates
    std::uint32_t revision = 0;      ///< grows with every change

    [[nodiscard]] const Leg& current() const { return legs[leg]; }
    [[nodiscard]] Leg& current() { return legs[leg]; }
    [[nodiscard]] bool isOpen() const { return state != VisitState::Ended; }
    friend bool operator==(const Visit&, const Visit&) = default;
};

} // namespace evenhall
