// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/channel.h"
#include "drivers/channels/recording.h"

#include <string>

namespace evenhall::channels {

/// Plays a recorded device back to a driver, without waiting. A call that the recording does not have at this place
/// gets Garbled, and `deviation()` names it: the driver then does something else than it did in the field.
class ReplayChannel : public device::Channel {
public:
    explicit ReplayChannel(std::vector<ChannelCall> calls, bool canAnswer = true)
        : m_calls(std::move(calls)), m_canAnswer(canAnswer) {}

    [[nodiscard]] device::Outcome<void> open() override;
    [[nodiscard]] bool isOpen() const override { return m_open; }
    void close() override;
    [[nodiscard]] device::WriteOutcome write(std::span<const std::byte> bytes,
                                             std::chrono::milliseconds timeout) override;
    [[nodiscard]] device::Outcome<std::size_t> read(std::span<std::byte> buffer,
                                                    std::chrono::milliseconds timeout) override;
    [[nodiscard]] bool canAnswer() const override { return m_canAnswer; }

    /// The first call that differed, or nothing.
    [[nodiscard]] const std::string& deviation() const { return m_deviation; }
    [[nodiscard]] bool isFinished() const { return m_next == m_calls.size(); }

private:
    template <typename Call>
    [[nodiscard]] Call* next();
    [[nodiscard]] device::Fault deviate(const ChannelCall& actual);
    void finishCall(const std::optional<device::Fault>& fault);

    std::vector<ChannelCall> m_calls;
    std::size_t m_next = 0;
    bool m_canAnswer = true;
    bool m_open = false;
    std::string m_deviation;
};

} // namespace evenhall::channels
