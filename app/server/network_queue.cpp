// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/network_queue.h"

#include <utility>

namespace evenhall::server {

NetworkQueue::NetworkQueue(std::function<void(Work)> post) : m_post(std::move(post)) {}

void NetworkQueue::post(Work work) {
    const std::lock_guard lock(m_mutex);
    if (!m_post)
        return;
    m_waiting.push_back(std::move(work));
    if (m_waiting.size() == 1)
        m_post([self = shared_from_this()] { self->runWaiting(); });
}

void NetworkQueue::runWaiting() {
    std::vector<Work> waiting;
    {
        const std::lock_guard lock(m_mutex);
        waiting.swap(m_waiting);
    }
    for (const Work& work : waiting)
        work();
}

void NetworkQueue::close() {
    std::vector<Work> dropped; // let go without the lock: what it holds may end connections
    const std::lock_guard lock(m_mutex);
    m_post = nullptr;
    dropped.swap(m_waiting);
}

} // namespace evenhall::server
