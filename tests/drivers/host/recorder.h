// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <vector>

namespace evenhall::tests {

/// Collects what worker threads report and lets the test wait for it.
template <typename Event>
class Recorder {
public:
    void add(Event event) {
        const std::lock_guard lock(m_mutex);
        m_events.push_back(std::move(event));
        m_changed.notify_all();
    }

    [[nodiscard]] std::size_t count() {
        const std::lock_guard lock(m_mutex);
        return m_events.size();
    }

    /// The first so many events. Throws when they do not come within 30 seconds.
    [[nodiscard]] std::vector<Event> await(std::size_t count) {
        return awaitUntil([count](const std::vector<Event>& events) { return events.size() >= count; });
    }

    [[nodiscard]] std::vector<Event> awaitUntil(const std::function<bool(const std::vector<Event>&)>& enough) {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait_for(lock, std::chrono::seconds(30), [&] { return enough(m_events); }))
            throw std::runtime_error("the awaited events did not come");
        return m_events;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Event> m_events;
};

/// Blocks whoever passes until it is opened.
class Gate {
public:
    void open() {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }
    void pass() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_open; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_open = false;
};

} // namespace evenhall::tests
