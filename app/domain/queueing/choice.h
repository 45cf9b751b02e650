// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/calling_policy.h"
#include "app/domain/catalogue/window_plan.h"
#include "app/domain/values/id.h"
#include "app/domain/values/ticket.h"
#include "app/domain/values/time.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace evenhall {

/// One waiting ticket as the calling policy sees it. The hall and the simulator build these from their own state and
/// choose with the same function, so both make the same calls.
struct Candidate {
    TicketId ticket;
    std::uint64_t order = 0;
    Instant waitingSince;
    Duration bonus{0};
    std::int64_t ratePermille = 1000;
    bool priority = false;
    bool toFront = false;
    int behind = 0;
    std::optional<WindowId> onlyWindow;

    /// wait x rate + bonus x 1000; a wait that has not begun counts as zero.
    [[nodiscard]] std::int64_t score(Instant now) const;
    friend bool operator==(const Candidate&, const Candidate&) = default;
};

/// The waiting tickets of one queue in issue order, and how often in a row priority has passed its ordinary tickets.
struct WaitingLine {
    std::vector<Candidate> candidates;
    int overtakesInRow = 0;

    void insert(const Candidate& candidate);
    void remove(TicketId ticket);
    friend bool operator==(const WaitingLine&, const WaitingLine&) = default;
};

using WaitingLines = std::map<QueueId, WaitingLine>;

/// Why a ticket was chosen; stored in the event and shown to whoever asks "why this number?".
enum class ChoiceRule {
    Front,         ///< returned by transfer or parking
    AgeCap,        ///< an ordinary ticket past the age cap goes before any priority ticket
    OvertakeBound, ///< priority had passed ordinary tickets as often as allowed
    PriorityFirst, ///< a green-channel window takes priority tickets first
    Score,         ///< highest score
    OnlyOne,       ///< nobody else was waiting for this window
    Chosen,        ///< a clerk called it out of order, with a reason
    WalkDirect,    ///< came straight to the window
};

struct Choice {
    TicketId ticket;
    QueueId queue;
    ChoiceRule rule = ChoiceRule::OnlyOne;
    std::int64_t score = 0;
    std::int64_t runnerUpScore = 0; ///< best score among the others, 0 if none
    int waiting = 0;                ///< tickets this window could have called, this one included
    bool helping = false;           ///< from a queue the window only helps
    bool overtakes = false;         ///< a longer-waiting ordinary ticket of the same queue was passed

    friend bool operator==(const Choice&, const Choice&) = default;
};

/// Picks the next ticket for a window, or nothing. Pure; the order of rules:
/// own queues before helped ones; tickets sent to the front; the age cap; the overtake bound per queue;
/// priority first where the profile says so; score; ties by issue order. Tickets that must still let others pass
/// come only when nobody else waits.
[[nodiscard]] std::optional<Choice> chooseNext(const CallingPolicy& policy, const Profile& profile,
                                               const WindowId& window, const WaitingLines& lines, Instant now);

/// What a call does to the lines: removes the ticket, counts the overtake, lets reactivated tickets come nearer.
void recordCall(WaitingLines& lines, const Choice& choice);

} // namespace evenhall
