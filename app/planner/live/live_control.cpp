// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/live/live_control.h"

#include <algorithm>
#include <numeric>

namespace evenhall::planner {

namespace {

constexpr std::size_t mostGivers = 6;
constexpr std::size_t mostHot = 3;
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

} // namespace

LiveControl::LiveControl(DemandForecast forecast, ServiceTimes services, LiveSettings settings)
    : m_forecast(std::move(forecast)), m_services(std::move(services)), m_settings(settings) {}

/// Those at windows (with what they may still take), those who wait, and those who could come.
std::vector<DemandDay> LiveControl::futures(const LiveHall& hall, RandomSource& random) const {
    std::vector<DemandDay> days;
    for (int i = 0; i < m_settings.futures; ++i) {
        DemandDay day = sampleDay(m_forecast, m_services, random);
        for (std::size_t queue = 0; queue < day.queues.size(); ++queue) {
            int atWindows = hall.busy[queue];
            for (std::size_t helper = 0; helper < hall.helping.size(); ++helper)
                atWindows += hall.helperBusy[helper] && at(hall.helping[helper].home) == queue ? 1 : 0;
            std::vector<Visit> visits;
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
                                       const std::optional<Help>& extra) const {
    const std::size_t queues = hall.windows.size();
    HallReplay replay(queues);
    std::vector<int> windows = hall.windows;
    for (std::size_t queue = 0; queue < queues; ++queue)
        replay.addGroup({static_cast<int>(queue), {}});
    std::vector<Help> helpers = hall.helping;
    if (extra) {
        --windows[at(extra->home)];
        helpers.push_back(*extra);
    }
    for (const Help& help : helpers)
        replay.addGroup({help.home, help.helps});
    Outcome outcome;
    outcome.waits.assign(queues, 0.0);
    outcome.costs.assign(queues, 0.0);
    std::vector<double> counts(queues, 0.0);
    for (const DemandDay& day : futures) {
        replay.begin(day);
        replay.runUntil(hall.now);
        for (std::size_t group = 0; group < queues + helpers.size(); ++group)
            replay.setWindows(static_cast<int>(group), group < queues ? windows[group] : 1);
        replay.runUntil(hall.now + m_settings.horizon * 2);
        for (std::size_t queue = 0; queue < queues; ++queue) {
            for (std::size_t i = 0; i < day.queues[queue].size(); ++i) {
                const Visit& visit = day.queues[queue][i];
                if (visit.arrival <= longAgo)
                    continue;
                const bool called = static_cast<int>(i) < replay.called(static_cast<int>(queue));
                const Minutes wait = called ? replay.waits()[queue][i] : replay.now() - visit.arrival;
                outcome.costs[queue] += m_settings.cost.of(wait);
                outcome.waits[queue] += wait;
                ++counts[queue];
            }
        }
    }
    for (std::size_t queue = 0; queue < queues; ++queue) {
        outcome.waits[queue] /= std::max(counts[queue], 1.0);
        outcome.costs[queue] /= static_cast<double>(futures.size());
        outcome.cost += outcome.costs[queue];
    }
    return outcome;
}

/// Queues whose windows will have least to do over the horizon.
std::vector<int> LiveControl::givers(const LiveHall& hall) const {
    std::vector<std::pair<double, int>> loads;
    for (std::size_t queue = 0; queue < hall.windows.size(); ++queue) {
        if (hall.windows[queue] == 0)
            continue;
        double people = static_cast<double>(hall.waiting[queue].size() + at(hall.busy[queue]));
        for (Minutes time = hall.now; time < hall.now + m_settings.horizon; time += m_forecast.grid.length) {
            if (time < m_forecast.grid.end())
                people += m_forecast.rates[queue][at(m_forecast.grid.slotOf(time))];
        }
        loads.emplace_back(people * m_services.means[queue] / (hall.windows[queue] * m_settings.horizon),
                           static_cast<int>(queue));
    }
    std::sort(loads.begin(), loads.end());
    loads.resize(std::min(loads.size(), mostGivers));
    std::vector<int> queues;
    for (const auto& [load, queue] : loads)
        queues.push_back(queue);
    return queues;
}

/// A move must save more the faster the day's moves are being used up.
double LiveControl::bar(const LiveHall& hall, int movesLeft) const {
    const SlotGrid& grid = m_forecast.grid;
    const double dayLeft = std::clamp((grid.end() - hall.now) / (grid.end() - grid.first), 0.0, 1.0);
    const double due = std::max(1.0, m_settings.movesPerDay * dayLeft);
    return m_settings.leastSaved * std::max(1.0, due / movesLeft);
}

std::optional<LiveMove> LiveControl::suggest(const LiveHall& hall, int movesLeft, RandomSource& random) const {
    std::size_t waiting = 0;
    for (const std::vector<Minutes>& queue : hall.waiting)
        waiting = std::max(waiting, queue.size());
    if (movesLeft <= 0 || waiting < 2)
        return std::nullopt;
    const std::vector<DemandDay> days = futures(hall, random);
    const Outcome plain = play(hall, days, std::nullopt);
    const std::vector<int> hot = dearest(plain.costs);
    const double wanted = bar(hall, movesLeft);
    if (plain.costs[at(hot.front())] < wanted)
        return std::nullopt;
    std::optional<LiveMove> best;
    for (const int giver : givers(hall)) {
        LiveMove move;
        move.help = {giver, {}, hall.now + m_settings.stay};
        for (const int queue : hot) {
            if (queue != giver && static_cast<int>(move.help.helps.size()) < m_settings.mostHelped)
                move.help.helps.push_back(queue);
        }
        if (move.help.helps.empty())
            continue;
        const Outcome helped = play(hall, days, move.help);
        move.savedMinutes = plain.cost - helped.cost;
        move.hottest = move.help.helps.front();
        move.waitBefore = plain.waits[at(move.hottest)];
        move.waitAfter = helped.waits[at(move.hottest)];
        if (move.savedMinutes >= wanted && (!best || move.savedMinutes > best->savedMinutes))
            best = move;
    }
    return best;
}

} // namespace evenhall::planner
