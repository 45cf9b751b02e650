// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/plan/queue_replay.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <limits>

namespace evenhall::planner {

namespace {

/// Walks along the levels as time goes on.
class LevelCursor {
public:
    explicit LevelCursor(const std::vector<WindowLevel>& levels) : m_levels(levels) {}

    void advanceTo(Minutes at) {
        while (m_next < m_levels.size() && m_levels[m_next].from <= at)
            m_windows = m_levels[m_next++].windows;
    }
    [[nodiscard]] int windows() const { return m_windows; }
    [[nodiscard]] Minutes nextChange() const {
        return m_next < m_levels.size() ? m_levels[m_next].from : std::numeric_limits<Minutes>::infinity();
    }

private:
    const std::vector<WindowLevel>& m_levels;
    std::size_t m_next = 0;
    int m_windows = 0;
};

} // namespace

std::vector<WindowLevel> levelsOf(const SlotGrid& grid, const SlotCounts& counts) {
    std::vector<WindowLevel> levels;
    int windows = 0;
    for (int slot = 0; slot < grid.count; ++slot) {
        const int next = counts[static_cast<std::size_t>(slot)];
        if (next != windows)
            levels.push_back({grid.start(slot), next});
        windows = next;
    }
    if (windows == 0)
        levels.push_back({grid.end(), 1});
    return levels;
}

const std::vector<Minutes>& QueueReplay::run(const std::vector<Visit>& visits, const std::vector<WindowLevel>& levels) {
    assert(!levels.empty() && levels.back().windows > 0);
    m_waits.clear();
    m_ends.clear();
    m_lastDeparture = 0;
    LevelCursor cursor(levels);
    Minutes at = -std::numeric_limits<Minutes>::infinity();
    for (const Visit& visit : visits) {
        at = std::max(at, visit.arrival);
        for (;;) {
            cursor.advanceTo(at);
            while (!m_ends.empty() && m_ends.front() <= at) {
                std::pop_heap(m_ends.begin(), m_ends.end(), std::greater<>());
                m_ends.pop_back();
            }
            if (static_cast<int>(m_ends.size()) < cursor.windows())
                break;
            at = m_ends.empty() ? cursor.nextChange() : std::min(m_ends.front(), cursor.nextChange());
        }
        m_waits.push_back(at - visit.arrival);
        m_ends.push_back(at + visit.work);
        std::push_heap(m_ends.begin(), m_ends.end(), std::greater<>());
        m_lastDeparture = std::max(m_lastDeparture, at + visit.work);
    }
    return m_waits;
}

} // namespace evenhall::planner
