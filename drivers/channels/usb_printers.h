// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/device_uri.h"
#include "drivers/api/outcome.h"

#include <cstdint>
#include <string>
#include <vector>

namespace evenhall::channels {

/// A printer that hangs on this box by USB, for people who choose one. Vendor and product are what the device claims:
/// clones carry Epson's, so nothing may be concluded from them.
struct UsbPrinter {
    device::UsbAddress address; ///< the serial number where it is fit to tell printers apart, else the path
    std::string path;           ///< "1-2.3"
    std::string serialNumber;   ///< as the device says it, empty when it has none
    std::string manufacturer;
    std::string product;
    std::uint16_t vendorId = 0;
    std::uint16_t productId = 0;
    bool canAnswer = false; ///< it has a way back to the host

    friend bool operator==(const UsbPrinter&, const UsbPrinter&) = default;
};

/// All devices with a printer interface, in the order of their paths. Opens none of them, so it needs no rights and
/// disturbs nobody.
[[nodiscard]] device::Outcome<std::vector<UsbPrinter>> listUsbPrinters();

/// Whether a serial number names one printer: clones say "0001" or nothing, and a short one is a counter at best.
[[nodiscard]] bool isFitSerialNumber(const std::string& serialNumber);

} // namespace evenhall::channels
