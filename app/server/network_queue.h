// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace evenhall::server {

/// Hands work from any thread to the network thread, and drops it once the server stops: the hall's callbacks may come
/// at any time, also after the last connection is gone. One commit of the hall brings dozens of answers and updates, so
/// the network thread is woken once for all that waits.
class NetworkQueue : public std::enable_shared_from_this<NetworkQueue> {
public:
    using Work = std::function<void()>;

    /// `post` brings one piece of work to the network thread.
    explicit NetworkQueue(std::function<void(Work)> post);

    void post(Work work);
    void close();

private:
    void runWaiting();

    std::mutex m_mutex;
    std::function<void(Work)> m_post; ///< empty: closed
    std::vector<Work> m_waiting;
};

} // namespace evenhall::server
