// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/decider.h"

#include <algorithm>

namespace evenhall {

Decision Decider::operator()(const ReprintTicket& command) const {
    const auto visit = openVisit(command.ticket);
    return visit ? reprint(**visit, command.kiosk) : refuse(visit.error());
}

Decision Decider::operator()(const CancelTicket& command) const {
    const auto visit = openVisit(command.ticket);
    if (!visit)
        return refuse(visit.error());
    if ((*visit)->state == VisitState::Called || (*visit)->state == VisitState::Serving)
        return refuse(ErrorCode::WrongState, "the ticket is at a window");
    return answerFor(command.ticket, {TicketCancelled{command.ticket}});
}

Decision Decider::operator()(const ReactivateTicket& command) const {
    const auto visit = openVisit(command.ticket);
    if (!visit)
        return refuse(visit.error());
    if ((*visit)->state != VisitState::Missed)
        return refuse(ErrorCode::WrongState, "the ticket was not missed");
    if (now() - *(*visit)->missedAt > m_rules.calling.reactivateWithin)
        return refuse(ErrorCode::TooLate, "the time to come back is over");
    if ((*visit)->reactivations >= m_rules.calling.maxReactivations)
        return refuse(ErrorCode::LimitReached, "reactivations");
    return answerFor(command.ticket, {TicketReactivated{command.ticket}});
}

Decision Decider::operator()(const GrantPriority& command) const {
    const auto visit = openVisit(command.ticket);
    if (!visit)
        return refuse(visit.error());
    const PriorityClass* priority = m_catalogue.priorityClass(command.priority);
    if (priority == nullptr)
        return refuse(ErrorCode::UnknownPriorityClass, command.priority.toString());
    if (priority->reasonRequired && command.reason.hex.empty())
        return refuse(ErrorCode::ReasonRequired, priority->id.toString());
    if ((*visit)->priority == command.priority)
        return refuse(ErrorCode::WrongState, "the ticket has this class");
    return answerFor(command.ticket, {PriorityGranted{command.ticket, command.priority, command.reason}});
}

Decision Decider::operator()(const RateVisit& command) const {
    constexpr int worst = 1;
    constexpr int best = 5;
    const Visit* visit = m_hall.visit(command.ticket);
    if (visit == nullptr)
        return refuse(ErrorCode::UnknownTicket, command.ticket.toString());
    if (command.grade && (*command.grade < worst || *command.grade > best))
        return refuse(ErrorCode::BadValue, "a grade is 1 to 5");
    std::optional<WindowId> window;
    for (const Leg& leg : visit->legs) {
        if (leg.startedAt)
            window = leg.window;
    }
    if (!window)
        return refuse(ErrorCode::WrongState, "nothing was served yet");
    if (visit->rated || (visit->ratingPassed && !command.grade))
        return refuse(ErrorCode::LimitReached, "rated once already");
    return answerFor(command.ticket, {VisitRated{command.ticket, window, command.grade, command.reason}});
}

Decision Decider::operator()(const ReturnTicket& command) const {
    const auto visit = openVisit(command.ticket);
    if (!visit)
        return refuse(visit.error());
    if ((*visit)->state != VisitState::Parked)
        return refuse(ErrorCode::WrongState, "the ticket is not parked");
    return answerFor(command.ticket, {TicketReturned{command.ticket}});
}

Decision Decider::operator()(const PrintNotice& command) const {
    const auto visit = visitToEnd(command.window);
    if (!visit)
        return refuse(visit.error());
    if ((*visit)->id != command.ticket)
        return refuse(ErrorCode::WrongState, "another ticket is at the window");
    if (m_catalogue.kiosk(command.kiosk) == nullptr)
        return refuse(ErrorCode::BadValue, "unknown kiosk " + command.kiosk.toString());
    const Service& service = *m_catalogue.service((*visit)->current().service);
    std::vector<int> missing = command.missing;
    std::sort(missing.begin(), missing.end());
    const bool known = !missing.empty() && missing.front() >= 0 &&
                       missing.back() < static_cast<int>(service.materials.size()) &&
                       std::adjacent_find(missing.begin(), missing.end()) == missing.end();
    if (!known)
        return refuse(ErrorCode::BadValue, "the missing papers of " + service.id.toString());
    const int notice = (*visit)->notices + 1;
    Decision decision = answerFor(command.ticket, {NoticePrinted{command.window, command.ticket, service.id,
                                                                 std::move(missing), command.kiosk, notice}});
    decision.answer.printJob = noticeJobId(command.ticket, notice);
    return decision;
}

} // namespace evenhall
