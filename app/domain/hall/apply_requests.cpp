// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/apply_events.h"

namespace evenhall {

void EventApplier::operator()(const RequestRaised& event) {
    ++m_hall.requestsToday;
    HelpRequest request;
    request.id = event.request;
    request.kind = event.kind;
    request.kiosk = event.kiosk;
    request.window = event.window;
    request.ticket = event.ticket;
    request.raisedAt = m_at;
    request.noteDigest = event.note.hex;
    m_hall.requests[event.request] = std::move(request);
}

void EventApplier::operator()(const RequestTaken& event) {
    const auto found = m_hall.requests.find(event.request);
    if (found == m_hall.requests.end())
        return;
    found->second.owner = event.owner;
    found->second.takenAt = m_at;
}

void EventApplier::operator()(const RequestClosed& event) {
    m_hall.requests.erase(event.request);
}

} // namespace evenhall
