// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/simulation/day_run.h"

#include "app/domain/queueing/choice_rules.h"

#include <algorithm>

namespace evenhall::planner {

const DayResult& HallSimulator::Run::play(const DayPlan& plan, const std::vector<DayTicket>& tickets) {
    m_tickets = &tickets;
    clear(plan, tickets.size());
    while (true) {
        const Instant free = m_clock.next();
        const Instant change = m_nextChange < m_changes.size() ? m_changes[m_nextChange].at : WindowClock::never;
        if (free == WindowClock::never && change == WindowClock::never)
            break; // no window will call anybody any more
        const Instant back = m_returns.empty() ? WindowClock::never : m_returns.front().at;
        const Instant arrival = m_nextArrival < tickets.size() ? tickets[m_nextArrival].arrival : WindowClock::never;
        const Instant outside = std::min(back, arrival);
        if (free <= change && free <= outside) {
            m_now = free;
            becomeFree();
        } else if (change <= outside) {
            m_now = change;
            this->change(m_changes[m_nextChange++]);
        } else if (back <= arrival) {
            m_now = back;
            comeBack();
        } else {
            m_now = arrival;
            arrive(static_cast<TicketIndex>(m_nextArrival++));
        }
    }
    finishDay();
    return m_result;
}

bool HallSimulator::Run::mayCall(const WindowNow& state) const {
    return state.isOpen && (m_now < state.until || state.isFinishing);
}

void HallSimulator::Run::becomeFree() {
    const WindowIndex window = m_clock.window();
    WindowNow& state = m_windows[window];
    state.isBusy = false;
    if (state.holdsSpecial)
        endOfStory(window);
    if (mayCall(state)) {
        callNext(window);
        if (state.isBusy)
            return;
    }
    m_clock.set(window, WindowClock::never);
    if (state.isFinishing)
        retire(window);
    else if (state.isOpen)
        rest(window);
    else if (state.isDone)
        releaseKept(window);
}

void HallSimulator::Run::change(const ShiftChange& change) {
    if (change.begins)
        begin(change);
    else
        end(change);
}

void HallSimulator::Run::begin(const ShiftChange& change) {
    WindowNow& state = m_windows[change.window];
    state.isOpen = true;
    state.until = change.until;
    state.profile = change.profile;
    const Served& served = m_profiles[change.profile];
    for (const QueueIndex queue : served.ownQueues)
        m_servingOwn[queue].insert(change.window);
    for (const QueueIndex queue : served.helpedQueues)
        m_servingHelp[queue].insert(change.window);
    if (state.isBusy)
        return;
    callNext(change.window);
    if (!state.isBusy)
        rest(change.window);
}

void HallSimulator::Run::end(const ShiftChange& change) {
    WindowNow& state = m_windows[change.window];
    state.isDone = change.isLast;
    if (change.isLast && m_finishesTheLine) {
        state.isFinishing = true;
        if (!state.isBusy)
            callNext(change.window);
        if (state.isBusy)
            return;
    }
    retire(change.window);
}

void HallSimulator::Run::retire(WindowIndex window) {
    WindowNow& state = m_windows[window];
    const Served& served = m_profiles[state.profile];
    for (const QueueIndex queue : served.ownQueues)
        m_servingOwn[queue].remove(window);
    for (const QueueIndex queue : served.helpedQueues)
        m_servingHelp[queue].remove(window);
    wake(window);
    state.isOpen = false;
    state.isFinishing = false;
    if (state.isDone && !state.isBusy)
        releaseKept(window);
}

void HallSimulator::Run::releaseKept(WindowIndex window) {
    bool isAnybody = false;
    for (SimulatedLine& line : m_lines)
        isAnybody = line.releaseKept(window) || isAnybody;
    if (!isAnybody)
        return;
    for (std::size_t other = 0; other < m_windows.size(); ++other) {
        if (m_idle.contains(other) && mayCall(m_windows[other]))
            callNext(static_cast<WindowIndex>(other));
    }
}

void HallSimulator::Run::rest(WindowIndex window) {
    if (m_idle.contains(window))
        return;
    m_idle.insert(window);
    ++m_idleCount;
    m_windows[window].idleSince = m_now;
}

void HallSimulator::Run::wake(WindowIndex window) {
    if (!m_idle.contains(window))
        return;
    m_idle.remove(window);
    --m_idleCount;
}

void HallSimulator::Run::arrive(TicketIndex index) {
    const DayTicket& ticket = (*m_tickets)[index];
    const WaitingClass& waiting = m_rules.classes[ticket.waitingClass];
    SimulatedCandidate candidate;
    candidate.waitingSince = ticket.waitingSince;
    candidate.bonus = waiting.bonus;
    candidate.ratePermille = waiting.ratePermille;
    candidate.order = index;
    candidate.waitingClass = ticket.waitingClass;
    candidate.priority = waiting.priority;
    wait(candidate, ticket.queue);
}

void HallSimulator::Run::comeBack() {
    std::pop_heap(m_returns.begin(), m_returns.end(), Return::comesLater);
    Return back = m_returns.back();
    m_returns.pop_back();
    const WindowNow& keeper = m_windows[back.candidate.keptFor];
    if (back.candidate.isKept && keeper.isDone && !keeper.isFinishing)
        back.candidate.isKept = false;
    wait(back.candidate, (*m_tickets)[back.candidate.order].queue);
}

void HallSimulator::Run::wait(const SimulatedCandidate& candidate, QueueIndex queue) {
    m_lines[queue].insert(candidate);
    m_occupied.insert(queue);
    if (const std::optional<WindowIndex> window = idleWindowFor(candidate, queue))
        callNext(*window);
}

std::optional<WindowIndex> HallSimulator::Run::idleWindowFor(const SimulatedCandidate& candidate,
                                                             QueueIndex queue) const {
    if (m_idleCount == 0)
        return std::nullopt; // the rule in the busy hours
    if (candidate.isKept) {
        const bool serves =
            m_servingOwn[queue].contains(candidate.keptFor) || m_servingHelp[queue].contains(candidate.keptFor);
        return serves && m_idle.contains(candidate.keptFor) ? std::optional(candidate.keptFor) : std::nullopt;
    }
    const std::optional<WindowIndex> own = longestIdle(m_servingOwn[queue]);
    return own ? own : longestIdle(m_servingHelp[queue]);
}

std::optional<WindowIndex> HallSimulator::Run::longestIdle(const IndexSet& serving) const {
    std::optional<WindowIndex> longest;
    Instant since = WindowClock::never;
    IndexSet::forEachInBoth(m_idle, serving, [&](std::size_t window) {
        if (m_windows[window].idleSince < since) {
            since = m_windows[window].idleSince;
            longest = static_cast<WindowIndex>(window);
        }
    });
    return longest;
}

void HallSimulator::Run::callNext(WindowIndex window) {
    const Served& served = m_profiles[m_windows[window].profile];
    if (!callFrom(window, served.own, served.priorityFirst))
        callFrom(window, served.helps, served.priorityFirst);
}

bool HallSimulator::Run::callFrom(WindowIndex window, const IndexSet& queues, bool priorityFirst) {
    const WindowLines lines(m_lines, queues, m_occupied, window, m_now);
    ChoiceRules<WindowLines> rules(m_rules.calling, lines, m_now);
    lines.forEachLine([&](const SimulatedLine& line) {
        lines.forEachCandidate(line, [&](const SimulatedCandidate& candidate) {
            if (lines.mayCall(candidate))
                rules.read({&candidate, &line, scoreOf(candidate, m_now)});
        });
    });
    const auto pick = rules.pick(priorityFirst);
    if (!pick.first)
        return false;
    const bool overtakes = rules.overtakes(pick.first);
    const SimulatedCandidate called = *pick.first.candidate;
    const std::size_t queue = static_cast<std::size_t>(pick.first.line - m_lines.data());
    m_lines[queue].recordCall(called, overtakes);
    if (m_lines[queue].empty())
        m_occupied.remove(queue);
    call(window, called.order, pick.rule);
    return true;
}

void HallSimulator::Run::call(WindowIndex window, TicketIndex ticket, ChoiceRule rule) {
    const DayTicket& person = (*m_tickets)[ticket];
    WindowNow& state = m_windows[window];
    TicketResult& result = m_result.tickets[ticket];
    const bool isFirst = m_stages[ticket] == Stage::First;
    const bool isParked = person.story == TicketStory::ParkedAnyWindow || person.story == TicketStory::ParkedSameWindow;
    const Duration stay = stayOf(person, isFirst);
    if (isFirst || !isParked)
        result.calledAt = m_now; // a return from parking does not change how long the person waited
    result.endedAt = m_now + stay;
    result.window = window;
    state.holdsSpecial = isFirst && person.story != TicketStory::Served && person.story != TicketStory::NoShow;
    if (state.holdsSpecial)
        result.end = TicketEnd::LeftAway;
    else
        result.end = person.story == TicketStory::NoShow ? TicketEnd::NoShow : TicketEnd::Served;
    state.isBusy = true;
    state.ticket = ticket;
    wake(window);
    m_clock.set(window, result.endedAt);
    m_result.busy[window] += stay;
    if (m_record == CallRecord::Keep)
        m_result.calls.push_back({m_now, ticket, window, rule});
}

void HallSimulator::Run::finishDay() {
    m_result.endedAt = m_now;
    for (std::size_t i = 0; i < m_result.tickets.size(); ++i) {
        TicketResult& result = m_result.tickets[i];
        if (result.end == TicketEnd::LeftWaiting)
            result.calledAt = result.endedAt = std::max(m_now, (*m_tickets)[i].arrival);
    }
}

} // namespace evenhall::planner
