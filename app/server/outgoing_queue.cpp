// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/outgoing_queue.h"

#include <algorithm>
#include <utility>

namespace evenhall::server {

OutgoingQueue::OutgoingQueue(Limits limits) : m_limits(limits) {}

void OutgoingQueue::addReply(SharedText text) {
    ++m_replies;
    m_waiting.push_back({std::move(text), false});
}

bool OutgoingQueue::addUpdate(SharedText text) {
    if (m_lagging)
        return false;
    const bool hasRoom =
        m_updates == 0 || (m_updates < m_limits.updates && m_updateBytes + text->size() <= m_limits.updateBytes);
    if (!hasRoom) {
        dropUpdates();
        m_lagging = true;
        return false;
    }
    ++m_updates;
    m_updateBytes += text->size();
    m_waiting.push_back({std::move(text), true});
    return true;
}

void OutgoingQueue::acceptSnapshot(SharedText text) {
    dropUpdates();
    m_lagging = false;
    static_cast<void>(addUpdate(std::move(text))); // the first one always has room
}

SharedText OutgoingQueue::take() {
    if (m_waiting.empty())
        return nullptr;
    const Waiting next = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (next.update) {
        --m_updates;
        m_updateBytes -= next.text->size();
    } else {
        --m_replies;
    }
    return next.text;
}

void OutgoingQueue::dropUpdates() {
    m_waiting.erase(std::remove_if(m_waiting.begin(), m_waiting.end(), [](const Waiting& each) { return each.update; }),
                    m_waiting.end());
    m_updates = 0;
    m_updateBytes = 0;
}

} // namespace evenhall::server
