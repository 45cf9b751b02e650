// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/decider.h"

#include <algorithm>

namespace evenhall {

namespace {

constexpr std::size_t mostOpenRequests = 200; ///< a stuck key must not fill the hall's memory

Decision answerForRequest(const RequestId& request, std::vector<Event> events) {
    Decision decision{std::move(events), {}};
    decision.answer.request = request;
    return decision;
}

} // namespace

Decision Decider::operator()(const RaiseRequest& command) const {
    if (!isDayOpen())
        return refuse(ErrorCode::DayNotOpen);
    if (!isKnownKiosk(command.kiosk))
        return refuse(ErrorCode::BadValue, "unknown kiosk " + command.kiosk.toString());
    if (!command.window.empty() && m_catalogue.window(command.window) == nullptr)
        return refuse(ErrorCode::UnknownWindow, command.window.toString());
    if (command.ticket && m_hall.visit(*command.ticket) == nullptr)
        return refuse(ErrorCode::UnknownTicket, command.ticket->toString());
    // Pressing again does not call a second person.
    const auto same = std::find_if(m_hall.requests.begin(), m_hall.requests.end(), [&](const auto& entry) {
        const HelpRequest& request = entry.second;
        return request.kind == command.kind && request.kiosk == command.kiosk && request.window == command.window &&
               request.ticket == command.ticket && request.kind != RequestKind::Complaint;
    });
    if (same != m_hall.requests.end())
        return answerForRequest(same->first, {});
    if (m_hall.requests.size() >= mostOpenRequests)
        return refuse(ErrorCode::LimitReached, "open requests");
    const RequestId id(m_hall.day.toString() + "-" + std::to_string(m_context.issuer) + "-" +
                       std::to_string(m_hall.requestsToday + 1));
    return answerForRequest(
        id, {RequestRaised{id, command.kind, command.kiosk, command.window, command.ticket, command.note}});
}

Decision Decider::operator()(const TakeRequest& command) const {
    if (!isIdText(command.owner))
        return refuse(ErrorCode::BadValue, "an owner is 1 to 64 id characters");
    const auto found = m_hall.requests.find(command.request);
    if (found == m_hall.requests.end())
        return refuse(ErrorCode::UnknownRequest, command.request.toString());
    if (found->second.owner == command.owner)
        return answerForRequest(command.request, {});
    if (!found->second.owner.empty())
        return refuse(ErrorCode::WrongState, "taken by " + found->second.owner);
    return answerForRequest(command.request, {RequestTaken{command.request, command.owner}});
}

Decision Decider::operator()(const CloseRequest& command) const {
    if (m_hall.requests.count(command.request) == 0)
        return refuse(ErrorCode::UnknownRequest, command.request.toString());
    return answerForRequest(command.request, {RequestClosed{command.request}});
}

} // namespace evenhall
