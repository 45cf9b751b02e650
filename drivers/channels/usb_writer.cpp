// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/usb_writer.h"

#include "drivers/channels/usb_context.h"

#include <libusb-1.0/libusb.h>

#include <algorithm>
#include <cstring>

namespace evenhall::channels {

namespace {

using device::Fault;
using device::FaultCode;

const Fault noMoreBytes{FaultCode::TimedOut, "the device takes no more bytes"};
const Fault unplugged{FaultCode::Closed, "the device is unplugged"};

} // namespace

UsbWriter::UsbWriter(libusb_device_handle* handle, std::uint8_t endpoint)
    : m_handle(handle), m_endpoint(endpoint), m_transfer(::libusb_alloc_transfer(0)) {}

UsbWriter::~UsbWriter() {
    ::libusb_free_transfer(m_transfer);
}

device::WriteOutcome UsbWriter::write(std::span<const std::byte> bytes, std::chrono::milliseconds timeout) {
    const Clock::time_point deadline = Clock::now() + timeout;
    device::WriteOutcome outcome;
    bool wasHalted = false;
    while (outcome.accepted < bytes.size()) {
        const std::size_t left = std::min(bytes.size() - outcome.accepted, chunkSize);
        Sent sent = send(bytes.subspan(outcome.accepted, left), deadline);
        outcome.accepted += sent.count;
        if (!sent.fault)
            continue;
        // A halted endpoint is told once that we noticed; the bytes before the halt stay sent.
        if (sent.isHalted && !std::exchange(wasHalted, true) &&
            ::libusb_clear_halt(m_handle, m_endpoint) == LIBUSB_SUCCESS)
            continue;
        if (outcome.accepted < bytes.size() || sent.fault->code != FaultCode::TimedOut)
            outcome.fault = std::move(sent.fault);
        break;
    }
    return outcome;
}

void UsbWriter::completed(libusb_transfer* transfer) {
    auto* writer = static_cast<UsbWriter*>(transfer->user_data);
    const std::lock_guard lock(writer->m_mutex);
    writer->m_done = true;
    writer->m_changed.notify_all();
}

UsbWriter::Sent UsbWriter::send(std::span<const std::byte> chunk, Clock::time_point deadline) {
    if (m_transfer == nullptr)
        return {0, Fault{FaultCode::Io, "no memory for a transfer"}};
    std::memcpy(m_buffer.data(), chunk.data(), chunk.size());
    // Without a time-out of the library's own: we cancel ourselves, and so always learn the exact count.
    ::libusb_fill_bulk_transfer(m_transfer, m_handle, m_endpoint, m_buffer.data(), static_cast<int>(chunk.size()),
                                &UsbWriter::completed, this, 0);
    std::unique_lock lock(m_mutex);
    if (const int error = ::libusb_submit_transfer(m_transfer); error != LIBUSB_SUCCESS)
        return {0, usbFault(error, "sending")};
    m_done = false;
    const auto isDone = [this] { return m_done; };
    if (!m_changed.wait_until(lock, deadline, isDone)) {
        ::libusb_cancel_transfer(m_transfer); // fails when it ended meanwhile, which is as good
        m_changed.wait(lock, isDone);         // the kernel always gives a cancelled transfer back
    }
    return judge(chunk.size());
}

UsbWriter::Sent UsbWriter::judge(std::size_t wanted) const {
    const std::size_t count = std::min(static_cast<std::size_t>(std::max(m_transfer->actual_length, 0)), wanted);
    switch (m_transfer->status) {
    case LIBUSB_TRANSFER_COMPLETED:
        return {count, std::nullopt};
    case LIBUSB_TRANSFER_CANCELLED:
    case LIBUSB_TRANSFER_TIMED_OUT:
        return {count, noMoreBytes};
    case LIBUSB_TRANSFER_STALL:
        return {count, Fault{FaultCode::Refused, "the device refuses print data"}, true};
    case LIBUSB_TRANSFER_ERROR:
    case LIBUSB_TRANSFER_NO_DEVICE:
    case LIBUSB_TRANSFER_OVERFLOW:
        return {count, unplugged};
    }
    return {count, unplugged};
}

} // namespace evenhall::channels
