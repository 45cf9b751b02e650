// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/live/live_control.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace evenhall::planner {

namespace {

constexpr std::size_t mostGivers = 6;
constexpr std::size_t mostHot = 3;
constexpr std::size_t mostSwitches = 2;
/// Switching sends a queue's own clerk elsewhere and opening needs one: each must save so much more than helping.
constexpr double dearer = 1.3;
/// People at windows now stand before everybody in the replay; nobody counts their wait.
constexpr Minutes longAgo = -1e6;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// The queues by what their people's waits cost, dearest first.
std::vector<int> dearest(const std::vector<double>& costs) {
    std::vector<int> order(costs.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return costs[at(a)] > costs[at(b)]; });
    order.resize(std::min(order.size(), mostHot));
    return order;
}

bool contains(const std::vector<int>& queues, int queue) {
    return std::find(queues.begin(), queues.end(), queue) != queues.end();
}

} // namespace

LiveControl::LiveControl(DemandForecast forecast, ServiceTimes services, LiveSettings settings)
    : m_forecast(std::move(forecast)), m_services(std::move(services)), m_settings(settings) {}

/// Those at windows (with what they may still take), those who wait, and those who could come.
std::vector<DemandDay> LiveControl::futures(const LiveHall& hall, RandomSource& random) const {
    std::vector<DemandDay> days;
    days.reserve(static_cast<std::size_t>(m_settings.futures));
    for (int i = 0; i < m_settings.futures; ++i) {
        DemandDay day = sampleDay(m_forecast, m_services, random);
        for (std::size_t queue = 0; queue < day.queues.size(); ++queue) {
            int atWindows = 0;
            for (const LiveGroup& group : hall.groups)
                atWindows += at(group.own.front()) == queue ? group.busy : 0;
            std::vector<Visit> visits;
            visits.reserve(at(atWindows) + hall.waiting[queue].size() + day.queues[queue].size());
            for (int window = 0; window < atWindows; ++window) // what is left of a lognormal service, in the mean
                visits.push_back({longAgo, random.lognormal(m_services.means[queue], m_services.variation) *
                                               random.uniform() * (1 + m_services.variation * m_services.variation)});
            for (const Minutes arrival : hall.waiting[queue])
                visits.push_back({arrival, random.lognormal(m_services.means[queue], m_services.variation)});
            for (const Visit& visit : day.queues[queue]) {
                if (visit.arrival > hall.now && visit.arrival <= hall.now + m_settings.horizon)
                    visits.push_back(visit);
            }
            day.queues[queue] = std::move(visits);
        }
        days.push_back(std::move(day));
    }
    return days;
}

LiveControl::Outcome LiveControl::play(const LiveHall& hall, const std::vector<DemandDay>& futures,
                                       const Change& change) const {
    const std::size_t queues = hall.waiting.size();
    HallReplay replay(queues);
    std::vector<LiveGroup> groups = hall.groups;
    if (change.from >= 0)
        --groups[at(change.from)].windows;
    if (change.becomes)
        groups.push_back(*change.becomes);
    for (const LiveGroup& group : groups)
        replay.addGroup({group.own.front(), group.helps, {group.own.begin() + 1, group.own.end()}});
    Outcome outcome;
    outcome.waits.assign(queues, 0.0);
    outcome.costs.assign(queues, 0.0);
    std::vector<double> counts(queues, 0.0);
    for (const DemandDay& day : futures) {
        replay.begin(day);
        replay.runUntil(hall.now);
        for (std::size_t group = 0; group < groups.size(); ++group)
            replay.setWindows(static_cast<int>(group), groups[group].windows);
        replay.runUntil(hall.now + m_settings.horizon * 2);
        double futureCost = 0;
        for (std::size_t queue = 0; queue < queues; ++queue) {
            for (std::size_t i = 0; i < day.queues[queue].size(); ++i) {
                const Visit& visit = day.queues[queue][i];
                if (visit.arrival <= longAgo)
                    continue;
                const bool called = static_cast<int>(i) < replay.called(static_cast<int>(queue));
                const Minutes wait = called ? replay.waits()[queue][i] : replay.now() - visit.arrival;
                const double cost = m_settings.cost.of(wait);
                outcome.costs[queue] += cost;
                futureCost += cost;
                outcome.waits[queue] += wait;
                outcome.waiting += wait / static_cast<double>(futures.size());
                ++counts[queue];
            }
        }
        outcome.futureCosts.push_back(futureCost);
    }
    for (std::size_t queue = 0; queue < queues; ++queue) {
        outcome.waits[queue] /= std::max(counts[queue], 1.0);
        outcome.costs[queue] /= static_cast<double>(futures.size());
        outcome.cost += outcome.costs[queue];
    }
    return outcome;
}

/// Groups whose windows will have least to do over the horizon.
std::vector<int> LiveControl::givers(const LiveHall& hall) const {
    std::vector<double> people(hall.waiting.size(), 0.0);
    std::vector<double> windows(hall.waiting.size(), 0.0);
    for (const LiveGroup& group : hall.groups) {
        if (!group.movable)
            continue;
        people[at(group.own.front())] += group.busy;
        for (const int queue : group.own)
            windows[at(queue)] += group.windows / static_cast<double>(group.own.size());
    }
    for (std::size_t queue = 0; queue < people.size(); ++queue) {
        people[queue] += static_cast<double>(hall.waiting[queue].size());
        for (Minutes time = hall.now; time < hall.now + m_settings.horizon; time += m_forecast.grid.length) {
            if (time < m_forecast.grid.end())
                people[queue] += m_forecast.rates[queue][at(m_forecast.grid.slotOf(time))];
        }
    }
    std::vector<std::pair<double, int>> loads;
    for (std::size_t number = 0; number < hall.groups.size(); ++number) {
        const LiveGroup& group = hall.groups[number];
        if (!group.movable || group.windows == 0)
            continue;
        double work = 0;
        double hands = 0;
        for (const int queue : group.own) {
            work += people[at(queue)] * m_services.means[at(queue)];
            hands += windows[at(queue)];
        }
        loads.emplace_back(work / (hands * m_settings.horizon), static_cast<int>(number));
    }
    std::sort(loads.begin(), loads.end());
    loads.resize(std::min(loads.size(), mostGivers));
    std::vector<int> groups;
    groups.reserve(loads.size());
    for (const auto& [load, group] : loads)
        groups.push_back(group);
    return groups;
}

