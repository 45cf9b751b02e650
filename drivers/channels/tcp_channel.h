// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/device_uri.h"
#include "drivers/channels/descriptor.h"

namespace evenhall::channels {

/// A raw TCP connection: printers on port 9100, sign controllers, serial servers.
/// A write succeeds when the peer's TCP has acknowledged every byte, not when our kernel has buffered it.
class TcpChannel : public device::Channel {
public:
    explicit TcpChannel(device::TcpAddress address,
                        std::chrono::milliseconds connectTimeout = std::chrono::milliseconds(3000))
        : m_address(std::move(address)), m_connectTimeout(connectTimeout) {}
    ~TcpChannel() override { close(); }

    [[nodiscard]] device::Outcome<void> open() override;
    [[nodiscard]] bool isOpen() const override { return m_descriptor.isOpen(); }
    /// Ends the stream and waits up to a second for the peer to do the same: closing with unread answers would
    /// reset the connection and could cost the last lines of a ticket.
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
    Descriptor m_descriptor;
};

} // namespace evenhall::channels
