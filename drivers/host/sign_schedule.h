// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/sign_message.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace evenhall::device_host {

/// How patiently a bus treats its signs.
struct SignPatience {
    std::chrono::milliseconds firstRetry{1'000}; ///< doubled after each silence
    std::chrono::milliseconds longestRetry{10'000};
    std::chrono::milliseconds refresh{300'000}; ///< a sign that lost its power shows its text again by then
};

/// Decides which sign of a bus is written next: only the latest message of each, only when it changed, the longest
/// waiting first, silent signs ever more rarely so that they do not starve the others. Pure: time is an argument.
class SignSchedule {
public:
    using Time = std::chrono::steady_clock::time_point;

    SignSchedule(std::size_t signs, SignPatience patience) : m_signs(signs), m_patience(patience) {}

    /// The sign shall show this. Nothing to do when it does already.
    void want(std::size_t sign, const device::SignMessage& message, Time now);

    struct Task {
        std::size_t sign = 0;
        Time due;
        device::SignMessage message;
        std::uint64_t version = 0;
    };
    /// What is to be done next, and when; nothing while no sign has a message.
    [[nodiscard]] std::optional<Task> next() const;

    /// The task was carried out. A message that changed meanwhile stays due.
    void finished(const Task& task, const device::SignOutcome& outcome, Time now);

private:
    struct State {
        std::optional<device::SignMessage> wanted;
        bool shown = false; ///< the sign took the wanted message
        std::uint64_t version = 0;
        Time due;
        int silences = 0;
    };

    [[nodiscard]] std::chrono::milliseconds retryAfter(int silences) const;

    std::vector<State> m_signs;
    SignPatience m_patience;
};

} // namespace evenhall::device_host
