// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/channels/usb_reader.h"
#include "drivers/channels/usb_sighting.h"
#include "drivers/channels/usb_writer.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <thread>
#include <vector>

namespace evenhall::channels {

struct CloseUsbHandle {
    void operator()(libusb_device_handle* handle) const;
};
using UsbHandle = std::unique_ptr<libusb_device_handle, CloseUsbHandle>;

/// A claimed printer interface with its reader and writer, from plug to unplug. Owned by one thread; a thread of its
/// own handles the events of its own USB context, so that answers are taken even while nobody asks for them.
class UsbLink {
public:
    /// Takes the interface, from the kernel's printer driver if need be, which gets it back at the end.
    [[nodiscard]] static device::Outcome<std::unique_ptr<UsbLink>> open(const device::UsbAddress& address);
    UsbLink(UsbContext context, UsbHandle handle, const UsbInterface& interface);
    UsbLink(const UsbLink&) = delete;
    UsbLink& operator=(const UsbLink&) = delete;
    ~UsbLink();

    [[nodiscard]] bool isGone() { return m_reader.isGone(); }
    [[nodiscard]] bool canAnswer() const { return m_interface.in.has_value(); }
    [[nodiscard]] UsbWriter& writer() { return m_writer; }
    [[nodiscard]] UsbReader& reader() { return m_reader; }
    /// A class request to the interface that brings up to `size` bytes. Unsupported on a vendor-specific interface.
    [[nodiscard]] device::Outcome<std::vector<std::uint8_t>> ask(std::uint8_t request, std::uint16_t value,
                                                                 std::uint16_t index, std::uint16_t size);
    [[nodiscard]] const UsbInterface& interface() const { return m_interface; }

private:
    void handleEvents();

    UsbContext m_context;
    UsbHandle m_handle;
    UsbInterface m_interface;
    UsbReader m_reader;
    UsbWriter m_writer;
    std::atomic<bool> m_stopping = false;
    std::thread m_events; ///< last: it starts when everything else is there
};

} // namespace evenhall::channels
