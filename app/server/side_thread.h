// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace evenhall::server {

/// One thread for what takes long and touches nothing: the slow digest of a PIN. Three hundred clerks who sign in at
/// nine would otherwise keep the network thread from everybody for ten seconds.
class SideThread {
public:
    using Work = std::function<void()>;

    SideThread();
    /// Drops what has not begun and waits for what has.
    ~SideThread();
    SideThread(const SideThread&) = delete;
    SideThread& operator=(const SideThread&) = delete;

    /// False: `mostWaiting` pieces of work wait already, and this one is not taken. Any thread.
    [[nodiscard]] bool post(Work work);

    static constexpr std::size_t mostWaiting = 400;

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Work> m_waiting;
    bool m_stopping = false;
    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace evenhall::server
