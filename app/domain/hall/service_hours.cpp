// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/service_hours.h"

#include "app/domain/hall/plan_of_day.h"

#include <algorithm>

namespace evenhall {

namespace {

constexpr int wholeDay = 24 * 60;

/// Minutes of the period that lie between two times of day.
int minutesOf(const Period& period, int from, int until) {
    return std::max(0, std::min(period.until.minutes, until) - std::max(period.from.minutes, from));
}

/// The minute of today at which a temporary profile of the window ends; 0: it has none.
int lentUntil(const Hall& hall, const WindowId& window) {
    const WindowState* state = hall.window(window);
    if (state == nullptr || !state->profileUntil)
        return 0;
    return *state->profileUntil < hall.atLocal(LocalTime{wholeDay}) ? hall.localTime(*state->profileUntil).minutes
                                                                    : wholeDay;
}

} // namespace

std::optional<TicketingHours> ticketingHours(const Hall& hall, const QueueId& queue) {
    const Calendar& calendar = hall.catalogue->configuration().calendar;
    TicketingHours hours{calendar.ticketingOpens, hall.schedule->lastTicket(queue)};
    for (const auto& [id, state] : hall.windows) {
        const Window* window = hall.catalogue->window(id);
        if (!state.profileUntil || !state.profile.serves(queue) || window == nullptr)
            continue;
        for (const Period& period : calendar.hours(hall.day, window->duties)) {
            const int end = std::min(period.until.minutes, lentUntil(hall, id));
            hours.until = std::max(hours.until, LocalTime{std::max(0, end - hall.schedule->closingMargin())});
        }
    }
    return hours.until == LocalTime{0} ? std::nullopt : std::optional(hours);
}

std::optional<BusinessDay> nextServiceDay(const Hall& hall, const QueueId& queue) {
    constexpr int searchDays = 14;
    for (int ahead = 1; ahead <= searchDays; ++ahead) {
        const BusinessDay day = hall.day.plusDays(ahead);
        if (!DaySchedule(*hall.catalogue, planOn(hall, day), day).shares(queue).empty())
            return day;
    }
    return std::nullopt;
}

Duration remainingCapacity(const Hall& hall, const QueueId& queue, Instant at) {
    const int now = hall.localTime(at).minutes;
    std::int64_t shareMinutes = 0;
    for (const ScheduledShare& share : hall.schedule->shares(queue)) {
        const int begins = std::max(now, lentUntil(hall, share.window)); // until then it does other work
        shareMinutes += static_cast<std::int64_t>(minutesOf(share.period, begins, wholeDay)) * share.permille;
    }
    for (const auto& [id, state] : hall.windows) {
        const Window* window = hall.catalogue->window(id);
        const int permille = sharePermille(state.profile, queue);
        if (!state.profileUntil || window == nullptr || permille == 0)
            continue;
        for (const Period& period : hall.catalogue->configuration().calendar.hours(hall.day, window->duties))
            shareMinutes += static_cast<std::int64_t>(minutesOf(period, now, lentUntil(hall, id))) * permille;
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
