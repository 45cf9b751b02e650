// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/channel.h"

#include <array>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <span>

struct libusb_device_handle;
struct libusb_transfer;

namespace evenhall::channels {

/// Sends bytes to a printer and knows how many the device took. What counts is the number the kernel gives for each
/// transfer, never its result: a transfer that ended a moment after its time-out was carried out, and to send it again
/// would print it twice. Transfers complete on the event thread, write() is called on the owner's.
class UsbWriter {
public:
    UsbWriter(libusb_device_handle* handle, std::uint8_t endpoint);
    UsbWriter(const UsbWriter&) = delete;
    UsbWriter& operator=(const UsbWriter&) = delete;
    ~UsbWriter();

    /// As Channel::write. Chunks are small, so that a time-out leaves little in doubt and progress can be seen.
    [[nodiscard]] device::WriteOutcome write(std::span<const std::byte> bytes, std::chrono::milliseconds timeout);

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::size_t chunkSize = 4096;

    struct Sent {
        std::size_t count = 0;
        std::optional<device::Fault> fault;
        bool isHalted = false;
    };

    static void completed(libusb_transfer* transfer);
    [[nodiscard]] Sent send(std::span<const std::byte> chunk, Clock::time_point deadline);
    [[nodiscard]] Sent judge(std::size_t wanted) const;

    libusb_device_handle* m_handle;
    std::uint8_t m_endpoint;
    libusb_transfer* m_transfer;
    std::array<unsigned char, chunkSize> m_buffer{};
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_done = true; ///< guarded
};

} // namespace evenhall::channels
