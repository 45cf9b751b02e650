// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/assignment/schedule_replay.h"

namespace evenhall::planner {

namespace {

/// Windows with one queue of their own put it first; several are equal, and then so are those helped: replays know no
/// third rank.
WindowGroup toGroup(const WindowWork& work) {
    WindowGroup group;
    group.helps = work.helps;
    if (work.own.size() == 1)
        group.home = work.own.front();
    else
        group.helps.insert(group.helps.begin(), work.own.begin(), work.own.end());
    return group;
}

} // namespace

ScheduleReplay::ScheduleReplay(std::size_t queues, const WorkTable& works)
    : m_works(works), m_replay(queues), m_queues(queues) {}

/// Groups for all works met so far. A group that was added later would come first where two windows are idle, so all
/// are made anew, in their order.
void ScheduleReplay::learn(const WindowSchedule& schedule) {
    const std::size_t known = m_met.size();
    for (const std::vector<int>& row : schedule.work)
        m_met.insert(row.begin(), row.end());
    m_met.erase(closedWindow);
    if (m_met.size() == known && !m_lastResort.empty())
        return;
    m_replay = HallReplay(m_queues);
    m_lastResort.clear();
    for (std::size_t queue = 0; queue < m_queues; ++queue)
        m_lastResort.push_back(m_replay.addGroup({static_cast<int>(queue), {}}));
    for (const int work : mostFlexibleFirst({m_met.begin(), m_met.end()}, m_works))
        m_groups[work] = m_replay.addGroup(toGroup(m_works[work]));
}

void ScheduleReplay::enterSlot(const WindowSchedule& schedule, int slot) {
    // Those who stay at work but change come first, so that a window that opens does not count as one that moved.
    std::map<int, int> opened;
    for (int window = 0; window < schedule.windows(); ++window) {
        const int before = slot == 0 ? closedWindow : schedule.at(window, slot - 1);
        const int now = schedule.at(window, slot);
        if (before == now)
            continue;
        if (before != closedWindow && now != closedWindow)
            m_replay.moveWindow(m_groups[before], m_groups[now]);
        else if (before != closedWindow)
            --opened[m_groups[before]];
        else
            ++opened[m_groups[now]];
    }
    for (const auto& [group, change] : opened) {
        if (change != 0)
            m_replay.setWindows(group, m_replay.windows(group) + change);
    }
}

void ScheduleReplay::serveTheRest(const WindowSchedule& schedule) {
    std::vector<bool> served(m_queues, false);
    for (int window = 0; window < schedule.windows(); ++window) {
        const WindowWork& work = m_works[schedule.at(window, schedule.grid.count - 1)];
        for (const std::vector<int>& queues : {work.own, work.helps}) {
            for (const int queue : queues)
                served[static_cast<std::size_t>(queue)] = true;
        }
    }
    for (std::size_t queue = 0; queue < m_queues; ++queue) {
        if (!served[queue])
            m_replay.setWindows(m_lastResort[queue], 1);
    }
}

const std::vector<std::vector<Minutes>>& ScheduleReplay::run(const DemandDay& day, const WindowSchedule& schedule) {
    learn(schedule);
    m_replay.begin(day);
    for (int slot = 0; slot < schedule.grid.count; ++slot) {
        m_replay.runUntil(schedule.grid.start(slot));
        enterSlot(schedule, slot);
    }
    m_replay.runUntil(schedule.grid.end());
    serveTheRest(schedule);
    m_replay.runToEnd();
    return m_replay.waits();
}

} // namespace evenhall::planner
