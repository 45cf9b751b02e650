// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/simulation/hall_simulator.h"

#include "app/planner/simulation/day_run.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace evenhall::planner {

void HallSimulator::Run::clear(const DayPlan& plan, std::size_t tickets) {
    m_finishesTheLine = plan.finishesTheLine;
    m_now = m_tickets->empty() ? Instant{} : m_tickets->front().arrival;
    const auto queues = static_cast<std::size_t>(m_rules.queues);
    m_lines.resize(queues);
    for (SimulatedLine& line : m_lines)
        line.clear(m_rules.classes.size());
    m_occupied.clear(queues);
    m_servingOwn.resize(queues);
    m_servingHelp.resize(queues);
    for (std::size_t queue = 0; queue < queues; ++queue) {
        m_servingOwn[queue].clear(plan.windows.size());
        m_servingHelp[queue].clear(plan.windows.size());
    }
    m_idle.clear(plan.windows.size());
    m_idleCount = 0;
    m_clock.clear(plan.windows.size());
    m_windows.assign(plan.windows.size(), WindowNow{});
    m_stages.assign(tickets, Stage::First);
    m_returns.clear();
    m_nextArrival = 0;
    m_result.tickets.assign(tickets, TicketResult{});
    m_result.busy.assign(plan.windows.size(), Duration(0));
    m_result.calls.clear();
    clearProfiles(plan);
    clearShifts(plan);
}

void HallSimulator::Run::clearProfiles(const DayPlan& plan) {
    m_profiles.resize(plan.profiles.size());
    for (std::size_t i = 0; i < plan.profiles.size(); ++i) {
        Served& served = m_profiles[i];
        served.ownQueues = plan.profiles[i].own;
        served.helpedQueues = plan.profiles[i].helps;
        served.priorityFirst = plan.profiles[i].priorityFirst;
        served.own.clear(static_cast<std::size_t>(m_rules.queues));
        served.helps.clear(static_cast<std::size_t>(m_rules.queues));
        for (const QueueIndex queue : served.ownQueues)
            served.own.insert(queue);
        for (const QueueIndex queue : served.helpedQueues)
            served.helps.insert(queue);
    }
}

void HallSimulator::Run::clearShifts(const DayPlan& plan) {
    m_changes.clear();
    m_nextChange = 0;
    for (std::size_t window = 0; window < plan.windows.size(); ++window) {
        const std::vector<Shift>& shifts = plan.windows[window];
        for (std::size_t i = 0; i < shifts.size(); ++i) {
            const auto index = static_cast<WindowIndex>(window);
            m_changes.push_back({shifts[i].from, shifts[i].until, shifts[i].profile, index, true, false});
            m_changes.push_back(
                {shifts[i].until, shifts[i].until, shifts[i].profile, index, false, i + 1 == shifts.size()});
        }
    }
    std::sort(m_changes.begin(), m_changes.end(), [](const ShiftChange& a, const ShiftChange& b) {
        return std::tie(a.at, a.begins, a.window) < std::tie(b.at, b.begins, b.window);
    });
}

HallSimulator::HallSimulator(DayRules rules, CallRecord record)
    : m_run(std::make_unique<Run>(std::move(rules), record)) {}

HallSimulator::~HallSimulator() = default;
HallSimulator::HallSimulator(HallSimulator&&) noexcept = default;
HallSimulator& HallSimulator::operator=(HallSimulator&&) noexcept = default;

const DayResult& HallSimulator::run(const DayPlan& plan, const std::vector<DayTicket>& tickets) {
    return m_run->play(plan, tickets);
}

} // namespace evenhall::planner
