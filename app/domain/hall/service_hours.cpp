// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/service_hours.h"

#include <algorithm>

namespace evenhall {

std::optional<TicketingHours> ticketingHours(const Hall& hall, const QueueId& queue) {
    const Calendar& calendar = hall.catalogue->configuration().calendar;
    TicketingHours hours{calendar.ticketingOpens, hall.schedule->lastTicket(queue)};
    for (const auto& [id, state] : hall.windows) {
        const Window* window = hall.catalogue->window(id);
        if (!state.profileUntil || !state.profile.serves(queue) || window == nullptr)
            continue;
        for (const Period& period : calendar.hours(hall.day, window->duties)) {
            const int end = std::min(period.until, hall.localTime(*state.profileUntil)).minutes;
            hours.until = std::max(hours.until, LocalTime{std::max(0, end - hall.schedule->closingMargin())});
        }
    }
    return hours.until == LocalTime{0} ? std::nullopt : std::optional(hours);
}

std::optional<BusinessDay> nextServiceDay(const Hall& hall, const QueueId& queue) {
    constexpr int searchDays = 14;
    for (int ahead = 1; ahead <= searchDays; ++ahead) {
        const BusinessDay day = hall.day.plusDays(ahead);
        if (!DaySchedule(*hall.catalogue, hall.plan, day).shares(queue).empty())
            return day;
    }
    return std::nullopt;
}

Duration remainingCapacity(const Hall& hall, const QueueId& queue, Instant at) {
    const int now = hall.localTime(at).minutes;
    std::int64_t shareMinutes = 0;
    for (const ScheduledShare& share : hall.schedule->shares(queue)) {
        const int left = share.period.until.minutes - std::max(share.period.from.minutes, now);
        shareMinutes += static_cast<std::int64_t>(std::max(0, left)) * share.permille;
    }
    return std::chrono::minutes(shareMinutes / 1000);
}

int openShares(const Hall& hall, const QueueId& queue) {
    int shares = 0;
    for (const auto& [id, state] : hall.windows) {
        if (state.mode == WindowMode::Open)
            shares += sharePermille(state.profile, queue);
    }
    return shares;
}

int plannedShares(const Hall& hall, const QueueId& queue, LocalTime time) {
    int shares = 0;
    for (const ScheduledShare& share : hall.schedule->shares(queue)) {
        if (share.period.contains(time))
            shares += share.permille;
    }
    return shares;
}

std::optional<LocalTime> nextWork(const Hall& hall, const QueueId& queue, LocalTime now) {
    std::optional<LocalTime> next;
    for (const ScheduledShare& share : hall.schedule->shares(queue)) {
        const LocalTime begins = std::max(share.period.from, now);
        if (begins < share.period.until && (!next || begins < *next))
            next = begins;
    }
    return next;
}

} // namespace evenhall
