// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/calling_policy.h"
#include "app/domain/queueing/choice.h"
#include "app/domain/values/result.h"
#include "app/domain/values/time.h"

#include <cstdint>
#include <vector>

namespace evenhall::planner {

// A hall's day as the simulator sees it: small integers in place of names, because a search simulates millions of
// tickets. Each index is a place in a vector named beside it. Times are instants; any origin will do.

using QueueIndex = std::uint16_t;   ///< 0 to DayRules::queues - 1
using WindowIndex = std::uint16_t;  ///< place in DayPlan::windows
using ProfileIndex = std::uint16_t; ///< place in DayPlan::profiles
using ClassIndex = std::uint8_t;    ///< place in DayRules::classes
using TicketIndex = std::uint32_t;  ///< place in the tickets of the day

/// How the wait of some tickets counts; see Candidate::score. The first class of a day is the ordinary one.
struct WaitingClass {
    Duration bonus{0};
    std::int64_t ratePermille = 1000; ///< above zero
    bool priority = false;
};

/// What stays the same whatever the windows do.
struct DayRules {
    CallingPolicy calling; ///< age cap, overtake bound, places behind which a returned ticket waits
    int queues = 0;
    std::vector<WaitingClass> classes{WaitingClass{}};
    Duration callOut = std::chrono::seconds(30); ///< how long a window waits for somebody who does not come
};

/// What a window serves: its own queues, and those it helps while no own queue has anybody.
struct ServedQueues {
    std::vector<QueueIndex> own;
    std::vector<QueueIndex> helps;
    bool priorityFirst = false;
};

/// A stretch of a window's day with one profile. A window that is busy when it ends finishes its ticket first.
struct Shift {
    Instant from;
    Instant until; ///< no call at or after it
    ProfileIndex profile = 0;
};

/// Which windows work when, serving what. A gap between two shifts of a window is a break.
struct DayPlan {
    std::vector<ServedQueues> profiles;
    std::vector<std::vector<Shift>> windows; ///< the shifts of each window, in order, without overlap
    bool finishesTheLine = false;            ///< whoever waits when the last shift of a window ends is still served
};

/// What happens to a ticket apart from waiting.
enum class TicketStory : std::uint8_t {
    Served,
    NoShow,           ///< called, never comes; the window waits DayRules::callOut
    ComesBack,        ///< misses its call, waits again after `away`, behind some others
    ParkedAnyWindow,  ///< set aside after `before` of its service, back at the front after `away`
    ParkedSameWindow, ///< the same, and only the window that parked it may call it again
};

/// One person. Arrival and service time belong to the ticket, so that two plans meet the same people (common random
/// numbers). Tickets of a day are sorted by arrival; their order is their issue order.
struct DayTicket {
    Instant arrival;
    Instant waitingSince; ///< what the wait counts from: the arrival, or a later time of an appointment
    Duration service{0};  ///< at windows in all, from the call
    Duration before{0};   ///< of it, before parking
    Duration away{0};
    QueueIndex queue = 0;
    ClassIndex waitingClass = 0;
    TicketStory story = TicketStory::Served;
};

enum class TicketEnd : std::uint8_t {
    Served,
    NoShow,
    LeftWaiting, ///< the day ended first; its wait is known only to be longer than until then
    LeftAway,    ///< missed or parked, and the day ended before it was called again
};

struct TicketResult {
    Instant calledAt; ///< the call that ended the wait; of a ticket left waiting: the end of the day
    Instant endedAt;  ///< when the window was free of it for good
    WindowIndex window = 0;
    TicketEnd end = TicketEnd::LeftWaiting;
};

/// One call, also the second of a ticket that was set aside or missed.
struct DayCall {
    Instant at;
    TicketIndex ticket = 0;
    WindowIndex window = 0;
    ChoiceRule rule = ChoiceRule::OnlyOne;

    friend bool operator==(const DayCall&, const DayCall&) = default;
};

struct DayResult {
    std::vector<TicketResult> tickets; ///< one for each ticket
    std::vector<Duration> busy;        ///< of each window
    std::vector<DayCall> calls;        ///< in order; only when asked for
    Instant endedAt;                   ///< when the last window closed
};

/// BadValue, naming what, when indices are out of range, shifts overlap, tickets are not in order, or a time is
/// negative.
[[nodiscard]] Result<void> checkDay(const DayRules& rules, const DayPlan& plan, const std::vector<DayTicket>& tickets);

} // namespace evenhall::planner
