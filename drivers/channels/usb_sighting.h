// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/channels/usb_context.h"
#include "drivers/channels/usb_printers.h"

#include <memory>
#include <optional>
#include <vector>

struct libusb_device;

namespace evenhall::channels {

struct UnreferenceUsbDevice {
    void operator()(libusb_device* device) const;
};
using UsbDevice = std::unique_ptr<libusb_device, UnreferenceUsbDevice>;

/// The part of a device that takes print data.
struct UsbInterface {
    int number = 0;
    int alternate = 0;
    std::uint8_t out = 0;           ///< endpoint addresses
    std::optional<std::uint8_t> in; ///< absent on a one-way printer
    int inPacketSize = 64;          ///< bytes
    bool isPrinter = false;         ///< of the printer class; else vendor-specific
    int rank = 0;                   ///< the highest of a device is used

    friend bool operator==(const UsbInterface&, const UsbInterface&) = default;
};

/// A device that could print, as it was a moment ago. Valid as long as the context it was seen by.
struct UsbSighting {
    UsbDevice device;
    UsbInterface interface;
    UsbPrinter printer;
};

/// Devices with a printer interface, and those with a vendor-specific one of two bulk endpoints: some kiosk printers
/// can be switched to that. In the order of their paths.
[[nodiscard]] device::Outcome<std::vector<UsbSighting>> sightUsbPrinters(libusb_context* context);

/// The one device of this address: NotFound when it is not there, Refused when its serial number is worn by two.
[[nodiscard]] device::Outcome<UsbSighting> findUsbPrinter(libusb_context* context, const device::UsbAddress& address);

} // namespace evenhall::channels
