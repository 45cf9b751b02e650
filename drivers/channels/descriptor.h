// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/channel.h"

#include <chrono>
#include <cstddef>
#include <span>
#include <string>

namespace evenhall::channels {

/// A fault for an errno of `action`, with the system's own words as context.
[[nodiscard]] device::Fault systemFault(int errorNumber, const std::string& action);

/// Owns a non-blocking file descriptor and moves bytes through it with time-outs: the one place where a vanished
/// device is told from a slow one. After a Closed fault the descriptor is released.
class Descriptor {
public:
    enum class Kind {
        File,  ///< takes bytes at once
        Line,  ///< a terminal line: delivered when its output queue is empty
        Socket ///< TCP: delivered when the peer acknowledged everything
    };

    Descriptor() = default;
    Descriptor(int number, Kind kind) : m_number(number), m_kind(kind) {}
    Descriptor(Descriptor&& other) noexcept;
    Descriptor& operator=(Descriptor&& other) noexcept;
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { release(); }

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }
    void release();

    [[nodiscard]] device::WriteOutcome write(std::span<const std::byte> bytes, std::chrono::milliseconds timeout);
    [[nodiscard]] device::Outcome<std::size_t> read(std::span<std::byte> buffer, std::chrono::milliseconds timeout);

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] device::Outcome<bool> await(short event, Clock::time_point deadline) const;
    [[nodiscard]] device::Outcome<std::size_t> writeSome(std::span<const std::byte> bytes) const;
    [[nodiscard]] device::Outcome<void> awaitDelivery(Clock::time_point deadline) const;
    [[nodiscard]] device::Fault releaseIfClosed(device::Fault fault);

    int m_number = -1;
    Kind m_kind = Kind::File;
};

} // namespace evenhall::channels
