// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace evenhall {

/// Watches the thread that makes it: when its event loop has not turned for so long, calls back on a thread of its own.
/// A kiosk whose window hangs would keep people waiting before a dead screen; its service manager starts it anew.
class ThreadWatchdog {
public:
    using OnHang = std::function<void(std::chrono::milliseconds silent)>;

    /// The callback runs at most once, on the watchdog's thread.
    ThreadWatchdog(std::chrono::milliseconds patience, OnHang onHang);
    ~ThreadWatchdog();
    ThreadWatchdog(const ThreadWatchdog&) = delete;
    ThreadWatchdog& operator=(const ThreadWatchdog&) = delete;

private:
    void watch();

    std::chrono::milliseconds m_patience;
    OnHang m_onHang;
    QTimer m_beat;
    std::atomic<std::int64_t> m_lastBeat; ///< milliseconds of the steady clock
    std::mutex m_mutex;
    std::condition_variable m_ending;
    bool m_ended = false;
    std::thread m_thread;
};

} // namespace evenhall
