// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/recording_channel.h"

namespace evenhall::channels {

device::Outcome<void> RecordingChannel::open() {
    device::Outcome<void> outcome = m_inner->open();
    m_sink(OpenCall{outcome ? std::nullopt : std::optional(outcome.fault())});
    return outcome;
}

void RecordingChannel::close() {
    m_inner->close();
    m_sink(CloseCall{});
}

device::WriteOutcome RecordingChannel::write(std::span<const std::byte> bytes, std::chrono::milliseconds timeout) {
    device::WriteOutcome outcome = m_inner->write(bytes, timeout);
    m_sink(WriteCall{{bytes.begin(), bytes.end()}, outcome.accepted, outcome.fault});
    return outcome;
}

device::Outcome<std::size_t> RecordingChannel::read(std::span<std::byte> buffer, std::chrono::milliseconds timeout) {
    device::Outcome<std::size_t> outcome = m_inner->read(buffer, timeout);
    if (!outcome) {
        m_sink(ReadCall{{}, outcome.fault()});
        return outcome;
    }
    const std::span<const std::byte> got = buffer.first(*outcome);
    m_sink(ReadCall{{got.begin(), got.end()}, std::nullopt});
    return outcome;
}

} // namespace evenhall::channels
