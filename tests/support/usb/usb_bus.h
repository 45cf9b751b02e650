// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/usb/usb_device.h"

#include <map>
#include <memory>

namespace evenhall::support {

/// A USB bus without a kernel: umockdev shows the product's unmodified USB library the folders and nodes of one, tells
/// it about plugging, and hands its requests to our devices. Shows how the product behaves if the bus does so and so;
/// how real buses behave is the rig's business (tests/system/usb_rig). Needs libumockdev-preload, which ctest sets.
class UsbBus {
public:
    UsbBus();
    UsbBus(const UsbBus&) = delete;
    UsbBus& operator=(const UsbBus&) = delete;
    ~UsbBus();

    /// Plugs a device in and says so, as udev does.
    std::shared_ptr<UsbDevice> plug(UsbTraits traits, UsbDevice::Printer printer);
    /// Pulls it out.
    void unplug(const std::string& path);

private:
    struct Bed;
    struct Plugged;

    std::unique_ptr<Bed> m_bed;
    std::map<std::string, std::unique_ptr<Plugged>> m_plugged;
    std::vector<std::unique_ptr<Plugged>> m_past; ///< a program may still hold a device that was pulled out
    int m_nextNumber = 2;                         ///< 1 is the root hub
};

} // namespace evenhall::support
