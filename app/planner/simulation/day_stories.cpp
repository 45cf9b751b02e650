// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/simulation/day_run.h"

#include <algorithm>

namespace evenhall::planner {

Duration HallSimulator::Run::stayOf(const DayTicket& ticket, bool isFirst) const {
    switch (ticket.story) {
    case TicketStory::Served:
        return ticket.service;
    case TicketStory::NoShow:
        return m_rules.callOut;
    case TicketStory::ComesBack:
        return isFirst ? m_rules.callOut : ticket.service;
    case TicketStory::ParkedAnyWindow:
    case TicketStory::ParkedSameWindow:
        return isFirst ? ticket.before : ticket.service - ticket.before;
    }
    return Duration(0);
}

void HallSimulator::Run::endOfStory(WindowIndex window) {
    const TicketIndex index = m_windows[window].ticket;
    const DayTicket& ticket = (*m_tickets)[index];
    const CallingPolicy& calling = m_rules.calling;
    const bool isMissed = ticket.story == TicketStory::ComesBack;
    m_windows[window].holdsSpecial = false;
    if (isMissed && (ticket.away > calling.reactivateWithin || calling.maxReactivations < 1)) {
        m_result.tickets[index].end = TicketEnd::NoShow; // too late to come back
        return;
    }
    m_stages[index] = Stage::Again;
    const WaitingClass& waiting = m_rules.classes[ticket.waitingClass];
    Return back;
    back.at = m_now + (isMissed ? ticket.away : std::min(ticket.away, calling.parkLimit));
    back.candidate.waitingSince = ticket.waitingSince;
    back.candidate.bonus = waiting.bonus;
    back.candidate.ratePermille = waiting.ratePermille;
    back.candidate.order = index;
    back.candidate.waitingClass = ticket.waitingClass;
    back.candidate.priority = waiting.priority;
    back.candidate.toFront = !isMissed;
    back.candidate.behind = isMissed ? calling.reactivateBehind : 0;
    back.candidate.isKept = ticket.story == TicketStory::ParkedSameWindow;
    back.candidate.keptFor = window;
    m_returns.push_back(back);
    std::push_heap(m_returns.begin(), m_returns.end(), Return::comesLater);
}

} // namespace evenhall::planner
