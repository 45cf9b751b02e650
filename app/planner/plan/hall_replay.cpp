// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/plan/hall_replay.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <utility>

namespace evenhall::planner {

namespace {

constexpr Minutes never = std::numeric_limits<Minutes>::infinity();

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

HallReplay::HallReplay(std::size_t queues)
    : m_servedBy(queues), m_lines(queues), m_heads(queues, never), m_waits(queues) {}

int HallReplay::addGroup(WindowGroup group) {
    const int number = static_cast<int>(m_groups.size());
    if (group.home >= 0)
        m_servedBy[at(group.home)].insert(m_servedBy[at(group.home)].begin(), number);
    for (const int queue : group.alongside)
        m_servedBy[at(queue)].insert(m_servedBy[at(queue)].begin(), number);
    for (const int queue : group.helps)
        m_servedBy[at(queue)].push_back(number);
    m_groups.push_back(std::move(group));
    m_states.emplace_back();
    return number;
}

void HallReplay::begin(const DemandDay& day) {
    m_day = &day;
    m_arrivals.clear();
    for (std::size_t queue = 0; queue < day.queues.size(); ++queue) {
        for (const Visit& visit : day.queues[queue])
            m_arrivals.emplace_back(visit.arrival, static_cast<int>(queue));
        m_waits[queue].assign(day.queues[queue].size(), 0);
        m_lines[queue] = {};
        m_heads[queue] = never;
    }
    std::sort(m_arrivals.begin(), m_arrivals.end());
    m_nextArrival = 0;
    m_departures.clear();
    m_states.assign(m_groups.size(), {});
    m_now = 0;
    m_lastDeparture = 0;
}

int HallReplay::waiting(int queue) const {
    return static_cast<int>(m_lines[at(queue)].arrived - m_lines[at(queue)].called);
}

int HallReplay::arrived(int queue) const {
    return static_cast<int>(m_lines[at(queue)].arrived);
}

int HallReplay::called(int queue) const {
    return static_cast<int>(m_lines[at(queue)].called);
}

Minutes HallReplay::nextArrival() const {
    return m_nextArrival < m_arrivals.size() ? m_arrivals[m_nextArrival].first : never;
}

void HallReplay::setWindows(int group, int windows) {
    m_states[at(group)].windows = windows;
    fill(group);
}

void HallReplay::moveWindow(int from, int to) {
    GroupState& state = m_states[at(from)];
    --state.windows;
    if (state.busy > state.windows) {
        state.leaving.push_back(to);
        return;
    }
    ++m_states[at(to)].windows;
    fill(to);
}

int HallReplay::pick(const WindowGroup& group) const {
    int best = group.home >= 0 && m_heads[at(group.home)] < never ? group.home : -1;
    Minutes earliest = best >= 0 ? m_heads[at(best)] : never;
    const auto consider = [&](const std::vector<int>& queues) {
        for (const int queue : queues) {
            if (m_heads[at(queue)] < earliest) {
                earliest = m_heads[at(queue)];
                best = queue;
            }
        }
    };
    consider(group.alongside);
    if (best < 0)
        consider(group.helps);
    return best;
}

void HallReplay::start(int group, int queue) {
    Line& line = m_lines[at(queue)];
    const std::vector<Visit>& visits = m_day->queues[at(queue)];
    const Visit& visit = visits[line.called];
    m_waits[at(queue)][line.called] = m_now - visit.arrival;
    ++line.called;
    m_heads[at(queue)] = line.called < line.arrived ? visits[line.called].arrival : never;
    ++m_states[at(group)].busy;
    m_departures.push_back({m_now + visit.work, group});
    std::push_heap(m_departures.begin(), m_departures.end(), std::greater<>());
    m_lastDeparture = std::max(m_lastDeparture, m_now + visit.work);
}

void HallReplay::fill(int group) {
    while (m_states[at(group)].busy < m_states[at(group)].windows) {
        const int queue = pick(m_groups[at(group)]);
        if (queue < 0)
            return;
        start(group, queue);
    }
}

void HallReplay::arrive() {
    const int queue = m_arrivals[m_nextArrival++].second;
    Line& line = m_lines[at(queue)];
    if (line.called == line.arrived)
        m_heads[at(queue)] = m_now;
    ++line.arrived;
    for (const int group : m_servedBy[at(queue)]) {
        const GroupState& state = m_states[at(group)];
        if (state.busy < state.windows) {
            start(group, queue);
            return;
        }
    }
}

void HallReplay::depart() {
    std::pop_heap(m_departures.begin(), m_departures.end(), std::greater<>());
    const int group = m_departures.back().group;
    m_departures.pop_back();
    GroupState& state = m_states[at(group)];
    --state.busy;
    if (!state.leaving.empty() && state.busy >= state.windows) {
        const int to = state.leaving.front();
        state.leaving.erase(state.leaving.begin());
        ++m_states[at(to)].windows;
        fill(to);
        return;
    }
    fill(group);
}

void HallReplay::runUntil(Minutes until) {
    for (;;) {
        const Minutes departure = m_departures.empty() ? never : m_departures.front().at;
        const Minutes arrival = nextArrival();
        const Minutes next = std::min(departure, arrival);
        if (next > until || next == never)
            break;
        m_now = next;
        if (departure <= arrival)
            depart();
        else
            arrive();
    }
    m_now = std::max(m_now, std::min(until, never));
}

void HallReplay::runToEnd() {
    const Minutes before = m_now;
    runUntil(std::numeric_limits<Minutes>::max());
    m_now = std::max(before, m_lastDeparture);
}

PlanReplay::PlanReplay(std::size_t queues) : m_replay(queues), m_queues(queues) {
    WindowGroup general;
    for (std::size_t queue = 0; queue < queues; ++queue) {
        m_replay.addGroup({static_cast<int>(queue), {}});
        general.helps.push_back(static_cast<int>(queue));
    }
    m_general = m_replay.addGroup(std::move(general));
}

const std::vector<std::vector<Minutes>>& PlanReplay::run(const DemandDay& day, const WindowPlan& plan) {
    m_replay.begin(day);
    for (int slot = 0; slot < plan.grid.count; ++slot) {
        m_replay.runUntil(plan.grid.start(slot));
        for (std::size_t queue = 0; queue < m_queues; ++queue) {
            if (slot == 0 || plan.dedicated[queue][at(slot)] != plan.dedicated[queue][at(slot - 1)])
                m_replay.setWindows(static_cast<int>(queue), plan.dedicated[queue][at(slot)]);
        }
        if (slot == 0 || plan.general[at(slot)] != plan.general[at(slot - 1)])
            m_replay.setWindows(m_general, plan.general[at(slot)]);
    }
    m_replay.runUntil(plan.grid.end());
    for (std::size_t queue = 0; queue < m_queues; ++queue) {
        if (m_replay.windows(static_cast<int>(queue)) == 0 && m_replay.windows(m_general) == 0)
            m_replay.setWindows(static_cast<int>(queue), 1);
    }
    m_replay.runToEnd();
    return m_replay.waits();
}

} // namespace evenhall::planner
