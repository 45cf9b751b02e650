// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/outcome.h"

#include <memory>
#include <string>

struct libusb_context;

namespace evenhall::channels {

struct ExitUsbContext {
    void operator()(libusb_context* context) const;
};

/// A session with the USB library. Each holds its own list of devices; a new one sees the devices of this moment even
/// where no udev daemon tells the old ones about changes.
using UsbContext = std::unique_ptr<libusb_context, ExitUsbContext>;

[[nodiscard]] device::Outcome<UsbContext> makeUsbContext();

/// A fault for an error code of the USB library, with its own name as context.
[[nodiscard]] device::Fault usbFault(int error, const std::string& action);

} // namespace evenhall::channels
