// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/usb/usb_bus.h"

#include <array>
#include <cstdio>
#include <stdexcept>
#include <umockdev.h>

namespace evenhall::support {

namespace {

template <typename Object>
struct Unreference {
    void operator()(Object* object) const { ::g_object_unref(object); }
};
template <typename Object>
using Owned = std::unique_ptr<Object, Unreference<Object>>;

[[noreturn]] void fail(GError* error) {
    const std::string message = error != nullptr ? error->message : "umockdev failed";
    ::g_clear_error(&error);
    throw std::runtime_error(message);
}

std::string hex(std::span<const std::uint8_t> bytes) {
    std::string text;
    for (const std::uint8_t byte : bytes) {
        std::array<char, 3> digits{};
        std::snprintf(digits.data(), digits.size(), "%02x", byte);
        text += digits.data();
    }
    return text;
}

/// Device, configuration, interface and its endpoints: USB 2.0, 9.6. Vendor and product are Epson's, as clones say,
/// too.
std::vector<std::uint8_t> descriptorsOf(const UsbTraits& traits) {
    const bool answers = traits.hasWayBack;
    const std::uint8_t endpoints = answers ? 2 : 1;
    const auto length = static_cast<std::uint8_t>(18 + 7 * endpoints);
    const auto protocol = static_cast<std::uint8_t>(answers ? 2 : 1);
    std::vector<std::uint8_t> bytes{18, 1, 0, 2, 0, 0, 0, 64, 0xb8, 0x04, 0x15, 0x0e, 0, 1, 1, 2, 3, 1};
    bytes.insert(bytes.end(), {9, 2, length, 0, 1, 1, 0, 0xc0, 1});
    bytes.insert(bytes.end(), {9, 4, 0, 0, endpoints, traits.interfaceClass, 1, protocol, 0});
    bytes.insert(bytes.end(), {7, 5, 0x01, 2, 64, 0, 0});
    if (answers)
        bytes.insert(bytes.end(), {7, 5, 0x82, 2, 64, 0, 0});
    return bytes;
}

std::string numbered(const char* format, int number) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), format, number);
    return text.data();
}

/// A device in umockdev's own language.
std::string describe(const std::string& folder, int number, const std::string& attributes,
                     std::span<const std::uint8_t> descriptors) {
    const std::string three = numbered("%03d", number);
    return "P: " + folder + "\nN: bus/usb/001/" + three +
           "\nE: SUBSYSTEM=usb\nE: DEVTYPE=usb_device\nE: BUSNUM=001\nE: DEVNUM=" + three +
           "\nE: DEVNAME=/dev/bus/usb/001/" + three + "\nA: busnum=1\\n\nA: devnum=" + std::to_string(number) +
           "\\n\nA: bConfigurationValue=1\\n\nA: speed=12\\n\n" + attributes + "H: descriptors=" + hex(descriptors) +
           "\n\n";
}

gboolean handle(UMockdevIoctlBase* /*base*/, UMockdevIoctlClient* client, gpointer device) {
    // The library under test lives in this process, so the addresses that it passes are our own.
    UMockdevIoctlData* argument = ::umockdev_ioctl_client_get_arg(client);
    void* address = *reinterpret_cast<void**>(argument->data);
    const int error = static_cast<UsbDevice*>(device)->serve(::umockdev_ioctl_client_get_request(client), address);
    ::umockdev_ioctl_client_complete(client, error == 0 ? 0 : -1, error);
    return TRUE;
}

} // namespace

struct UsbBus::Bed {
    Owned<UMockdevTestbed> testbed{::umockdev_testbed_new()};

    void add(const std::string& description) const {
        GError* error = nullptr;
        if (::umockdev_testbed_add_from_string(testbed.get(), description.c_str(), &error) == FALSE)
            fail(error);
    }
};

struct UsbBus::Plugged {
    std::shared_ptr<UsbDevice> device;
    std::string node;
    std::string folder;
    Owned<UMockdevIoctlBase> handler{::umockdev_ioctl_base_new()};
};

UsbBus::UsbBus() : m_bed(std::make_unique<Bed>()) {
    constexpr std::array<std::uint8_t, 43> hub{18, 1, 0, 2, 9, 0,  1, 64, 0x6b, 0x1d, 2,    0, 1, 6, 3,
                                               2,  1, 1, 9, 2, 25, 0, 1,  1,    0,    0xe0, 0, 9, 4, 0,
                                               0,  1, 9, 0, 0, 0,  7, 5,  0x81, 3,    4,    0, 12};
    m_bed->add(describe("/devices/usb1", 1, "", hub));
}

UsbBus::~UsbBus() {
    while (!m_plugged.empty())
        unplug(m_plugged.begin()->first);
    for (const std::unique_ptr<Plugged>& past : m_past)
        ::umockdev_testbed_detach_ioctl(m_bed->testbed.get(), past->node.c_str(), nullptr);
}

std::shared_ptr<UsbDevice> UsbBus::plug(UsbTraits traits, UsbDevice::Printer printer) {
    const int number = m_nextNumber++;
    auto plugged = std::make_unique<Plugged>();
    plugged->node = numbered("/dev/bus/usb/001/%03d", number);
    plugged->folder = "/devices/usb1/" + traits.path;
    const std::string attributes = "A: serial=" + traits.serialNumber + "\\n\nA: manufacturer=" + traits.manufacturer +
                                   "\\n\nA: product=" + traits.product + "\\n\n";
    const std::string description = describe(plugged->folder, number, attributes, descriptorsOf(traits));
    plugged->device = std::make_shared<UsbDevice>(std::move(traits), std::move(printer));
    ::g_signal_connect(plugged->handler.get(), "handle-ioctl", G_CALLBACK(&handle), plugged->device.get());
    GError* error = nullptr;
    // Before the news, for whoever hears them opens the node.
    if (::umockdev_testbed_attach_ioctl(m_bed->testbed.get(), plugged->node.c_str(), plugged->handler.get(), &error) ==
        FALSE)
        fail(error);
    m_bed->add(description);
    std::shared_ptr<UsbDevice> device = plugged->device;
    m_plugged.emplace(device->traits().path, std::move(plugged));
    return device;
}

void UsbBus::unplug(const std::string& path) {
    const auto found = m_plugged.find(path);
    if (found == m_plugged.end())
        return;
    const std::string folder = "/sys" + found->second->folder;
    found->second->device->vanish();
    ::umockdev_testbed_uevent(m_bed->testbed.get(), folder.c_str(), "remove");
    ::umockdev_testbed_remove_device(m_bed->testbed.get(), folder.c_str());
    m_past.push_back(std::move(found->second));
    m_plugged.erase(found);
}

} // namespace evenhall::support
