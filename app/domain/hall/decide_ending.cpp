// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/decider.h"

#include <algorithm>

namespace evenhall {

Decision Decider::operator()(const MarkNoShow& command) const {
    const auto visit = visitToEnd(command.window);
    if (!visit)
        return refuse(visit.error());
    if ((*visit)->state != VisitState::Called)
        return refuse(ErrorCode::WrongState, "the person is being served");
    return answerFor((*visit)->id, {TicketMissed{command.window, (*visit)->id}});
}

Decision Decider::operator()(const ParkTicket& command) const {
    const auto visit = visitToEnd(command.window);
    if (!visit)
        return refuse(visit.error());
    const Instant latest = now() + m_rules.calling.parkLimit;
    const Instant until = std::min(command.until.value_or(latest), latest);
    if (until <= now())
        return refuse(ErrorCode::BadValue, "the end of parking has passed");
    const TicketId ticket = (*visit)->id;
    return answerFor(ticket, {TicketParked{command.window, ticket, command.kind, until, command.note}});
}

Decision Decider::operator()(const TransferTicket& command) const {
    const auto visit = visitToEnd(command.window);
    if (!visit)
        return refuse(visit.error());
    const Service* service = m_catalogue.service(command.service);
    if (service == nullptr)
        return refuse(ErrorCode::UnknownService, command.service.toString());
    if (command.target) {
        const auto target = knownWindow(*command.target);
        if (!target)
            return refuse(target.error());
        if (*command.target == command.window)
            return refuse(ErrorCode::BadValue, "the ticket is at this window");
        if (!(*target)->profile.serves(service->queue))
            return refuse(ErrorCode::NotEligible, command.target->toString());
    }
    const TicketId ticket = (*visit)->id;
    return answerFor(ticket,
                     {TicketTransferred{command.window, ticket, command.service, command.target, command.note}});
}

Decision Decider::operator()(const FinishService& command) const {
    constexpr int mostCases = 999;
    constexpr std::size_t longestCaseNumber = 40;
    const auto visit = visitToEnd(command.window);
    if (!visit)
        return refuse(visit.error());
    switch (command.details.outcome) {
    case Outcome::Done:
    case Outcome::Accepted:
    case Outcome::SentBack:
    case Outcome::Referred:
    case Outcome::EndedByClose:
        break;
    case Outcome::Transferred:
    case Outcome::NoShow:
    case Outcome::Cancelled:
        return refuse(ErrorCode::BadValue, "this outcome has a command of its own");
    }
    if (command.details.cases < 0 || command.details.cases > mostCases)
        return refuse(ErrorCode::BadValue, "cases are 0 to 999");
    if (command.details.caseNumber.size() > longestCaseNumber)
        return refuse(ErrorCode::BadValue, "a case number has at most 40 characters");
    const TicketId ticket = (*visit)->id;
    return answerFor(ticket, {ServiceFinished{command.window, ticket, command.details}});
}

} // namespace evenhall
