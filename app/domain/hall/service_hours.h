// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/hall.h"

#include <optional>

namespace evenhall {

/// When tickets for a queue can be had today.
struct TicketingHours {
    LocalTime from;
    LocalTime until; ///< the last minute in which a ticket is issued
};

/// Nothing: no window serves the queue today, neither by plan nor lent to it.
[[nodiscard]] std::optional<TicketingHours> ticketingHours(const Hall& hall, const QueueId& queue);

/// The next day (within two weeks) after today on which a window serves the queue.
[[nodiscard]] std::optional<BusinessDay> nextServiceDay(const Hall& hall, const QueueId& queue);

/// Work that the queue's windows can still do today from `at` on.
[[nodiscard]] Duration remainingCapacity(const Hall& hall, const QueueId& queue, Instant at);

/// Windows now open that serve the queue, in thousandths of a window.
[[nodiscard]] int openShares(const Hall& hall, const QueueId& queue);

/// The same for the windows that the plan has at work at that local time today.
[[nodiscard]] int plannedShares(const Hall& hall, const QueueId& queue, LocalTime time);

/// When any window of the queue works next by plan, `now` included; nothing: not today any more.
[[nodiscard]] std::optional<LocalTime> nextWork(const Hall& hall, const QueueId& queue, LocalTime now);

} // namespace evenhall