/// A move must save more the faster the day's moves are being used up.
double LiveControl::bar(const LiveHall& hall, int movesLeft) const {
    const SlotGrid& grid = m_forecast.grid;
    const double dayLeft = std::clamp((grid.end() - hall.now) / (grid.end() - grid.first), 0.0, 1.0);
    const double due = std::max(1.0, m_settings.movesPerDay * dayLeft);
    return m_settings.leastSaved * std::max(1.0, due / movesLeft);
}

/// The hot queues that a group's window could take and does not serve yet.
std::vector<int> LiveControl::wanted(const LiveGroup& group, const std::vector<int>& hot) const {
    std::vector<int> queues;
    for (const int queue : hot) {
        const bool serves = contains(group.own, queue) || contains(group.helps, queue);
        const bool may = group.may.empty() || contains(group.may, queue);
        if (!serves && may && static_cast<int>(queues.size()) < m_settings.mostHelped)
            queues.push_back(queue);
    }
    return queues;
}

std::vector<LiveControl::Candidate> LiveControl::candidates(const LiveHall& hall, const std::vector<int>& hot) const {
    std::vector<Candidate> all;
    std::size_t switches = 0;
    const auto add = [&](LiveMoveKind kind, int number, const std::vector<int>& queues, int from, LiveGroup becomes) {
        becomes.windows = 1;
        Candidate candidate;
        candidate.move.kind = kind;
        candidate.move.group = number;
        candidate.move.queues = queues;
        candidate.change = {from, std::move(becomes)};
        all.push_back(std::move(candidate));
    };
    for (const int number : givers(hall)) {
        const LiveGroup& group = hall.groups[at(number)];
        const std::vector<int> queues = wanted(group, hot);
        if (queues.empty())
            continue;
        LiveGroup helper{group.own, group.helps};
        helper.helps.insert(helper.helps.end(), queues.begin(), queues.end());
        add(LiveMoveKind::Help, number, queues, number, std::move(helper));
        if (m_settings.onlyHelp || group.windows < 2 || switches++ >= mostSwitches)
            continue; // nobody leaves a queue alone
        LiveGroup switched{{queues.front()}, group.own};
        switched.helps.insert(switched.helps.end(), group.helps.begin(), group.helps.end());
        add(LiveMoveKind::Switch, number, {queues.front()}, number, std::move(switched));
    }
    for (std::size_t number = 0; !m_settings.onlyHelp && number < hall.closed.size(); ++number) {
        LiveGroup opened = hall.closed[number];
        std::vector<int> queues;
        std::copy_if(hot.begin(), hot.end(), std::back_inserter(queues), [&](int queue) {
            return contains(opened.own, queue) || contains(opened.helps, queue) || contains(wanted(opened, hot), queue);
        });
        if (queues.empty())
            continue;
        const std::vector<int> added = wanted(opened, hot);
        std::vector<int>& place = opened.own.empty() ? opened.own : opened.helps;
        place.insert(place.end(), added.begin(), added.end());
        add(LiveMoveKind::Open, static_cast<int>(number), queues, -1, std::move(opened));
    }
    return all;
}

/// Laplace's rule of succession: a dozen futures that all go well do not make anything certain.
double LiveControl::sureness(const Outcome& plain, const Outcome& moved) {
    double better = 0;
    for (std::size_t future = 0; future < plain.futureCosts.size(); ++future)
        better += moved.futureCosts[future] < plain.futureCosts[future] ? 1.0 : 0.0;
    return (better + 1) / (static_cast<double>(plain.futureCosts.size()) + 2);
}

std::optional<LiveMove> LiveControl::suggest(const LiveHall& hall, int movesLeft, RandomSource& random) const {
    std::size_t waiting = 0;
    for (const std::vector<Minutes>& queue : hall.waiting)
        waiting = std::max(waiting, queue.size());
    if (movesLeft <= 0 || waiting < 2)
        return std::nullopt;
    const std::vector<DemandDay> days = futures(hall, random);
    const Outcome plain = play(hall, days, {});
    const std::vector<int> hot = dearest(plain.costs);
    const double least = bar(hall, movesLeft);
    if (plain.costs[at(hot.front())] < least)
        return std::nullopt;
    std::optional<LiveMove> best;
    double bestWorth = 0;
    for (Candidate& candidate : candidates(hall, hot)) {
        const Outcome moved = play(hall, days, candidate.change);
        LiveMove& move = candidate.move;
        move.savedMinutes = plain.cost - moved.cost;
        const double worth = move.savedMinutes / (move.kind == LiveMoveKind::Help ? 1.0 : dearer);
        if (worth < least || (best && worth <= bestWorth))
            continue;
        move.sureness = sureness(plain, moved);
        move.savedWaiting = plain.waiting - moved.waiting;
        move.before = plain.waits;
        move.after = moved.waits;
        bestWorth = worth;
        best = std::move(move);
    }
    return best;
}

} // namespace evenhall::planner
