// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/assignment/schedule_search.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <set>

namespace evenhall::planner {

namespace {

constexpr double shortcomingCost = 1e5; ///< more than any plan can win by it
constexpr double hotMinutes = 30;       ///< people's minutes a day below which a queue needs nobody
constexpr int mostRounds = 4;
constexpr std::size_t mostPairs = 300; ///< that a round looks at
/// Queues of a hall in which everybody helps everybody; beyond that nobody can explain a plan, nor replay it quickly.
constexpr std::size_t mostCoupledQueues = 12;

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

/// Hours at which people would change windows: where many open or close, and between those when they lie far apart.
std::vector<int> marksOf(const WindowSchedule& schedule) {
    constexpr double many = 0.2; // of the most windows
    constexpr int farApart = 8;
    std::vector<int> open;
    open.reserve(index(schedule.grid.count));
    for (int slot = 0; slot < schedule.grid.count; ++slot) {
        open.push_back(static_cast<int>(std::count_if(schedule.work.begin(), schedule.work.end(), [&](const auto& row) {
            return row[index(slot)] != closedWindow;
        })));
    }
    const double most = open.empty() ? 0 : *std::max_element(open.begin(), open.end());
    std::vector<int> breaks{0};
    for (int slot = 1; slot < schedule.grid.count; ++slot) {
        if (std::abs(open[index(slot)] - open[index(slot - 1)]) > many * most)
            breaks.push_back(slot);
    }
    breaks.push_back(schedule.grid.count);
    std::vector<int> marks;
    for (std::size_t i = 0; i + 1 < breaks.size(); ++i) {
        const int length = breaks[i + 1] - breaks[i];
        const int parts = length < 4 ? 1 : std::max(2, length / (farApart / 2));
        for (int part = 0; part < parts; ++part)
            marks.push_back(breaks[i] + length * part / parts);
    }
    marks.push_back(schedule.grid.count);
    return marks;
}

std::vector<std::pair<int, int>> stretchesOf(const WindowSchedule& schedule, int minimumStay) {
    const std::vector<int> marks = marksOf(schedule);
    std::vector<std::pair<int, int>> stretches;
    for (std::size_t from = 0; from < marks.size(); ++from) {
        for (std::size_t until = from + 1; until < marks.size(); ++until) {
            if (marks[until] - marks[from] >= minimumStay)
                stretches.emplace_back(marks[from], marks[until]);
        }
    }
    return stretches;
}

} // namespace

ScheduleSearch::ScheduleSearch(HallWindows& hall, const ScheduleRules& rules, const std::vector<DemandDay>& days,
                               std::size_t queues, const ScheduleAims& aims)
    : m_hall(hall)
    , m_rules(rules)
    , m_aims(aims)
    , m_costs(days, queues, aims.cost, hall.works)
    , m_days(days)
    , m_tickets(queues, 0.0) {
    for (const DemandDay& day : days) {
        for (std::size_t queue = 0; queue < queues; ++queue)
            m_tickets[queue] += static_cast<double>(day.queues[queue].size()) / static_cast<double>(days.size());
    }
}

/// Windows that differ in nothing a step could see are tried once.
std::vector<int> ScheduleSearch::unlikeWindows(const WindowSchedule& schedule) const {
    std::vector<int> unlike;
    for (int window = 0; window < schedule.windows(); ++window) {
        const bool isNew = std::none_of(unlike.begin(), unlike.end(), [&](int known) {
            const RealWindow& a = m_hall.windows[index(known)];
            const RealWindow& b = m_hall.windows[index(window)];
            return schedule.work[index(known)] == schedule.work[index(window)] && a.may == b.may &&
                   a.lowCounter == b.lowCounter && a.mayOpen == b.mayOpen && a.keeps == b.keeps;
        });
        if (isNew && !m_hall.windows[index(window)].keeps)
            unlike.push_back(window);
    }
    return unlike;
}

std::optional<int> ScheduleSearch::alike(const WindowSchedule& schedule, int window) const {
    for (int other = 0; other < schedule.windows(); ++other) {
        const RealWindow& a = m_hall.windows[index(other)];
        const RealWindow& b = m_hall.windows[index(window)];
        if (other != window && schedule.work[index(other)] == schedule.work[index(window)] && a.may == b.may &&
            !a.keeps)
            return other;
    }
    return std::nullopt;
}

std::vector<int> ScheduleSearch::hotQueues(const DayCost& now) const {
    std::vector<int> hot;
    for (int queue = 0; queue < static_cast<int>(now.minutes.size()); ++queue) {
        if (now.minutes[index(queue)] >= hotMinutes)
            hot.push_back(queue);
    }
    return hot;
}

/// People's minutes at the queues of a window, the hottest of its day.
double ScheduleSearch::heatOf(const std::vector<int>& row, const DayCost& now) const {
    double heat = 0;
    for (const int work : std::set<int>(row.begin(), row.end())) {
        for (const int queue : m_hall.works[work].own)
            heat = std::max(heat, now.minutes[index(queue)]);
    }
    return heat;
}

/// Cold windows for hot queues first: where every window may serve everything, there are too many to try them all.
std::vector<ScheduleSearch::Pair> ScheduleSearch::promisingPairs(const WindowSchedule& schedule) {
    DayCost now = m_costs.of(schedule);
    for (const MandatoryWindows& rule : m_hall.limits.mandatory)
        now.minutes[index(rule.queue)] = std::numeric_limits<double>::max();
    const std::vector<int> hot = hotQueues(now);
    std::vector<Pair> pairs;
    for (const int window : unlikeWindows(schedule)) {
        const double heat = heatOf(schedule.work[index(window)], now);
        for (const int taker : hot) {
            if (m_hall.windows[index(window)].may.count(taker) != 0)
                pairs.push_back({window, taker, now.minutes[index(taker)] / (heat + hotMinutes)});
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.promise > b.promise; });
    if (pairs.size() > mostPairs)
        pairs.erase(pairs.begin() + mostPairs, pairs.end());
    return pairs;
}

void ScheduleSearch::change(WindowSchedule& schedule, const Candidate& candidate, Step step) {
    for (int slot = candidate.from; slot < candidate.until; ++slot) {
        const int now = schedule.at(candidate.window, slot);
        WindowWork work = m_hall.works[now];
        if (!work.isOpen() && !m_hall.windows[index(candidate.window)].mayOpen)
            continue;
        if (step == Step::Switch || !work.isOpen()) {
            work = {{candidate.taker}, {}};
        } else if (!work.serves(candidate.taker)) {
            std::vector<int>& queues = work.own.size() == 1 ? work.helps : work.own;
            queues.insert(std::upper_bound(queues.begin(), queues.end(), candidate.taker), candidate.taker);
        }
        schedule.set(candidate.window, slot, slot + 1, m_hall.works.number(work));
    }
}

DayCost ScheduleSearch::replayed(const WindowSchedule& schedule) const {
    DayCost found;
    found.minutes.assign(m_tickets.size(), 0.0);
    ScheduleReplay replay(m_tickets.size(), m_hall.works);
    const double days = static_cast<double>(m_days.size());
    for (const DemandDay& day : m_days) {
        const std::vector<std::vector<Minutes>>& waits = replay.run(day, schedule);
        for (std::size_t queue = 0; queue < waits.size(); ++queue) {
            for (const Minutes wait : waits[queue]) {
                found.minutes[queue] += wait / days;
                found.cost += m_aims.cost.of(wait) / days;
            }
        }
    }
    return found;
}

DayCost ScheduleSearch::costOf(const WindowSchedule& schedule, Look look) {
    DayCost found = look == Look::Rough ? m_costs.of(schedule) : replayed(schedule);
    found.cost += shortcomingCost * m_rules.shortcomings(schedule);
    return found;
}

std::optional<double> ScheduleSearch::gainOf(WindowSchedule& schedule, const Candidate& candidate, Step step,
                                             Look look) {
    std::vector<int>& row = schedule.work[index(candidate.window)];
    const std::vector<int> before = row;
    change(schedule, candidate, step);
    std::optional<double> gain;
    const bool isSmall = step == Step::Switch || m_costs.mostCoupled(schedule) <= m_mostCoupled;
    if (row != before && isSmall && m_rules.allows(schedule, candidate.window)) {
        const DayCost cost = costOf(schedule, look);
        bool bearable = true;
        for (std::size_t queue = 0; queue < m_tickets.size(); ++queue)
            bearable = bearable && cost.minutes[queue] <= m_mostMinutes[queue];
        if (bearable)
            gain = (look == Look::Rough ? m_roughNow : m_now) - cost.cost;
    }
    row = before;
    return gain;
}

ScheduleSearch::Candidates ScheduleSearch::collect(const WindowSchedule& schedule, Step step) {
    Candidates candidates;
    WindowSchedule trial = schedule;
    m_roughNow = costOf(schedule, Look::Rough).cost;
    const std::vector<std::pair<int, int>> stretches = stretchesOf(schedule, m_hall.limits.minimumStay);
    for (const Pair& pair : promisingPairs(schedule)) {
        for (const auto& [from, until] : stretches) {
            Candidate candidate{0, pair.window, from, until, pair.taker};
            candidate.gain = gainOf(trial, candidate, step, Look::Rough).value_or(0);
            if (candidate.gain >= m_aims.worthwhile)
                candidates.push(candidate);
        }
    }
    return candidates;
}

/// Takes what saves most. What a step saves is looked at again, exactly, before it is taken: others came before it, and
/// the rough look counts a window that changes its queue at both while it finishes a person.
bool ScheduleSearch::climb(WindowSchedule& schedule, Step step) {
    bool climbed = false;
    Candidates candidates = collect(schedule, step);
    while (!candidates.empty()) {
        Candidate candidate = candidates.top();
        candidates.pop();
        candidate.gain = gainOf(schedule, candidate, step, Look::Exact).value_or(0);
        if (candidate.gain < m_aims.worthwhile)
            continue;
        if (!candidates.empty() && candidate.gain < candidates.top().gain) {
            candidates.push(candidate);
            continue;
        }
        const std::optional<int> next = alike(schedule, candidate.window);
        change(schedule, candidate, step);
        m_now -= candidate.gain;
        climbed = true;
        if (next)
            candidates.push({candidate.gain, *next, candidate.from, candidate.until, candidate.taker});
    }
    return climbed;
}

WindowSchedule ScheduleSearch::improve(WindowSchedule start, Step step) {
    const DayCost before = costOf(start, Look::Exact);
    m_now = before.cost;
    if (m_mostMinutes.empty()) { // later searches go on from here, but losses count from the beginning
        for (std::size_t queue = 0; queue < m_tickets.size(); ++queue)
            m_mostMinutes.push_back(before.minutes[queue] + m_aims.mostLonger * std::max(m_tickets[queue], 0.2));
        const double all = std::accumulate(before.minutes.begin(), before.minutes.end(), 0.0);
        m_aims.worthwhile = std::max(m_aims.worthwhile, m_aims.worthwhileShare * all);
        m_mostCoupled = std::max(mostCoupledQueues, m_costs.mostCoupled(start));
    }
    for (int round = 0; round < mostRounds; ++round) {
        if (!climb(start, step))
            break;
    }
    return start;
}

} // namespace evenhall::planner
