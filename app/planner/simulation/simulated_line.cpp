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

void ClassLine::remove(TicketIndex order) {
    const auto first = m_tickets.begin() + static_cast<std::ptrdiff_t>(m_first);
    if (first->order == order)
        ++m_first;
    else // among waits that have not begun
        m_tickets.erase(std::find_if(
            first, m_tickets.end(), [order](const SimulatedCandidate& candidate) { return candidate.order == order; }));
    if (empty())
        clear();
}

void ClassLine::clear() {
    m_tickets.clear();
    m_first = 0;
}

void SimulatedLine::clear(std::size_t classes) {
    m_classes.resize(classes);
    for (ClassLine& line : m_classes)
        line.clear();
    m_special.clear();
    m_overtakesInRow = 0;
    m_waiting = 0;
}

void SimulatedLine::insert(const SimulatedCandidate& candidate) {
    ++m_waiting;
    if (candidate.isSpecial())
        m_special.push_back(candidate);
    else
        m_classes[candidate.waitingClass].insert(candidate);
}

void SimulatedLine::recordCall(const SimulatedCandidate& called, bool overtakes) {
    --m_waiting;
    if (overtakes)
        ++m_overtakesInRow;
    else if (!called.priority)
        m_overtakesInRow = 0;
    const TicketIndex order = called.order; // `called` lies in what is changed now
    ClassLine& line = m_classes[called.waitingClass];
    const auto special = std::find_if(m_special.begin(), m_special.end(),
                                      [order](const SimulatedCandidate& other) { return other.order == order; });
    if (special != m_special.end())
        m_special.erase(special);
    else
        line.remove(order);
    for (SimulatedCandidate& candidate : m_special) {
        if (candidate.behind > 0)
            --candidate.behind;
    }
}

bool SimulatedLine::releaseKept(WindowIndex window) {
    bool isAnybody = false;
    for (SimulatedCandidate& candidate : m_special) {
        if (candidate.isKept && candidate.keptFor == window) {
            candidate.isKept = false;
            isAnybody = true;
        }
    }
    return isAnybody;
}

} // namespace evenhall::planner
