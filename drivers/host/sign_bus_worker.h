// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/channel.h"
#include "drivers/api/sign.h"
#include "drivers/host/sign_schedule.h"

#include <compare>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace evenhall::device_host {

/// The name of a sign: the window it hangs above.
struct SignName {
    std::string text;

    friend auto operator<=>(const SignName&, const SignName&) = default;
};

/// A sign at its place on a bus.
struct BusMember {
    SignName name;
    std::unique_ptr<device::Sign> sign;
};

/// One bus of signs and its thread. The channel and the signs are used by this thread alone. Functions may be called
/// from any thread and do not block; `report` is called on the worker's thread for every try.
class SignBusWorker {
public:
    using Report = std::function<void(const SignName&, const device::SignOutcome&)>;

    /// The members use the channel, so it lives as long as they do.
    SignBusWorker(std::unique_ptr<device::Channel> channel, std::vector<BusMember> members, SignPatience patience,
                  Report report);
    SignBusWorker(const SignBusWorker&) = delete;
    SignBusWorker& operator=(const SignBusWorker&) = delete;
    ~SignBusWorker() { stop(); }

    [[nodiscard]] bool has(const SignName& name) const;
    /// The sign shall show this; an older message that is still waiting is forgotten.
    void show(const SignName& name, const device::SignMessage& message);
    /// Finishes the exchange at hand and waits for the thread.
    void stop();

private:
    void run();

    std::unique_ptr<device::Channel> m_channel; ///< the thread's
    std::vector<BusMember> m_members;           ///< names: anybody's; signs: the thread's
    Report m_report;                            ///< the thread's
    std::mutex m_mutex;
    std::condition_variable m_changed;
    SignSchedule m_schedule; ///< guarded
    bool m_stopping = false; ///< guarded
    std::thread m_thread;    ///< last: it starts when everything else is there
};

} // namespace evenhall::device_host
