// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/catalogue/day_schedule.h"

#include <algorithm>

namespace evenhall {

namespace {

constexpr int wholeWindow = 1000;
constexpr int helpingShare = 250;

bool holds(const std::vector<QueueId>& queues, const QueueId& queue) {
    return std::find(queues.begin(), queues.end(), queue) != queues.end();
}

/// On a day whose hours end before the usual last ticket, or that has duty hours only, the margin of the longest day of
/// the week applies.
int closingMarginOn(const Calendar& calendar, BusinessDay day) {
    int end = 0;
    if (const auto ordinary = calendar.ordinaryHours(day); !ordinary.empty())
        end = ordinary.back().until.minutes;
    if (end <= calendar.lastTicket.minutes) {
        for (const auto& [weekday, periods] : calendar.weekly)
            end = std::max(end, periods.empty() ? 0 : periods.back().until.minutes);
    }
    return std::max(0, end - calendar.lastTicket.minutes);
}

} // namespace

int sharePermille(const Profile& profile, const QueueId& queue) {
    if (holds(profile.own, queue))
        return wholeWindow / static_cast<int>(profile.own.size());
    return holds(profile.helps, queue) ? helpingShare : 0;
}

DaySchedule::DaySchedule(const Catalogue& catalogue, const PlanId& planId, BusinessDay day) {
    const Calendar& calendar = catalogue.configuration().calendar;
    m_closingMargin = closingMarginOn(calendar, day);
    const WindowPlan* plan = catalogue.plan(planId);
    if (plan == nullptr || !plan->isValidOn(day))
        return;
    for (const PlanEntry& entry : plan->entries) {
        const Window* window = catalogue.window(entry.window);
        if (window == nullptr || !entry.appliesOn(day))
            continue;
        for (const Period& hours : calendar.hours(day, window->duties)) {
            const Period common{std::max(hours.from, entry.period.from), std::min(hours.until, entry.period.until)};
            if (common.from >= common.until)
                continue;
            for (const QueueId& queue : entry.profile.own)
                m_shares[queue].push_back({entry.window, common, sharePermille(entry.profile, queue)});
            for (const QueueId& queue : entry.profile.helps)
                m_shares[queue].push_back({entry.window, common, sharePermille(entry.profile, queue)});
        }
    }
}

const std::vector<ScheduledShare>& DaySchedule::shares(const QueueId& queue) const {
    static const std::vector<ScheduledShare> nobody;
    const auto found = m_shares.find(queue);
    return found == m_shares.end() ? nobody : found->second;
}

LocalTime DaySchedule::lastTicket(const QueueId& queue) const {
    int end = 0;
    for (const ScheduledShare& share : shares(queue))
        end = std::max(end, share.period.until.minutes);
    return LocalTime{std::max(0, end - m_closingMargin)};
}

} // namespace evenhall
