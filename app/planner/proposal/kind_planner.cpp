// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/proposal/kind_planner.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace evenhall::planner {

namespace {

constexpr double worthTelling = 10.0; ///< people's minutes a day
constexpr double tellingShare = 0.03; ///< of what a change saves
constexpr std::size_t daysToSearch = 16;

double total(const std::vector<double>& minutes) {
    return std::accumulate(minutes.begin(), minutes.end(), 0.0);
}

double loadOf(const WindowSchedule& schedule, const std::vector<DemandDay>& days) {
    double work = 0;
    for (const DemandDay& day : days) {
        for (const std::vector<Visit>& queue : day.queues) {
            for (const Visit& visit : queue)
                work += visit.work;
        }
    }
    return work / static_cast<double>(days.size()) / std::max(schedule.windowHours() * 60, 1.0);
}

} // namespace

KindPlanner::KindPlanner(const HallCase& hall, int kind, HallWindows& windows, const PlanningSettings& settings)
    : m_hall(hall), m_kind(kind), m_windows(windows), m_settings(settings) {
    const KindCase& given = hall.kinds[static_cast<std::size_t>(kind)];
    const DemandForecast forecast = forecastDemand(given.grid, given.past, kind, settings.forecast);
    m_days = possibleDays(hall, kind, forecast, settings);
}

std::vector<Weekday> KindPlanner::weekdays() const {
    std::vector<Weekday> days;
    for (int number = 1; number <= 7; ++number) {
        const auto weekday = static_cast<Weekday>(number);
        const auto found = m_hall.kindOfWeekday.find(weekday);
        const bool trained = std::any_of(m_hall.training.begin(), m_hall.training.end(),
                                         [&](const HallDayRecord* record) { return record->day.weekday() == weekday; });
        if (trained && (found == m_hall.kindOfWeekday.end() ? 0 : found->second) == m_kind)
            days.push_back(weekday);
    }
    return days;
}

/// What no window does on such a day and nobody came for is not offered then; the forecast, which leans on other days,
/// does not know that.
void KindPlanner::leaveOutUnoffered(const WindowSchedule& today) {
    for (std::size_t queue = 0; queue < m_hall.record->queues.size(); ++queue) {
        const bool came = std::any_of(m_hall.training.begin(), m_hall.training.end(), [&](const HallDayRecord* record) {
            return m_hall.kindOf(record->day) == m_kind && !arrivalsOf(record->queues[queue]).empty();
        });
        const bool isServed = std::any_of(today.work.begin(), today.work.end(), [&](const std::vector<int>& row) {
            return std::any_of(row.begin(), row.end(),
                               [&](int work) { return m_windows.works[work].serves(static_cast<int>(queue)); });
        });
        for (DemandDay& day : m_days) {
            if (!came && !isServed)
                day.queues[queue].clear();
        }
    }
}

/// Every so many of the days: drawn ones come first, past ones last, and both count.
std::vector<DemandDay> KindPlanner::searchDays() const {
    const std::size_t step = std::max<std::size_t>(1, m_days.size() / daysToSearch);
    std::vector<DemandDay> days;
    for (std::size_t i = 0; i < m_days.size(); i += step)
        days.push_back(m_days[i]);
    return days;
}

/// Leaves out what is not worth the trouble, the least worthwhile first, unless the hall could not work the rest.
void KindPlanner::dropSmall(KindProposal& proposal, const ScheduleRules& rules, double worthwhile) const {
    const std::vector<DemandDay> days = searchDays();
    std::vector<WindowChange> kept; // cannot be left out
    for (;;) {
        const double now = total(dailyMinutes(proposal.after, m_windows.works, days));
        const WindowChange* least = nullptr;
        std::vector<WindowChange> changes = changesBetween(proposal.before, proposal.after);
        for (WindowChange& change : changes) {
            const WindowSchedule rest = without(proposal.after, change, proposal.before);
            change.saved = total(dailyMinutes(rest, m_windows.works, days)) - now;
            if (change.saved < worthwhile && (least == nullptr || change.saved < least->saved) &&
                std::find(kept.begin(), kept.end(), change) == kept.end())
                least = &change;
        }
        if (least == nullptr)
            return;
        WindowSchedule rest = without(proposal.after, *least, proposal.before);
        const bool allowed = std::all_of(least->windows.begin(), least->windows.end(),
                                         [&](int window) { return rules.allows(rest, window); });
        if (allowed && rules.shortcomings(rest) <= rules.shortcomings(proposal.after))
            proposal.after = std::move(rest);
        else
            kept.push_back(*least);
    }
}

void KindPlanner::value(KindProposal& proposal, const ScheduleRules& rules) const {
    const std::vector<double> with = dailyMinutes(proposal.after, m_windows.works, m_days);
    proposal.savedTogether = total(dailyMinutes(proposal.before, m_windows.works, m_days)) - total(with);
    proposal.changes = changesBetween(proposal.before, proposal.after);
    for (WindowChange& change : proposal.changes) {
        const WindowSchedule rest = without(proposal.after, change, proposal.before);
        const std::vector<double> alone = dailyMinutes(rest, m_windows.works, m_days);
        change.demanded = rules.shortcomings(rest) > rules.shortcomings(proposal.after);
        change.saved = total(alone) - total(with);
        for (std::size_t queue = 0; queue < with.size(); ++queue) {
            const double minutes = alone[queue] - with[queue];
            if (std::abs(minutes) >= std::max(worthTelling, tellingShare * change.saved))
                change.effects.push_back({static_cast<int>(queue), minutes});
        }
        std::stable_sort(change.effects.begin(), change.effects.end(),
                         [](const QueueEffect& a, const QueueEffect& b) { return a.minutes > b.minutes; });
    }
    std::stable_sort(proposal.changes.begin(), proposal.changes.end(),
                     [](const WindowChange& a, const WindowChange& b) { return a.saved > b.saved; });
}

KindProposal KindPlanner::propose(const WindowSchedule& today) {
    const std::size_t queues = m_hall.record->queues.size();
    KindProposal proposal;
    proposal.weekdays = weekdays();
    proposal.before = today;
    leaveOutUnoffered(today);
    const ScheduleRules rules(m_windows, today, queues);
    const std::vector<DemandDay> days = searchDays();
    ScheduleAims aims;
    aims.cost = m_settings.search.cost;
    aims.mostLonger = mostWorse / 4;
    ScheduleSearch search(m_windows, rules, days, queues, aims);
    proposal.switched = search.improve(today, ScheduleSearch::Step::Switch);
    proposal.after = search.improve(today, ScheduleSearch::Step::Help);
    proposal.after = search.improve(proposal.after, ScheduleSearch::Step::Switch);
    proposal.after = search.improve(proposal.after, ScheduleSearch::Step::Help);
    dropSmall(proposal, rules, search.worthwhile() / 2);
    value(proposal, rules);
    proposal.unmetLimits = rules.shortcomings(proposal.after);
    return proposal;
}

void KindPlanner::describe(KindProposal& proposal) {
    proposal.outlookBefore = outlookOf(proposal.before, m_windows.works, m_days);
    proposal.outlookAfter = outlookOf(proposal.after, m_windows.works, m_days);
    proposal.load = loadOf(proposal.before, m_days);
    proposal.shortages = shortagesOf(m_windows, proposal.after, m_days);
    proposal.dayBefore = figuresOf(proposal.before, m_windows.works, m_days);
    proposal.dayAfter = figuresOf(proposal.after, m_windows.works, m_days);
    proposal.dayMended = figuresOf(proposal.shortages.mended, m_windows.works, m_days);
}

} // namespace evenhall::planner
