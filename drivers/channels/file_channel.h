// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/device_uri.h"
#include "drivers/channels/descriptor.h"

namespace evenhall::channels {

/// Appends to a file, a FIFO or a device node that only takes bytes: a printer on paper of a test, or /dev/usb/lp0.
class FileChannel : public device::Channel {
public:
    explicit FileChannel(device::FileAddress address) : m_address(std::move(address)) {}

    [[nodiscard]] device::Outcome<void> open() override;
    [[nodiscard]] bool isOpen() const override { return m_descriptor.isOpen(); }
    void close() override { m_descriptor.release(); }
    [[nodiscard]] device::WriteOutcome write(std::span<const std::byte> bytes,
                                             std::chrono::milliseconds timeout) override;
    /// Always Unsupported.
    [[nodiscard]] device::Outcome<std::size_t> read(std::span<std::byte> buffer,
                                                    std::chrono::milliseconds timeout) override;
    [[nodiscard]] bool canAnswer() const override { return false; }

private:
    device::FileAddress m_address;
    Descriptor m_descriptor;
};

} // namespace evenhall::channels
