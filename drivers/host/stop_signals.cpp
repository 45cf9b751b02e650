// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/stop_signals.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace evenhall::device_host {

namespace {

sigset_t stopSignals() {
    sigset_t set;
    ::sigemptyset(&set);
    ::sigaddset(&set, SIGTERM);
    ::sigaddset(&set, SIGINT);
    return set;
}

} // namespace

void StopSignals::hold() {
    const sigset_t held = stopSignals();
    ::pthread_sigmask(SIG_BLOCK, &held, nullptr);
}

void StopSignals::release() {
    const sigset_t held = stopSignals();
    ::pthread_sigmask(SIG_UNBLOCK, &held, nullptr);
}

StopSignals::StopSignals(std::function<void()> stop) {
    const sigset_t awaited = stopSignals();
    m_descriptor = ::signalfd(-1, &awaited, SFD_CLOEXEC | SFD_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this, stop = std::move(stop)] {
        signalfd_siginfo taken{};
        while (::read(m_descriptor, &taken, sizeof taken) == static_cast<ssize_t>(sizeof taken))
            stop();
    });
}

StopSignals::~StopSignals() {
    m_notifier.reset();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace evenhall::device_host
