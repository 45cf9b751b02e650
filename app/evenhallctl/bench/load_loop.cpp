// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/load_loop.h"

#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>

namespace evenhall::bench {

LoadLoop::LoadLoop() : m_epoll(::epoll_create1(EPOLL_CLOEXEC)) {}

LoadLoop::~LoadLoop() {
    ::close(m_epoll);
}

void LoadLoop::watch(int descriptor, LoopClient& client) {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = &client;
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
}

void LoadLoop::wantWrite(int descriptor, LoopClient& client, bool want) const {
    epoll_event event{};
    event.events = want ? EPOLLIN | EPOLLOUT : EPOLLIN;
    event.data.ptr = &client;
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event);
}

void LoadLoop::forget(int descriptor) const {
    ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
}

void LoadLoop::at(Clock::time_point when, std::function<void()> action) {
    m_timers.push({when, m_timersMade++, std::move(action)});
}

void LoadLoop::fireTimers() {
    const Clock::time_point now = Clock::now();
    while (!m_timers.empty() && m_timers.top().when <= now) {
        const std::function<void()> action = m_timers.top().action;
        m_timers.pop();
        action();
    }
}

void LoadLoop::turn(Clock::time_point limit) {
    const Clock::time_point next = m_timers.empty() ? limit : std::min(limit, m_timers.top().when);
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now()).count();
    std::array<epoll_event, 256> events{};
    const int timeout = static_cast<int>(std::clamp<std::int64_t>(wait, 0, 1000));
    const int count = ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), timeout);
    for (int i = 0; i < count; ++i) {
        const epoll_event& event = events[static_cast<std::size_t>(i)];
        auto* client = static_cast<LoopClient*>(event.data.ptr);
        if ((event.events & EPOLLOUT) != 0)
            client->onWritable();
        if ((event.events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0)
            client->onReadable();
    }
}

bool LoadLoop::runUntil(const std::function<bool()>& done, Clock::time_point limit) {
    while (!done()) {
        if (Clock::now() >= limit)
            return false;
        turn(limit);
        fireTimers();
    }
    return true;
}

} // namespace evenhall::bench
