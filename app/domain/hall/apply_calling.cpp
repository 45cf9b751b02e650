// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/apply_events.h"

#include <algorithm>

namespace evenhall {

void EventApplier::release(const WindowId& window) {
    windowState(window).ticket.reset();
}

void EventApplier::rememberForUndo(const WindowId& window, TicketId ticket, bool sameAction) {
    UndoRecord record;
    if (sameAction)
        record = std::move(m_hall.undo[window]);
    else
        record.windowBefore = windowState(window);
    record.at = m_at;
    const Visit& visit = m_hall.visits[ticket];
    record.visitsBefore.push_back(visit);
    record.overtakesBefore.emplace(visit.current().queue, m_hall.lines[visit.current().queue].overtakesInRow);
    m_hall.undo[window] = std::move(record);
}

void EventApplier::sealUndo(const WindowId& window) {
    UndoRecord& record = m_hall.undo[window];
    record.revisionsAfter.clear();
    for (const Visit& before : record.visitsBefore)
        record.revisionsAfter.push_back(m_hall.visits[before.id].revision);
    for (const auto& [queue, overtakes] : record.overtakesBefore)
        record.overtakesAfter[queue] = m_hall.lines[queue].overtakesInRow;
}

void EventApplier::operator()(const TicketCalled& event) {
    const bool undoable = event.why.rule != ChoiceRule::WalkDirect;
    if (undoable)
        rememberForUndo(event.window, event.why.ticket, event.sameAction);
    recordCall(m_hall.lines, event.why);
    Visit& visit = change(event.why.ticket);
    leaveCurrentState(visit);
    if (visit.state == VisitState::Missed)
        ++visit.reactivations;
    WindowState& window = windowState(event.window);
    window.ticket = visit.id;
    window.lastCallAt = m_at;
    Leg& leg = visit.current();
    if (visit.park) {
        leg.parkedFor += m_at - visit.park->since;
        visit.park.reset();
    }
    if (!leg.startedAt)
        leg.calledAt = m_at; // a return from parking does not change how long the person waited
    if (!leg.firstCalledAt) {
        leg.firstCalledAt = m_at;
        if (undoable) // nobody waits who walks straight to a window
            m_hall.paces[leg.queue].called(m_at, m_at - leg.queuedAt);
    }
    leg.window = event.window;
    leg.clerk = window.clerk;
    visit.window = event.window;
    visit.missedAt.reset();
    visit.toFront = false;
    visit.onlyWindow.reset();
    visit.behind = 0;
    visit.calls = 1;
    if (!visit.firstWindow) {
        visit.firstWindow = event.window;
        visit.firstClerk = window.clerk;
    }
    enter(visit, VisitState::Called);
    if (undoable)
        sealUndo(event.window);
    else
        m_hall.undo.erase(event.window);
}

void EventApplier::operator()(const TicketRecalled& event) {
    Visit& visit = change(event.ticket);
    visit.calls = event.calls;
    if (!visit.current().startedAt)
        visit.current().calledAt = m_at;
    windowState(event.window).lastCallAt = m_at;
    m_hall.undo.erase(event.window);
}

void EventApplier::operator()(const ServiceStarted& event) {
    Visit& visit = change(event.ticket);
    if (!visit.current().startedAt)
        visit.current().startedAt = m_at;
    visit.state = VisitState::Serving;
    m_hall.undo.erase(event.window);
}

void EventApplier::operator()(const TicketMissed& event) {
    rememberForUndo(event.window, event.ticket, false);
    Visit& visit = change(event.ticket);
    visit.missedAt = m_at;
    release(event.window);
    enter(visit, VisitState::Missed);
    sealUndo(event.window);
}

void EventApplier::operator()(const TicketParked& event) {
    rememberForUndo(event.window, event.ticket, false);
    Visit& visit = change(event.ticket);
    visit.park = Park{event.kind, event.window, m_at, event.until};
    visit.calls = 0;
    release(event.window);
    enter(visit, VisitState::Parked);
    sealUndo(event.window);
}

void EventApplier::operator()(const TicketTransferred& event) {
    rememberForUndo(event.window, event.ticket, false);
    Visit& visit = change(event.ticket);
    endLeg(visit, Outcome::Transferred);
    Leg next;
    next.service = event.service;
    const Service* service = m_hall.catalogue->service(event.service);
    next.queue = service != nullptr ? service->queue : visit.current().queue;
    next.queuedAt = m_at;
    ++visit.leg;
    visit.legs.insert(visit.legs.begin() + static_cast<std::ptrdiff_t>(visit.leg), std::move(next));
    visit.toFront = true; // 首问负责: nobody queues twice for the hall's error
    visit.onlyWindow = event.target;
    visit.calls = 0;
    release(event.window);
    enter(visit, VisitState::Waiting);
    sealUndo(event.window);
}

void EventApplier::operator()(const ServiceFinished& event) {
    rememberForUndo(event.window, event.ticket, false);
    Visit& visit = change(event.ticket);
    Leg& leg = visit.current();
    if (!leg.startedAt)
        leg.startedAt = leg.calledAt; // finished without a separate start: service began with the call
    leg.cases = event.details.cases;
    leg.caseNumber = event.details.caseNumber;
    endLeg(visit, event.details.outcome);
    release(event.window);
    if (visit.leg + 1 < visit.legs.size()) {
        ++visit.leg; // 一件事一次办: the next step is queued by itself and keeps the time waited
        visit.current().queuedAt = m_at;
        visit.calls = 0;
        enter(visit, VisitState::Waiting);
    } else {
        enter(visit, VisitState::Ended);
    }
    sealUndo(event.window);
}

void EventApplier::operator()(const ActionUndone& event) {
    UndoRecord record = std::move(m_hall.undo[event.window]);
    m_hall.undo.erase(event.window);
    for (auto before = record.visitsBefore.rbegin(); before != record.visitsBefore.rend(); ++before) {
        Visit& visit = m_hall.visits[before->id];
        leaveCurrentState(visit);
        const std::uint32_t revision = visit.revision + 1;
        visit = *before;
        visit.revision = revision;
        const std::optional<WindowId> window = visit.window;
        enter(visit, visit.state);
        visit.window = window;
    }
    for (const auto& [queue, before] : record.overtakesBefore) {
        int& overtakes = m_hall.lines[queue].overtakesInRow;
        const int after = record.overtakesAfter.at(queue);
        if (overtakes == after)
            overtakes = before;
        else if (after > before)
            overtakes = std::max(0, overtakes - (after - before));
    }
    const WindowState now = windowState(event.window);
    WindowState& state = windowState(event.window);
    state = record.windowBefore;
    state.lastCallAt = now.lastCallAt;
    state.profile = now.profile; // whoever assigned it meanwhile did not mean this action
    state.profileUntil = now.profileUntil;
}

} // namespace evenhall
