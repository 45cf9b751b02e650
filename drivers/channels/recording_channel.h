// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/channel.h"
#include "drivers/channels/recording.h"

#include <functional>
#include <memory>

namespace evenhall::channels {

/// Passes every call on to another channel and tells what happened, so that a fault in the field becomes a test.
/// A recording of a printer holds what tickets say: it is for the person who asked for it, not for a log.
class RecordingChannel : public device::Channel {
public:
    using Sink = std::function<void(const ChannelCall&)>;

    RecordingChannel(std::unique_ptr<device::Channel> inner, Sink sink)
        : m_inner(std::move(inner)), m_sink(std::move(sink)) {}

    [[nodiscard]] device::Outcome<void> open() override;
    [[nodiscard]] bool isOpen() const override { return m_inner->isOpen(); }
    void close() override;
    [[nodiscard]] device::WriteOutcome write(std::span<const std::byte> bytes,
                                             std::chrono::milliseconds timeout) override;
    [[nodiscard]] device::Outcome<std::size_t> read(std::span<std::byte> buffer,
                                                    std::chrono::milliseconds timeout) override;
    [[nodiscard]] bool canAnswer() const override { return m_inner->canAnswer(); }

private:
    std::unique_ptr<device::Channel> m_inner;
    Sink m_sink;
};

} // namespace evenhall::channels
