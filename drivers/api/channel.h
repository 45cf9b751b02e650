// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/outcome.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>

namespace evenhall::device {

/// How much of a write left our hands: exact, also when it failed half-way. The device may have got all of it, but
/// nothing beyond it.
struct WriteOutcome {
    std::size_t accepted = 0;
    std::optional<Fault> fault; ///< absent only when everything was accepted and, where that can be seen, delivered

    [[nodiscard]] bool ok() const { return !fault.has_value(); }
};

/// A pipe of bytes to one device or bus, so that every driver runs against USB, serial, TCP, a file, a recording.
/// Calls block, each no longer than its time-out. Owned and used by one device worker thread only.
/// When the device vanishes, the call at hand returns Closed and the channel is closed; opening it again is the
/// owner's decision.
class Channel {
public:
    Channel() = default;
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;
    virtual ~Channel() = default;

    /// Opens it; an open channel stays as it is.
    [[nodiscard]] virtual Outcome<void> open() = 0;
    [[nodiscard]] virtual bool isOpen() const = 0;
    /// Drops the connection; harmless when it is closed already.
    virtual void close() = 0;

    /// Sends all bytes or says how many were accepted. TimedOut leaves the channel open.
    [[nodiscard]] virtual WriteOutcome write(std::span<const std::byte> bytes, std::chrono::milliseconds timeout) = 0;

    /// Waits for the first bytes and returns how many came, at most buffer.size(); 0 after the time-out.
    [[nodiscard]] virtual Outcome<std::size_t> read(std::span<std::byte> buffer, std::chrono::milliseconds timeout) = 0;

    /// False where no answer can ever come, such as a file.
    [[nodiscard]] virtual bool canAnswer() const = 0;
};

} // namespace evenhall::device
