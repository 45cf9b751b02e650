// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/apply_events.h"
#include "app/domain/hall/decider.h"
#include "app/domain/queueing/number_series.h"

#include <algorithm>

namespace evenhall {

namespace {

constexpr std::size_t mostServices = 8;

bool concerns(const Visit& visit, const ServiceId& service) {
    return std::any_of(visit.legs.begin(), visit.legs.end(), [&](const Leg& leg) { return leg.service == service; });
}

NumberClass numberClassOf(const Queue& queue, NumberClass wanted) {
    return queue.series.count(wanted) != 0 ? wanted : NumberClass::Normal;
}

} // namespace

std::vector<const Visit*> Decider::ticketsOf(const std::string& identityToken, const ServiceId& service) const {
    std::vector<const Visit*> tickets;
    const auto found = m_hall.byIdentity.find(identityToken);
    if (identityToken.empty() || found == m_hall.byIdentity.end())
        return tickets;
    for (const TicketId ticket : found->second) {
        const Visit* visit = m_hall.visit(ticket);
        if (concerns(*visit, service))
            tickets.push_back(visit);
    }
    return tickets;
}

const Visit* Decider::ticketToReprint(const IssueTicket& command) const {
    for (const ServiceId& id : command.services) {
        const Service* service = m_catalogue.service(id);
        std::vector<const Visit*> open = ticketsOf(command.identity.day, id);
        open.erase(std::remove_if(open.begin(), open.end(), [](const Visit* visit) { return !visit->isOpen(); }),
                   open.end());
        if (service != nullptr && !open.empty() && static_cast<int>(open.size()) >= service->maxOpenPerIdentity)
            return open.back();
    }
    return nullptr;
}

Result<TicketIssued> Decider::newTicket(const Service& first, NumberClass numberClass) const {
    const Queue& queue = *m_catalogue.queue(first.queue);
    const std::string& prefix = queue.series.at(numberClassOf(queue, numberClass));
    const auto used = m_hall.seriesUsed.find(prefix);
    // Online, the hall leases itself a block of one.
    const auto block = leaseBlock(*m_catalogue.series(prefix), used == m_hall.seriesUsed.end() ? 0 : used->second, 1);
    if (!block)
        return block.error();
    const auto number = nextNumber(*block);
    if (!number)
        return number.error();
    TicketIssued issued;
    issued.ticket = TicketId::make(m_hall.day, m_context.issuer, m_hall.ticketsToday + 1);
    issued.number = *number;
    issued.code = PublicCode::fromBytes(m_context.random);
    return issued;
}

Result<void> Decider::mayUsePriority(const IssueTicket& command) const {
    if (!command.priority)
        return {};
    const PriorityClass* priority = m_catalogue.priorityClass(*command.priority);
    if (priority == nullptr)
        return {ErrorCode::UnknownPriorityClass, command.priority->toString()};
    const bool byStaff = command.kiosk.empty();
    if (priority->grant == PriorityGrant::Staff && !byStaff)
        return {ErrorCode::NotAllowed, "only staff grant " + priority->id.toString()};
    if (priority->reasonRequired && command.reason.hex.empty())
        return {ErrorCode::ReasonRequired, priority->id.toString()};
    return {};
}

Result<void> Decider::mayIssue(const IssueTicket& command) const {
    if (!isDayOpen())
        return {ErrorCode::DayNotOpen, {}};
    if (command.services.empty() || command.services.size() > mostServices)
        return {ErrorCode::BadValue, "a ticket has 1 to 8 services"};
    if (!isKnownKiosk(command.kiosk))
        return {ErrorCode::BadValue, "unknown kiosk " + command.kiosk.toString()};
    const Kiosk* kiosk = m_catalogue.kiosk(command.kiosk);
    for (const ServiceId& id : command.services) {
        const Service* service = m_catalogue.service(id);
        if (service == nullptr)
            return {ErrorCode::UnknownService, id.toString()};
        if (std::count(command.services.begin(), command.services.end(), id) > 1)
            return {ErrorCode::BadValue, "service " + id.toString() + " stands twice on the ticket"};
        const bool canAsk = kiosk != nullptr && kiosk->identityReader;
        if (service->identity == IdentityRule::Required && canAsk && !command.identity.given())
            return {ErrorCode::IdentityRequired, id.toString()};
        if (static_cast<int>(ticketsOf(command.identity.day, id).size()) >= service->maxPerIdentityAndDay)
            return {ErrorCode::LimitReached, "tickets of one identity today"};
    }
    return mayUsePriority(command);
}

Decision Decider::reprint(const Visit& visit, const KioskId& kiosk) const {
    if (!isKnownKiosk(kiosk))
        return refuse(ErrorCode::BadValue, "unknown kiosk " + kiosk.toString());
    const int copy = visit.copies + 1;
    Decision decision = answerFor(visit.id, {TicketReprinted{visit.id, kiosk, copy}});
    decision.answer.code = visit.code;
    decision.answer.reprint = true;
    decision.answer.peopleAhead = peopleAhead(m_hall, visit, now());
    decision.answer.wait = waitRange(m_hall, visit.current().queue, *decision.answer.peopleAhead, m_context.now);
    if (!kiosk.empty())
        decision.answer.printJob = printJobId(visit.id, copy);
    return decision;
}

Decision Decider::operator()(const IssueTicket& command) const {
    if (const Visit* open = ticketToReprint(command))
        return reprint(*open, command.kiosk);
    if (const auto allowed = mayIssue(command); !allowed)
        return refuse(allowed.error());
    const Service& first = *m_catalogue.service(command.services.front());
    for (const ServiceId& id : command.services) {
        const Prospect prospects = prospect(m_hall, *m_catalogue.service(id), m_context.now);
        const bool overruled = command.acceptNotToday && command.kiosk.empty() && prospects.refusal &&
                               prospects.refusal->code == ErrorCode::NotToday;
        if (!prospects.refusal || overruled)
            continue;
        Decision decision = refuse(*prospects.refusal);
        decision.answer.alternatives = prospects.alternatives;
        return decision;
    }
    auto issued = newTicket(first, command.priority ? NumberClass::Priority : NumberClass::Normal);
    if (!issued)
        return refuse(issued.error());
    issued->services = command.services;
    issued->kiosk = command.kiosk;
    issued->language = command.language;
    issued->priority = command.priority;
    issued->identityToken = command.identity.day;
    issued->returnToken = command.identity.returnVisit;
    issued->reason = command.reason;
    issued->assisted = command.assisted;
    return completeIssue(std::move(*issued), first);
}

Decision Decider::completeIssue(TicketIssued issued, const Service& first) const {
    Visit self;
    self.order = m_hall.issueOrder + 1;
    self.priority = issued.priority;
    self.origin = issued.origin;
    self.waitingSince = now();
    self.legs.push_back(Leg{});
    self.current().queue = first.queue;
    issued.peopleAhead = peopleAhead(m_hall, self, now());
    issued.promised = waitRange(m_hall, first.queue, issued.peopleAhead, m_context.now);
    Decision decision;
    decision.answer.ticket = issued.ticket;
    decision.answer.number = issued.number;
    decision.answer.code = issued.code;
    decision.answer.peopleAhead = issued.peopleAhead;
    decision.answer.wait = issued.promised;
    if (!issued.kiosk.empty())
        decision.answer.printJob = printJobId(issued.ticket, 0);
    decision.events.emplace_back(std::move(issued));
    return decision;
}

} // namespace evenhall
