// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/answer.h"
#include "app/domain/hall/commands.h"
#include "app/domain/hall/events.h"
#include "app/domain/hall/hall.h"
#include "app/domain/values/result.h"
#include "app/domain/values/time.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace evenhall {

/// What a decision may know besides the hall: time and randomness are arguments.
struct DecisionContext {
    Now now;
    std::array<std::uint8_t, 10> random{}; ///< for the public code of a new ticket; must be unpredictable
    int issuer = 1;                        ///< 0 to 99, part of ticket ids
};

/// What a command leads to. A refusal has an answer with an error and no events.
struct Decision {
    std::vector<Event> events;
    Answer answer;
};

/// The rules of the hall. Pure: reads the state, changes nothing. The caller makes the events durable, then applies
/// them, then shows the answer.
[[nodiscard]] Decision decide(const Hall& hall, const Command& command, const DecisionContext& context);

/// When TimePassed must be sent next: a day change, a plan change, a timer. The result is never before `now`.
[[nodiscard]] std::optional<Instant> nextDeadline(const Hall& hall, const Now& now);

/// People that will be called before this waiting ticket, as far as can be known now.
[[nodiscard]] int peopleAhead(const Hall& hall, const Visit& visit, Instant now);

/// The honest wait of somebody who takes a ticket for this service now, or of a waiting visit.
struct Prospect {
    int peopleAhead = 0;
    WaitRange wait;
    std::vector<WindowId> windows; ///< open windows that serve it now
    std::optional<Error> refusal;  ///< why a ticket cannot be had
    std::vector<Alternative> alternatives;
};
[[nodiscard]] Prospect prospect(const Hall& hall, const Service& service, const Now& now);
[[nodiscard]] WaitRange waitRange(const Hall& hall, const QueueId& queue, int peopleAhead, const Now& now);

/// When a suggestion leaves the hall by itself.
[[nodiscard]] Instant endOf(const SuggestionRecord& record, const AdviceRules& rules);

/// The outbox name of a ticket's paper: copy 0 is the only unmarked one.
[[nodiscard]] std::string printJobId(TicketId ticket, int copy);
/// The outbox name of a notice of missing papers; a visit may get several.
[[nodiscard]] std::string noticeJobId(TicketId ticket, int notice);
/// True for the job of a ticket or of a copy of it, false for that of a notice.
[[nodiscard]] bool isTicketJob(const std::string& job);

/// The ticket this window would call now, and why.
[[nodiscard]] std::optional<Choice> nextFor(const Hall& hall, const WindowId& window, Instant now);

} // namespace evenhall
