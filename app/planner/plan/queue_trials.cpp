// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/plan/queue_trials.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace evenhall::planner {

namespace {

constexpr Minutes never = std::numeric_limits<Minutes>::infinity();

} // namespace

QueueTrials::QueueTrials(const SlotGrid& grid, const std::vector<DemandDay>& days, std::size_t queue,
                         const WaitCost& cost)
    : m_grid(grid), m_days(days), m_queue(queue), m_waitCost(cost), m_played(days.size()) {}

void QueueTrials::setWindows(const SlotCounts& windows) {
    if (windows == m_windows)
        return;
    m_windows = windows;
    m_trial = windows;
    m_cost = 0;
    for (std::size_t day = 0; day < m_days.size(); ++day) {
        play(m_days[day].queues[m_queue], m_played[day]);
        m_cost += m_played[day].costs.back();
    }
    m_cost /= static_cast<double>(m_days.size());
}

double QueueTrials::costWith(int from, int until, int by, double most) {
    for (int slot = from; slot < until; ++slot)
        m_trial[static_cast<std::size_t>(slot)] += by;
    // the windows of the last slot stay until the queue is empty
    const Change change{m_grid.start(from), until == m_grid.count ? never : m_grid.start(until)};
    const auto days = static_cast<double>(m_days.size());
    double more = 0;
    for (std::size_t day = 0; day < m_days.size() && more <= most * days; ++day)
        more += dearer(m_days[day].queues[m_queue], m_played[day], change, most * days - more);
    for (int slot = from; slot < until; ++slot)
        m_trial[static_cast<std::size_t>(slot)] -= by;
    return m_cost + more / days;
}

double QueueTrials::costSince(int from) const {
    double cost = 0;
    for (const PlayedDay& day : m_played) {
        const auto first = std::lower_bound(day.starts.begin(), day.starts.end(), m_grid.start(from));
        cost += day.costs.back() - day.costs[static_cast<std::size_t>(first - day.starts.begin())];
    }
    return cost / static_cast<double>(m_days.size());
}

void QueueTrials::play(const std::vector<Visit>& visits, PlayedDay& day) {
    day.starts.clear();
    day.costs.assign(1, 0.0);
    resume(visits, day, 0);
    for (const Visit& visit : visits) {
        const Minutes start =
            serve(visit, day.starts.empty() ? visit.arrival : std::max(day.starts.back(), visit.arrival));
        day.starts.push_back(start);
        day.costs.push_back(day.costs.back() + m_waitCost.of(start - visit.arrival));
    }
}

/// How much dearer the day becomes with m_trial; stops at `most`.
double QueueTrials::dearer(const std::vector<Visit>& visits, const PlayedDay& day, const Change& change, double most) {
    const auto first = static_cast<std::size_t>(std::lower_bound(day.starts.begin(), day.starts.end(), change.from) -
                                                day.starts.begin());
    if (first == visits.size())
        return 0;
    resume(visits, day, first);
    double more = 0;
    Minutes before = first > 0 ? day.starts[first - 1] : -never;
    Minutes beforeNow = before;       ///< with the windows of now
    Minutes sameAfter = change.until; ///< and when all who are served at other minutes than now have left
    for (std::size_t i = first; i < visits.size() && more <= most; ++i) {
        const Visit& visit = visits[i];
        const Minutes earliest = std::max(before, visit.arrival);
        if (earliest >= sameAfter && earliest == std::max(beforeNow, visit.arrival))
            return more;
        before = serve(visit, earliest);
        beforeNow = day.starts[i];
        if (before != beforeNow) {
            sameAfter = std::max(sameAfter, std::max(before, beforeNow) + visit.work);
            more += m_waitCost.of(before - visit.arrival) - (day.costs[i + 1] - day.costs[i]);
        }
    }
    return more;
}

Minutes QueueTrials::serve(const Visit& visit, Minutes earliest) {
    const Minutes start = nextStart(earliest);
    m_ends.push_back(start + visit.work);
    std::push_heap(m_ends.begin(), m_ends.end(), std::greater<>());
    return start;
}

/// People at windows when the visit `first` is next.
void QueueTrials::resume(const std::vector<Visit>& visits, const PlayedDay& day, std::size_t first) {
    m_ends.clear();
    m_slot = -1;
    if (first == 0)
        return;
    const Minutes at = day.starts[first - 1];
    for (std::size_t i = 0; i < first; ++i) {
        const Minutes end = day.starts[i] + visits[i].work;
        if (end > at)
            m_ends.push_back(end);
    }
    std::make_heap(m_ends.begin(), m_ends.end(), std::greater<>());
}

/// The first moment from `earliest` on at which a window is free.
Minutes QueueTrials::nextStart(Minutes earliest) {
    Minutes at = earliest;
    for (;;) {
        while (m_slot + 1 <= m_grid.count && m_grid.start(m_slot + 1) <= at)
            ++m_slot;
        while (!m_ends.empty() && m_ends.front() <= at) {
            std::pop_heap(m_ends.begin(), m_ends.end(), std::greater<>());
            m_ends.pop_back();
        }
        const int last = m_trial.back() > 0 ? m_trial.back() : 1;
        const int windows = m_slot < 0 ? 0 : m_slot >= m_grid.count ? last : m_trial[static_cast<std::size_t>(m_slot)];
        if (static_cast<int>(m_ends.size()) < windows)
            return at;
        const Minutes change = m_slot < m_grid.count ? m_grid.start(m_slot + 1) : never;
        at = m_ends.empty() ? change : std::min(m_ends.front(), change);
    }
}

} // namespace evenhall::planner
