// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/decide.h"

#include "app/domain/hall/decider.h"

#include <algorithm>

namespace evenhall {

Decision Decider::refuse(ErrorCode code, std::string context) {
    Decision decision;
    decision.answer.error = Error{code, std::move(context)};
    return decision;
}

Decision Decider::answerFor(TicketId ticket, std::vector<Event> events) const {
    Decision decision{std::move(events), {}};
    decision.answer.ticket = ticket;
    if (const Visit* visit = m_hall.visit(ticket)) {
        decision.answer.number = visit->number;
        decision.answer.window = visit->window;
    }
    return decision;
}

Result<const Visit*> Decider::openVisit(TicketId ticket) const {
    const Visit* visit = m_hall.visit(ticket);
    if (visit == nullptr)
        return {ErrorCode::UnknownTicket, ticket.toString()};
    if (!visit->isOpen())
        return {ErrorCode::WrongState, "the visit has ended"};
    return visit;
}

Result<const WindowState*> Decider::knownWindow(const WindowId& window) const {
    const WindowState* state = m_hall.window(window);
    if (state == nullptr || m_catalogue.window(window) == nullptr)
        return {ErrorCode::UnknownWindow, window.toString()};
    return state;
}

Result<const Visit*> Decider::visitToEnd(const WindowId& window) const {
    const auto state = knownWindow(window);
    if (!state)
        return state.error();
    if (!(*state)->clerk)
        return {ErrorCode::NotSignedIn, window.toString()};
    const Visit* visit = m_hall.visitAt(window);
    if (visit == nullptr)
        return {ErrorCode::WindowIdle, window.toString()};
    return visit;
}

Result<const WindowState*> Decider::callingWindow(const WindowId& window) const {
    auto state = knownWindow(window);
    if (!state)
        return state;
    if (!isDayOpen())
        return {ErrorCode::DayNotOpen, {}};
    if (!(*state)->clerk)
        return {ErrorCode::NotSignedIn, window.toString()};
    if ((*state)->mode != WindowMode::Open)
        return {ErrorCode::WindowNotOpen, window.toString()};
    if ((*state)->lastCallAt && isWithin(m_rules.calling.nextGuard, *(*state)->lastCallAt))
        return {ErrorCode::TooSoon, "a call was made a moment ago"};
    return state;
}

Result<const WindowState*> Decider::idleCallingWindow(const WindowId& window) const {
    auto state = callingWindow(window);
    if (state && (*state)->ticket)
        return {ErrorCode::WindowBusy, window.toString()};
    return state;
}

std::string printJobId(TicketId ticket, int copy) {
    return ticket.toString() + "-" + std::to_string(copy);
}

std::string noticeJobId(TicketId ticket, int notice) {
    return ticket.toString() + "-n" + std::to_string(notice);
}

bool isTicketJob(const std::string& job) {
    return job.find("-n") == std::string::npos;
}

Decision decide(const Hall& hall, const Command& command, const DecisionContext& context) {
    if (!hall.catalogue) {
        // Before the first configuration nothing else makes sense.
        if (const auto* adopt = std::get_if<AdoptConfiguration>(&command); adopt != nullptr && adopt->catalogue)
            return {{ConfigurationAdopted{adopt->catalogue->hash(), adopt->catalogue}}, {}};
        Decision refusal;
        refusal.answer.error = Error{ErrorCode::DayNotOpen, "no hall configuration was adopted"};
        return refusal;
    }
    return std::visit(Decider(hall, context), command);
}

} // namespace evenhall
