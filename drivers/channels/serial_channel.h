// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/device_uri.h"
#include "drivers/channels/descriptor.h"

#include <termios.h>

namespace evenhall::channels {

/// The terminal settings of a line: raw, with the address's speed, frame and flow control. Of XON/XOFF only
/// the device's half: what we send is binary, and printers do not heed ours.
[[nodiscard]] termios toLineSettings(const device::SerialAddress& address);

/// A serial line, real or pseudo. Exclusive: a second owner gets Busy. A vanished port is Closed at once.
/// A device that says "wait" by its flow control is TimedOut.
class SerialChannel : public device::Channel {
public:
    explicit SerialChannel(device::SerialAddress address) : m_address(std::move(address)) {}
    ~SerialChannel() override { close(); }

    /// Opens the port, sets the line and drops what lay in its buffers.
    [[nodiscard]] device::Outcome<void> open() override;
    [[nodiscard]] bool isOpen() const override { return m_descriptor.isOpen(); }
    /// What the line has not sent yet is dropped: it would come out as the rest of a ticket that nobody expects.
    void close() override;
    [[nodiscard]] device::WriteOutcome write(std::span<const std::byte> bytes,
                                             std::chrono::milliseconds timeout) override;
    [[nodiscard]] device::Outcome<std::size_t> read(std::span<std::byte> buffer,
                                                    std::chrono::milliseconds timeout) override;
    [[nodiscard]] bool canAnswer() const override { return true; }

private:
    device::SerialAddress m_address;
    Descriptor m_descriptor;
};

} // namespace evenhall::channels
