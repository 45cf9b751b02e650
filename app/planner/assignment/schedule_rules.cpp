// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/assignment/schedule_rules.h"

#include <algorithm>

namespace evenhall::planner {

namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

} // namespace

ScheduleRules::ScheduleRules(const HallWindows& hall, const WindowSchedule& today, std::size_t queues)
    : m_hall(hall), m_today(today), m_queues(queues), m_cover(coverOf(today)) {
    m_shortcomings = shortcomings(today);
    const int allowed = static_cast<int>(hall.limits.generalShare * static_cast<double>(hall.windows.size()));
    m_mostGeneral = std::max(allowed, generalWindows(today));
}

ScheduleRules::Cover ScheduleRules::coverOf(const WindowSchedule& schedule) const {
    const std::vector<std::vector<int>> none(m_queues, std::vector<int>(index(schedule.grid.count), 0));
    Cover cover{none, none, none};
    for (int window = 0; window < schedule.windows(); ++window) {
        const bool low = m_hall.windows[index(window)].lowCounter;
        for (int slot = 0; slot < schedule.grid.count; ++slot) {
            const WindowWork& work = m_hall.works[schedule.at(window, slot)];
            for (const int queue : work.own)
                ++cover.own[index(queue)][index(slot)];
            for (const std::vector<int>& queues : {std::cref(work.own), std::cref(work.helps)}) {
                for (const int queue : queues) {
                    ++cover.windows[index(queue)][index(slot)];
                    cover.low[index(queue)][index(slot)] += low ? 1 : 0;
                }
            }
        }
    }
    return cover;
}

bool ScheduleRules::mayWork(const WindowSchedule& schedule, int window) const {
    const RealWindow& real = m_hall.windows[index(window)];
    for (int slot = 0; slot < schedule.grid.count; ++slot) {
        const int today = m_today.at(window, slot);
        const int now = schedule.at(window, slot);
        if (now == today)
            continue;
        const WindowWork& work = m_hall.works[now];
        const auto may = [&](int queue) { return real.may.count(queue) != 0; };
        if (real.keeps || now == closedWindow || (today == closedWindow && !real.mayOpen) ||
            !std::all_of(work.own.begin(), work.own.end(), may) ||
            !std::all_of(work.helps.begin(), work.helps.end(), may))
            return false;
    }
    return true;
}

/// Stays that are short because the window's hours are short, or as they are today, are no fault.
bool ScheduleRules::staysLongEnough(const WindowSchedule& schedule, int window) const {
    const int slots = schedule.grid.count;
    for (int from = 0, until = 0; from < slots; from = until) {
        while (until < slots && schedule.at(window, until) == schedule.at(window, from))
            ++until;
        if (until - from >= m_hall.limits.minimumStay || schedule.at(window, from) == closedWindow)
            continue;
        const auto isClosed = [&](int slot) {
            return slot < 0 || slot >= slots || schedule.at(window, slot) == closedWindow;
        };
        bool asToday = true;
        for (int slot = from; slot < until; ++slot)
            asToday = asToday && m_today.at(window, slot) == schedule.at(window, slot);
        const bool wasShort = asToday && (from == 0 || m_today.at(window, from - 1) != m_today.at(window, from)) &&
                              (until == slots || m_today.at(window, until) != m_today.at(window, from));
        if (!wasShort && !(isClosed(from - 1) && isClosed(until)))
            return false;
    }
    return true;
}

bool ScheduleRules::keepsCover(const WindowSchedule& schedule) const {
    const Cover now = coverOf(schedule);
    for (std::size_t queue = 0; queue < m_queues; ++queue) {
        for (std::size_t slot = 0; slot < now.windows[queue].size(); ++slot) {
            if ((m_cover.windows[queue][slot] > 0 && now.windows[queue][slot] == 0) ||
                (m_cover.low[queue][slot] > 0 && now.low[queue][slot] == 0))
                return false;
        }
    }
    return true;
}

int ScheduleRules::generalWindows(const WindowSchedule& schedule) const {
    return static_cast<int>(std::count_if(schedule.work.begin(), schedule.work.end(), [&](const std::vector<int>& row) {
        return std::any_of(row.begin(), row.end(), [&](int work) { return m_hall.works[work].isGeneral(); });
    }));
}

int ScheduleRules::shortcomings(const WindowSchedule& schedule) const {
    int missing = 0;
    if (!m_hall.limits.mandatory.empty()) {
        const Cover now = coverOf(schedule);
        for (const MandatoryWindows& rule : m_hall.limits.mandatory) {
            for (int slot = 0; slot < schedule.grid.count; ++slot) {
                if (m_cover.windows[index(rule.queue)][index(slot)] > 0)
                    missing += std::max(0, rule.windows - now.own[index(rule.queue)][index(slot)]);
            }
        }
    }
    for (const StaffPool& pool : m_hall.limits.pools) {
        for (int slot = 0; slot < schedule.grid.count; ++slot) {
            const auto open = std::count_if(pool.windows.begin(), pool.windows.end(),
                                            [&](int window) { return schedule.at(window, slot) != closedWindow; });
            missing += std::max(0, static_cast<int>(open) - pool.atMost);
        }
    }
    return missing;
}

std::set<int> ScheduleRules::changed(const WindowSchedule& schedule) const {
    std::set<int> windows;
    for (int window = 0; window < schedule.windows(); ++window) {
        if (schedule.work[index(window)] != m_today.work[index(window)])
            windows.insert(window);
    }
    return windows;
}

bool ScheduleRules::allows(const WindowSchedule& schedule, int window) const {
    if (!mayWork(schedule, window) || !staysLongEnough(schedule, window) || !keepsCover(schedule) ||
        generalWindows(schedule) > m_mostGeneral || shortcomings(schedule) > m_shortcomings)
        return false;
    return m_hall.limits.mostChanged < 0 || static_cast<int>(changed(schedule).size()) <= m_hall.limits.mostChanged;
}

} // namespace evenhall::planner
