// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/usb_reader.h"

#include <libusb-1.0/libusb.h>

#include <algorithm>
#include <cassert>

namespace evenhall::channels {

namespace {

using device::Fault;
using device::FaultCode;
using device::Outcome;

constexpr std::size_t leastBufferSize = 512; // a whole number of packets of any speed's bulk endpoint
constexpr std::size_t mostWords = 65'536;    // a printer that only talks is not listened to beyond this
constexpr int patienceWithStalls = 3;        // then its way back is broken; it may still print

} // namespace

UsbReader::UsbReader(libusb_device_handle* handle, const UsbInterface& interface)
    : m_handle(handle), m_interface(interface) {
    const std::size_t packetSize = static_cast<std::size_t>(interface.inPacketSize);
    // A buffer that is no whole number of packets would overflow.
    const std::size_t size = (leastBufferSize + packetSize - 1) / packetSize * packetSize;
    for (Ear& ear : m_ears) {
        ear.buffer.resize(size);
        ear.reader = this;
        ear.transfer = ::libusb_alloc_transfer(0);
        if (interface.in)
            ::libusb_fill_bulk_transfer(ear.transfer, handle, *interface.in, ear.buffer.data(), static_cast<int>(size),
                                        &UsbReader::completed, &ear, 0);
    }
}

UsbReader::~UsbReader() {
    assert(!isListening());
    for (const Ear& ear : m_ears)
        ::libusb_free_transfer(ear.transfer);
}

bool UsbReader::isListening() const {
    return std::any_of(m_ears.begin(), m_ears.end(), [](const Ear& ear) { return ear.state == Ear::State::Listening; });
}

void UsbReader::start() {
    if (!m_interface.in)
        return;
    const std::lock_guard lock(m_mutex);
    for (Ear& ear : m_ears)
        listen(ear);
}

/// With the lock held: the completion waits for it.
void UsbReader::listen(Ear& ear) {
    if (m_stopping || m_gone)
        return;
    const int error = ear.transfer == nullptr ? LIBUSB_ERROR_NO_MEM : ::libusb_submit_transfer(ear.transfer);
    ear.state = error == LIBUSB_SUCCESS ? Ear::State::Listening : Ear::State::Idle;
    if (error == LIBUSB_ERROR_NO_DEVICE || error == LIBUSB_ERROR_IO)
        m_gone = true;
}

void UsbReader::completed(libusb_transfer* transfer) {
    Ear& ear = *static_cast<Ear*>(transfer->user_data);
    ear.reader->take(ear);
}

void UsbReader::take(Ear& ear) {
    const std::lock_guard lock(m_mutex);
    ear.state = Ear::State::Idle;
    const std::size_t count = static_cast<std::size_t>(std::max(ear.transfer->actual_length, 0));
    store(std::span(ear.buffer).first(std::min(count, ear.buffer.size())));
    switch (ear.transfer->status) {
    case LIBUSB_TRANSFER_COMPLETED:
    case LIBUSB_TRANSFER_TIMED_OUT:
    case LIBUSB_TRANSFER_OVERFLOW:
        // Some printers answer a read with nothing, at once and for ever: that must not keep a processor busy.
        if (count == 0 || m_words.size() >= mostWords)
            ear.state = Ear::State::Resting;
        else
            listen(ear);
        break;
    case LIBUSB_TRANSFER_STALL:
        ear.state = ++m_stalls <= patienceWithStalls ? Ear::State::Halted : Ear::State::Idle;
        break;
    case LIBUSB_TRANSFER_CANCELLED:
        break;
    case LIBUSB_TRANSFER_ERROR: // a pulled cable, too
    case LIBUSB_TRANSFER_NO_DEVICE:
        m_gone = true;
        break;
    }
    m_changed.notify_all();
}

void UsbReader::store(std::span<const unsigned char> bytes) {
    if (!bytes.empty())
        m_stalls = 0;
    for (const unsigned char byte : bytes)
        m_words.push_back(static_cast<std::byte>(byte));
}

void UsbReader::tick() {
    const std::lock_guard lock(m_mutex);
    const bool isHalted =
        std::any_of(m_ears.begin(), m_ears.end(), [](const Ear& ear) { return ear.state == Ear::State::Halted; });
    if (isHalted && !m_stopping)
        ::libusb_clear_halt(m_handle, *m_interface.in);
    for (Ear& ear : m_ears)
        if (ear.state == Ear::State::Halted || (ear.state == Ear::State::Resting && m_words.size() < mostWords))
            listen(ear);
}

bool UsbReader::isResting() {
    const std::lock_guard lock(m_mutex);
    return !m_stopping && std::any_of(m_ears.begin(), m_ears.end(), [](const Ear& ear) {
        return ear.state == Ear::State::Resting || ear.state == Ear::State::Halted;
    });
}

bool UsbReader::isGone() {
    const std::lock_guard lock(m_mutex);
    return m_gone;
}

void UsbReader::stop() {
    std::unique_lock lock(m_mutex);
    m_stopping = true;
    for (const Ear& ear : m_ears)
        if (ear.state == Ear::State::Listening)
            ::libusb_cancel_transfer(ear.transfer);
    m_changed.wait(lock, [this] { return !isListening(); });
}

Outcome<std::size_t> UsbReader::read(std::span<std::byte> buffer, std::chrono::milliseconds timeout) {
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, timeout, [this] { return !m_words.empty() || m_gone; });
    if (m_words.empty() && m_gone)
        return Fault{FaultCode::Closed, "the device is unplugged"};
    const std::size_t count = std::min(buffer.size(), m_words.size());
    const auto end = m_words.begin() + static_cast<std::ptrdiff_t>(count);
    std::copy(m_words.begin(), end, buffer.begin());
    m_words.erase(m_words.begin(), end);
    return count;
}

} // namespace evenhall::channels
