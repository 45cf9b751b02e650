// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <queue>
#include <vector>

namespace evenhall::bench {

using Clock = std::chrono::steady_clock;

/// Something with a descriptor that a loop wakes.
class LoopClient {
public:
    virtual ~LoopClient() = default;
    virtual void onReadable() = 0;
    virtual void onWritable() = 0;
};

/// One thread for hundreds of connections: epoll and timers, nothing else.
class LoadLoop {
public:
    LoadLoop();
    LoadLoop(const LoadLoop&) = delete;
    LoadLoop& operator=(const LoadLoop&) = delete;
    ~LoadLoop();

    /// The client must stay until forget().
    void watch(int descriptor, LoopClient& client);
    void wantWrite(int descriptor, LoopClient& client, bool want) const;
    void forget(int descriptor) const;

    void at(Clock::time_point when, std::function<void()> action);
    /// Runs until `done` holds (true) or the limit passes (false).
    bool runUntil(const std::function<bool()>& done, Clock::time_point limit);

private:
    struct Timer {
        Clock::time_point when;
        std::uint64_t order = 0;
        std::function<void()> action;
        bool operator<(const Timer& other) const {
            return when != other.when ? when > other.when : order > other.order; // earliest on top
        }
    };
    void turn(Clock::time_point limit);
    void fireTimers();

    int m_epoll = -1;
    std::uint64_t m_timersMade = 0;
    std::priority_queue<Timer> m_timers;
};

} // namespace evenhall::bench
