// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/network_queue.h"

#include <utility>

namespace evenhall::server {

NetworkQueue::NetworkQueue(std::function<void(Work)> post) : m_post(std::move(post)) {}

void NetworkQueue::post(Work work) {
    const std::lock_guard lock(m_mutex);
    if (m_post)
        m_post(std::move(work));
}

void NetworkQueue::close() {
    const std::lock_guard lock(m_mutex);
    m_post = nullptr;
}

} // namespace evenhall::server
