// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace evenhall::device_host {

/// SIGTERM and SIGINT as a call on the event loop.
class StopSignals : public QObject {
public:
    /// Keeps the signals for this class. Call it first in main: threads inherit what is blocked, and Qt starts some.
    static void hold();
    /// Gives them their usual effect again, for a run that has nothing to finish.
    static void release();

    explicit StopSignals(std::function<void()> stop);
    ~StopSignals() override;

private:
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace evenhall::device_host
