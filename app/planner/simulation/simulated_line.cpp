// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/simulation/simulated_line.h"

#include "app/domain/queueing/choice_rules.h"

#include <algorithm>

namespace evenhall::planner {

void ClassLine::insert(const SimulatedCandidate& candidate) {
    constexpr std::size_t worthMoving = 64;
    if (m_first >= worthMoving && 2 * m_first >= m_tickets.size()) {
        m_tickets.erase(m_tickets.begin(), m_tickets.begin() + static_cast<std::ptrdiff_t>(m_first));
        m_first = 0;
    }
    m_tickets.push_back(candidate);
    // Nearly always it belongs at the end; an appointment's wait may begin later than its neighbour's.
    for (std::size_t place = m_tickets.size() - 1;
         place > m_first && waitsLonger(m_tickets[place], m_tickets[place - 1]); --place)
        std::swap(m_tickets[place], m_tickets[place - 1]);
}

SimulatedCandidate ClassLine::takeFirst() {
    const SimulatedCandidate first = m_tickets[m_first++];
    if (empty())
        clear();
    return first;
}

void ClassLine::remove(TicketIndex order) {
    const auto first = m_tickets.begin() + static_cast<std::ptrdiff_t>(m_first);
    const auto found = std::find_if(first, m_tickets.end(),
                                    [order](const SimulatedCandidate& candidate) { return candidate.order == order; });
    if (found != m_tickets.end())
        m_tickets.erase(found);
    if (empty())
        clear();
}

void ClassLine::clear() {
    m_tickets.clear();
    m_first = 0;
}

void SimulatedLine::clear(std::size_t classes) {
    m_rest.resize(classes);
    for (ClassLine& line : m_rest)
        line.clear();
    m_leaders.clear();
    m_overtakesInRow = 0;
    m_alone = 0;
}

void SimulatedLine::insert(const SimulatedCandidate& candidate) {
    if (!candidate.isSpecial()) {
        insertPlain(candidate);
        return;
    }
    m_leaders.push_back(candidate);
    m_leaders.back().isAlone = true;
    ++m_alone;
}

void SimulatedLine::insertPlain(const SimulatedCandidate& candidate) {
    const auto leader = std::find_if(m_leaders.begin(), m_leaders.end(), [&](const SimulatedCandidate& other) {
        return other.waitingClass == candidate.waitingClass && !other.isAlone;
    });
    if (leader == m_leaders.end()) {
        m_leaders.push_back(candidate);
    } else if (waitsLonger(candidate, *leader)) {
        m_rest[candidate.waitingClass].insert(*leader);
        *leader = candidate;
    } else {
        m_rest[candidate.waitingClass].insert(candidate);
    }
}

void SimulatedLine::recordCall(const SimulatedCandidate& called, bool overtakes) {
    if (overtakes)
        ++m_overtakesInRow;
    else if (!called.priority)
        m_overtakesInRow = 0;
    ClassLine& rest = m_rest[called.waitingClass];
    const auto leader = std::find_if(m_leaders.begin(), m_leaders.end(),
                                     [&](const SimulatedCandidate& other) { return other.order == called.order; });
    if (leader == m_leaders.end()) {
        rest.remove(called.order); // among waits that have not begun
    } else if (!leader->isAlone && !rest.empty()) {
        *leader = rest.takeFirst();
    } else {
        m_alone -= leader->isAlone ? 1 : 0;
        *leader = m_leaders.back();
        m_leaders.pop_back();
    }
    if (m_alone == 0)
        return;
    for (SimulatedCandidate& candidate : m_leaders) {
        if (candidate.behind > 0)
            --candidate.behind;
    }
}

bool SimulatedLine::releaseKept(WindowIndex window) {
    bool isAnybody = false;
    for (SimulatedCandidate& candidate : m_leaders) {
        if (candidate.isKept && candidate.keptFor == window) {
            candidate.isKept = false;
            isAnybody = true;
        }
    }
    return isAnybody;
}

} // namespace evenhall::planner
