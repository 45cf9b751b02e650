// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/device_uri.h"
#include "drivers/channels/descriptor.h"

namespace evenhall::channels {

/// A raw TCP connection: printers on port 9100, sign controllers, serial servers.
/// A peer that lost its power while nothing is sent is found out within `silence` and a few seconds more.
/// A write succeeds when the peer's TCP has acknowledged every byte, not when our kernel has buffered it.
class TcpChannel : public device::Channel {
public:
    explicit TcpChannel(device::TcpAddress address,
                        std::chrono::milliseconds connectTimeout = std::chrono::milliseconds(3000),
                        std::chrono::seconds silence = std::chrono::seconds(5))
        : m_address(std::move(address)), m_connectTimeout(connectTimeout), m_silence(silence) {}
    ~TcpChannel() override { close(); }

    [[nodiscard]] device::Outcome<void> open() override;
    [[nodiscard]] bool isOpen() const override { return m_descriptor.isOpen(); }
    /// Ends the stream and waits up to a second for the peer to do the same: closing with unread answers would
    /// reset the connection and could cost the last lines of a ticket. Bytes that the peer has not taken until then are
    /// dropped: a printer that gets paper in an hour shall not find half a ticket of today's morning in our kernel.
    void close() override;
    [[nodiscard]] device::WriteOutcome write(std::span<const std::byte> bytes,
                                             std::chrono::milliseconds timeout) override;
    [[nodiscard]] device::Outcome<std::size_t> read(std::span<std::byte> buffer,
                                                    std::chrono::milliseconds timeout) override;
    [[nodiscard]] bool canAnswer() const override { return true; }

private:
    [[nodiscard]] std::string name() const;

    device::TcpAddress m_address;
    std::chrono::milliseconds m_connectTimeout;
    std::chrono::seconds m_silence;
    Descriptor m_descriptor;
};

} // namespace evenhall::channels
