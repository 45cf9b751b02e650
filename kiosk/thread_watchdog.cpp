// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/thread_watchdog.h"

#include <utility>

namespace evenhall {
namespace {

std::int64_t steadyMilliseconds() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

ThreadWatchdog::ThreadWatchdog(std::chrono::milliseconds patience, OnHang onHang)
    : m_patience(patience), m_onHang(std::move(onHang)), m_lastBeat(steadyMilliseconds()) {
    QObject::connect(&m_beat, &QTimer::timeout, [this] { m_lastBeat = steadyMilliseconds(); });
    m_beat.start(patience / 4);
    m_thread = std::thread([this] { watch(); });
}

ThreadWatchdog::~ThreadWatchdog() {
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_ending.notify_all();
    m_thread.join();
}

void ThreadWatchdog::watch() {
    std::unique_lock lock(m_mutex);
    while (!m_ending.wait_for(lock, m_patience / 4, [this] { return m_ended; })) {
        const std::chrono::milliseconds silent(steadyMilliseconds() - m_lastBeat);
        if (silent < m_patience)
            continue;
        m_onHang(silent);
        return;
    }
}

} // namespace evenhall
