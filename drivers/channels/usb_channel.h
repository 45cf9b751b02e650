// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/channel.h"
#include "drivers/api/device_uri.h"

#include <memory>
#include <string>

namespace evenhall::channels {

class UsbLink;

/// What a printer says by GET_PORT_STATUS, the three wires of the old parallel port. Many clones always say "fine".
/// USB Device Class Definition for Printing Devices 1.1, 4.2.2.
struct UsbPortStatus {
    bool paperEmpty = false;
    bool isSelected = false; ///< online
    bool hasError = false;

    friend bool operator==(const UsbPortStatus&, const UsbPortStatus&) = default;
};

/// The MFG, MDL and CMD of an IEEE 1284 device id, as the printer writes it, for instance
/// "MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;". Its length field is removed, whichever way round it
/// stands.
[[nodiscard]] std::string parseUsbDeviceId(std::span<const std::uint8_t> answer);

/// A USB printer. Every opening looks anew for the device, so that a printer which was pulled out and plugged in again
/// is found, also where no udev daemon runs. The device is never reset: that would cost the ticket in its buffer.
/// After an unplugging isOpen() is false at once. Used by one worker thread.
class UsbChannel : public device::Channel {
public:
    explicit UsbChannel(device::UsbAddress address);
    ~UsbChannel() override;

    /// NotFound: not plugged in. NotAllowed: the udev rule is missing. Busy: another program has it. Refused: two
    /// printers wear this serial number.
    [[nodiscard]] device::Outcome<void> open() override;
    [[nodiscard]] bool isOpen() const override;
    void close() override;
    [[nodiscard]] device::WriteOutcome write(std::span<const std::byte> bytes,
                                             std::chrono::milliseconds timeout) override;
    [[nodiscard]] device::Outcome<std::size_t> read(std::span<std::byte> buffer,
                                                    std::chrono::milliseconds timeout) override;
    /// True also while it is closed, until the device showed that it has no way back.
    [[nodiscard]] bool canAnswer() const override { return m_canAnswer; }

    /// GET_DEVICE_ID; the channel must be open. Some clones answer it with nothing, or not at all.
    [[nodiscard]] device::Outcome<std::string> askDeviceId();
    /// GET_PORT_STATUS; the channel must be open.
    [[nodiscard]] device::Outcome<UsbPortStatus> askPortStatus();

private:
    [[nodiscard]] device::Fault notOpen() const;
    void closeWhenGone(const device::Fault& fault);

    device::UsbAddress m_address;
    std::unique_ptr<UsbLink> m_link;
    bool m_canAnswer = true;
};

} // namespace evenhall::channels
