// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <mutex>

namespace evenhall::server {

/// Hands work from any thread to the network thread, and drops it once the server stops: the hall's callbacks may come
/// at any time, also after the last connection is gone.
class NetworkQueue {
public:
    using Work = std::function<void()>;

    explicit NetworkQueue(std::function<void(Work)> post);

    void post(Work work);
    void close();

private:
    std::mutex m_mutex;
    std::function<void(Work)> m_post; ///< empty: closed
};

} // namespace evenhall::server
