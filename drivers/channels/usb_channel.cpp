// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/usb_channel.h"

#include "drivers/channels/usb_link.h"

#include <algorithm>

namespace evenhall::channels {

namespace {

using device::Fault;
using device::FaultCode;
using device::Outcome;

// USB Device Class Definition for Printing Devices 1.1, 4.2
constexpr std::uint8_t getDeviceId = 0;
constexpr std::uint8_t getPortStatus = 1;
constexpr std::uint16_t longestDeviceId = 1024;
constexpr unsigned int paperEmptyBit = 1U << 5;
constexpr unsigned int selectedBit = 1U << 4;
constexpr unsigned int notErrorBit = 1U << 3;

} // namespace

std::string parseUsbDeviceId(std::span<const std::uint8_t> answer) {
    constexpr std::size_t lengthSize = 2;
    if (answer.size() <= lengthSize)
        return {};
    const std::size_t bigEndian = answer[0] * std::size_t{256} + answer[1];
    const std::size_t littleEndian = answer[1] * std::size_t{256} + answer[0];
    std::size_t end = answer.size();
    for (const std::size_t length : {bigEndian, littleEndian})
        if (length > lengthSize && length <= answer.size())
            end = std::min(end, length);
    std::string text(answer.begin() + lengthSize, answer.begin() + static_cast<std::ptrdiff_t>(end));
    constexpr std::string_view padding("\0\r\n ", 4);
    text.resize(text.find_last_not_of(padding) + 1); // 0 when there is nothing else
    return text;
}

UsbChannel::UsbChannel(device::UsbAddress address) : m_address(std::move(address)) {}

UsbChannel::~UsbChannel() = default;

Outcome<void> UsbChannel::open() {
    if (isOpen())
        return {};
    m_link.reset(); // lets go of a device that went away
    Outcome<std::unique_ptr<UsbLink>> link = UsbLink::open(m_address);
    if (!link)
        return link.fault();
    m_link = std::move(*link);
    m_canAnswer = m_link->canAnswer();
    return {};
}

bool UsbChannel::isOpen() const {
    return m_link && !m_link->isGone();
}

void UsbChannel::close() {
    m_link.reset();
}

Fault UsbChannel::notOpen() const {
    return {FaultCode::Closed, device::toText(m_address) + " is not open"};
}

void UsbChannel::closeWhenGone(const Fault& fault) {
    if (fault.code == FaultCode::Closed || fault.code == FaultCode::Refused)
        close();
}

device::WriteOutcome UsbChannel::write(std::span<const std::byte> bytes, std::chrono::milliseconds timeout) {
    if (!m_link)
        return {0, notOpen()};
    device::WriteOutcome outcome = m_link->writer().write(bytes, timeout);
    if (outcome.fault)
        closeWhenGone(*outcome.fault);
    return outcome;
}

Outcome<std::size_t> UsbChannel::read(std::span<std::byte> buffer, std::chrono::milliseconds timeout) {
    if (!m_link)
        return notOpen();
    if (!m_link->canAnswer())
        return Fault{FaultCode::Unsupported, "this printer has no way back"};
    Outcome<std::size_t> count = m_link->reader().read(buffer, timeout);
    if (!count)
        closeWhenGone(count.fault());
    return count;
}

Outcome<std::string> UsbChannel::askDeviceId() {
    if (!m_link)
        return notOpen();
    const UsbInterface interface = m_link->interface();
    const auto index = static_cast<std::uint16_t>(interface.number * 256 + interface.alternate);
    const Outcome<std::vector<std::uint8_t>> answer = m_link->ask(getDeviceId, 0, index, longestDeviceId);
    if (!answer)
        return answer.fault();
    return parseUsbDeviceId(*answer);
}

Outcome<UsbPortStatus> UsbChannel::askPortStatus() {
    if (!m_link)
        return notOpen();
    const auto index = static_cast<std::uint16_t>(m_link->interface().number);
    const Outcome<std::vector<std::uint8_t>> answer = m_link->ask(getPortStatus, 0, index, 1);
    if (!answer)
        return answer.fault();
    if (answer->empty())
        return Fault{FaultCode::Garbled, "an empty port status"};
    const unsigned int bits = answer->front();
    return UsbPortStatus{(bits & paperEmptyBit) != 0, (bits & selectedBit) != 0, (bits & notErrorBit) == 0};
}

} // namespace evenhall::channels
