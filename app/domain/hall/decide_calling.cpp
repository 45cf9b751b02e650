// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/apply_events.h"
#include "app/domain/hall/decider.h"

#include <algorithm>

namespace evenhall {

void Decider::queueNextStep(WaitingLines& lines, Visit finished) const {
    ++finished.leg;
    lines[finished.current().queue].insert(candidateOf(m_catalogue, finished));
}

Decision Decider::operator()(const CallNext& command) const {
    const auto state = callingWindow(command.window);
    if (!state)
        return refuse(state.error());
    if ((*state)->ticket && !command.finish)
        return refuse(ErrorCode::WindowBusy, command.window.toString());
    Decision decision;
    decision.answer.window = command.window;
    std::optional<WaitingLines> withNextStep; // copied only when there is one: lines can be long
    if ((*state)->ticket) {
        decision = (*this)(FinishService{command.window, *command.finish});
        if (decision.answer.error)
            return decision;
        decision.answer = {};
        decision.answer.window = command.window;
        const Visit& finished = *m_hall.visitAt(command.window);
        if (finished.leg + 1 < finished.legs.size()) {
            withNextStep = m_hall.lines;
            queueNextStep(*withNextStep, finished);
        }
    }
    const WaitingLines& lines = withNextStep ? *withNextStep : m_hall.lines;
    const auto choice = chooseNext(m_rules.calling, (*state)->profile, command.window, lines, now());
    if (!choice && decision.events.empty())
        return refuse(ErrorCode::NobodyWaiting, command.window.toString());
    if (!choice)
        return decision; // finished, and nobody waits: an answer without a ticket
    const bool sameAction = !decision.events.empty();
    decision.answer.ticket = choice->ticket;
    decision.answer.number = m_hall.visit(choice->ticket)->number;
    decision.events.emplace_back(TicketCalled{command.window, *choice, {}, sameAction});
    return decision;
}

bool Decider::isKeptForAnother(const Visit& visit, const WindowId& window) const {
    if (!visit.onlyWindow || *visit.onlyWindow == window)
        return false;
    // A ticket must not be lost with the window that it waits for.
    const WindowState* owner = m_hall.window(*visit.onlyWindow);
    return owner != nullptr && owner->mode != WindowMode::Closed && owner->profile.serves(visit.current().queue);
}

Result<ChoiceRule> Decider::mayCallOutOfOrder(const Visit& visit, const CallTicket& command,
                                              const WindowState& window) const {
    const bool own = visit.park && visit.park->owner == command.window;
    switch (visit.state) {
    case VisitState::Parked:
        if (visit.park->kind == ParkKind::SameWindow && !own)
            return {ErrorCode::NotEligible, "parked for window " + visit.park->owner.toString()};
        if (!own && !window.profile.serves(visit.current().queue))
            return {ErrorCode::NotEligible, visit.current().queue.toString()};
        return ChoiceRule::Chosen;
    case VisitState::Missed:
        if (visit.current().window == command.window)
            return ChoiceRule::Chosen; // the person came after all, to the window that called
        [[fallthrough]];
    case VisitState::Waiting:
        if (!m_rules.calling.callOutOfOrderAllowed)
            return {ErrorCode::NotAllowed, "calling out of order is switched off"};
        if (!window.profile.serves(visit.current().queue) || isKeptForAnother(visit, command.window))
            return {ErrorCode::NotEligible, visit.current().queue.toString()};
        if (command.reason.hex.empty())
            return {ErrorCode::ReasonRequired, "why this ticket goes first"};
        return ChoiceRule::Chosen;
    case VisitState::Called:
    case VisitState::Serving:
    case VisitState::Ended:
        break;
    }
    return {ErrorCode::WrongState, "the ticket is not waiting"};
}

Decision Decider::operator()(const CallTicket& command) const {
    const auto state = idleCallingWindow(command.window);
    if (!state)
        return refuse(state.error());
    const auto visit = openVisit(command.ticket);
    if (!visit)
        return refuse(visit.error());
    const auto rule = mayCallOutOfOrder(**visit, command, **state);
    if (!rule)
        return refuse(rule.error());
    Choice choice;
    choice.ticket = command.ticket;
    choice.queue = (*visit)->current().queue;
    choice.rule = *rule;
    const auto line = m_hall.lines.find(choice.queue);
    choice.waiting = line == m_hall.lines.end() ? 0 : static_cast<int>(line->second.candidates.size());
    Decision decision = answerFor(command.ticket, {TicketCalled{command.window, choice, command.reason, false}});
    decision.answer.window = command.window;
    return decision;
}

Decision Decider::operator()(const WalkDirect& command) const {
    const auto state = idleCallingWindow(command.window);
    if (!state)
        return refuse(state.error());
    const Service* service = m_catalogue.service(command.service);
    if (service == nullptr)
        return refuse(ErrorCode::UnknownService, command.service.toString());
    if (!(*state)->profile.serves(service->queue))
        return refuse(ErrorCode::NotEligible, service->queue.toString());
    auto issued = newTicket(*service, NumberClass::Normal);
    if (!issued)
        return refuse(issued.error());
    issued->origin = Origin::WalkDirect;
    issued->services = {command.service};
    Choice choice;
    choice.ticket = issued->ticket;
    choice.queue = service->queue;
    choice.rule = ChoiceRule::WalkDirect;
    Decision decision;
    decision.answer.ticket = issued->ticket;
    decision.answer.number = issued->number;
    decision.answer.window = command.window;
    decision.events.emplace_back(*issued);
    decision.events.emplace_back(TicketCalled{command.window, choice, {}, false});
    decision.events.emplace_back(ServiceStarted{command.window, issued->ticket});
    return decision;
}

Decision Decider::operator()(const Recall& command) const {
    const auto visit = visitToEnd(command.window);
    if (!visit)
        return refuse(visit.error());
    if ((*visit)->state != VisitState::Called)
        return refuse(ErrorCode::WrongState, "the person is being served");
    if ((*visit)->calls >= m_rules.calling.callsBeforeNoShow)
        return refuse(ErrorCode::LimitReached, "called " + std::to_string((*visit)->calls) + " times");
    const WindowState& state = *m_hall.window(command.window);
    if (state.lastCallAt && isWithin(m_rules.calling.recallGuard, *state.lastCallAt))
        return refuse(ErrorCode::TooSoon, "called a moment ago");
    const TicketId ticket = (*visit)->id;
    return answerFor(ticket, {TicketRecalled{command.window, ticket, (*visit)->calls + 1}});
}

Decision Decider::operator()(const StartService& command) const {
    const auto visit = visitToEnd(command.window);
    if (!visit)
        return refuse(visit.error());
    if ((*visit)->state != VisitState::Called)
        return refuse(ErrorCode::WrongState, "the service has begun");
    return answerFor((*visit)->id, {ServiceStarted{command.window, (*visit)->id}});
}

Decision Decider::operator()(const UndoAction& command) const {
    const auto found = m_hall.undo.find(command.window);
    if (found == m_hall.undo.end())
        return refuse(ErrorCode::NothingToUndo, command.window.toString());
    const UndoRecord& record = found->second;
    if (!isDayOpen())
        return refuse(ErrorCode::DayNotOpen);
    if (!isWithin(m_rules.calling.undoWithin + Duration(1), record.at))
        return refuse(ErrorCode::TooLate, "the time to undo is over");
    ActionUndone undone{command.window, {}};
    for (std::size_t i = 0; i < record.visitsBefore.size(); ++i) {
        const TicketId ticket = record.visitsBefore[i].id;
        const Visit* visit = m_hall.visit(ticket);
        if (visit == nullptr || visit->revision != record.revisionsAfter[i])
            return refuse(ErrorCode::WrongState, "somebody else has taken up the ticket");
        if (std::find(undone.tickets.begin(), undone.tickets.end(), ticket) == undone.tickets.end())
            undone.tickets.push_back(ticket);
    }
    return {{std::move(undone)}, {}};
}

} // namespace evenhall
