// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/usb_sighting.h"

#include <libusb-1.0/libusb.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <span>
#include <tuple>

namespace evenhall::channels {

namespace {

using device::Fault;
using device::FaultCode;
using device::Outcome;
using device::UsbAddress;

constexpr int printerSubclass = 1;
constexpr int packetSizeMask = 0x7FF; // USB 2.0, table 9-13
constexpr std::size_t shortestSerialNumber = 4;
constexpr int deepestPort = 7; // USB 2.0, 4.1.1

struct FreeConfiguration {
    void operator()(libusb_config_descriptor* configuration) const { ::libusb_free_config_descriptor(configuration); }
};
using Configuration = std::unique_ptr<libusb_config_descriptor, FreeConfiguration>;

Configuration configurationOf(libusb_device* device) {
    libusb_config_descriptor* configuration = nullptr;
    if (::libusb_get_active_config_descriptor(device, &configuration) != LIBUSB_SUCCESS &&
        ::libusb_get_config_descriptor(device, 0, &configuration) != LIBUSB_SUCCESS)
        return nullptr;
    return Configuration(configuration);
}

/// "1-2.3", as the kernel names the device's folder; empty for a root hub.
std::string pathOf(libusb_device* device) {
    std::array<std::uint8_t, deepestPort> ports{};
    const int count = ::libusb_get_port_numbers(device, ports.data(), deepestPort);
    if (count < 1)
        return {};
    std::string path = std::to_string(::libusb_get_bus_number(device));
    for (int i = 0; i < count; ++i)
        path.append(i == 0 ? "-" : ".").append(std::to_string(ports.at(static_cast<std::size_t>(i))));
    return path;
}

/// What the kernel read when the device came: no right to open it is needed, and no other owner is disturbed.
std::string attributeOf(const std::string& path, const char* name) {
    std::ifstream file("/sys/bus/usb/devices/" + path + "/" + name);
    std::string text;
    std::getline(file, text);
    const auto isPadding = [](char character) { return character == ' ' || character == '\0'; };
    while (!text.empty() && isPadding(text.back()))
        text.pop_back();
    return text;
}

/// Two-way printers before one-way ones, both before IEEE 1284.4, whose packets we do not speak, and all before
/// vendor-specific interfaces.
int rankOf(const libusb_interface_descriptor& descriptor) {
    if (descriptor.bInterfaceClass != LIBUSB_CLASS_PRINTER)
        return 1;
    switch (descriptor.bInterfaceProtocol) {
    case 2:
        return 4;
    case 1:
        return 3;
    default:
        return 2;
    }
}

std::optional<UsbInterface> readInterface(const libusb_interface_descriptor& descriptor) {
    UsbInterface found;
    found.isPrinter =
        descriptor.bInterfaceClass == LIBUSB_CLASS_PRINTER && descriptor.bInterfaceSubClass == printerSubclass;
    if (!found.isPrinter && descriptor.bInterfaceClass != LIBUSB_CLASS_VENDOR_SPEC)
        return std::nullopt;
    found.number = descriptor.bInterfaceNumber;
    found.alternate = descriptor.bAlternateSetting;
    found.rank = rankOf(descriptor);
    for (const libusb_endpoint_descriptor& endpoint : std::span(descriptor.endpoint, descriptor.bNumEndpoints)) {
        if ((endpoint.bmAttributes & LIBUSB_TRANSFER_TYPE_MASK) != LIBUSB_TRANSFER_TYPE_BULK)
            continue;
        if ((endpoint.bEndpointAddress & LIBUSB_ENDPOINT_IN) == 0) {
            found.out = endpoint.bEndpointAddress;
        } else {
            found.in = endpoint.bEndpointAddress;
            found.inPacketSize = std::max(endpoint.wMaxPacketSize & packetSizeMask, 1);
        }
    }
    if (found.out == 0 || (!found.isPrinter && !found.in))
        return std::nullopt;
    return found;
}

std::optional<UsbInterface> interfaceOf(libusb_device* device) {
    const Configuration configuration = configurationOf(device);
    std::optional<UsbInterface> best;
    if (!configuration)
        return best;
    for (const libusb_interface& interface : std::span(configuration->interface, configuration->bNumInterfaces))
        for (const libusb_interface_descriptor& alternate :
             std::span(interface.altsetting, static_cast<std::size_t>(std::max(interface.num_altsetting, 0))))
            if (const std::optional<UsbInterface> found = readInterface(alternate);
                found && (!best || found->rank > best->rank))
                best = found;
    return best;
}

std::optional<UsbSighting> sight(libusb_device* device) {
    const std::optional<UsbInterface> interface = interfaceOf(device);
    UsbPrinter printer;
    printer.path = pathOf(device);
    libusb_device_descriptor descriptor{};
    if (!interface || printer.path.empty() || ::libusb_get_device_descriptor(device, &descriptor) != LIBUSB_SUCCESS)
        return std::nullopt;
    printer.serialNumber = attributeOf(printer.path, "serial");
    printer.manufacturer = attributeOf(printer.path, "manufacturer");
    printer.product = attributeOf(printer.path, "product");
    printer.vendorId = descriptor.idVendor;
    printer.productId = descriptor.idProduct;
    printer.canAnswer = interface->in.has_value();
    printer.address = {UsbAddress::Key::Path, printer.path};
    return UsbSighting{UsbDevice(::libusb_ref_device(device)), *interface, std::move(printer)};
}

/// A fit serial number that nobody else here wears follows the printer from socket to socket.
void chooseAddresses(std::vector<UsbSighting>& sightings) {
    for (UsbSighting& sighting : sightings) {
        const std::string& number = sighting.printer.serialNumber;
        const auto wearers = std::count_if(sightings.begin(), sightings.end(), [&number](const UsbSighting& other) {
            return other.printer.serialNumber == number;
        });
        if (wearers == 1 && isFitSerialNumber(number))
            sighting.printer.address = {UsbAddress::Key::Serial, number};
    }
}

} // namespace

void UnreferenceUsbDevice::operator()(libusb_device* device) const {
    ::libusb_unref_device(device);
}

bool isFitSerialNumber(const std::string& serialNumber) {
    const bool printable = std::all_of(serialNumber.begin(), serialNumber.end(),
                                       [](char character) { return character >= ' ' && character <= '~'; });
    const bool varied = serialNumber.find_first_not_of(serialNumber.substr(0, 1)) != std::string::npos;
    return printable && varied && serialNumber.size() >= shortestSerialNumber;
}

Outcome<std::vector<UsbSighting>> sightUsbPrinters(libusb_context* context) {
    libusb_device** list = nullptr;
    const ssize_t count = ::libusb_get_device_list(context, &list);
    if (count < 0)
        return usbFault(static_cast<int>(count), "listing USB devices");
    std::vector<UsbSighting> sightings;
    for (libusb_device* device : std::span(list, static_cast<std::size_t>(count)))
        if (std::optional<UsbSighting> sighting = sight(device))
            sightings.push_back(std::move(*sighting));
    ::libusb_free_device_list(list, 1);
    std::sort(sightings.begin(), sightings.end(),
              [](const UsbSighting& left, const UsbSighting& right) { return left.printer.path < right.printer.path; });
    chooseAddresses(sightings);
    return sightings;
}

Outcome<UsbSighting> findUsbPrinter(libusb_context* context, const UsbAddress& address) {
    Outcome<std::vector<UsbSighting>> sightings = sightUsbPrinters(context);
    if (!sightings)
        return sightings.fault();
    std::optional<UsbSighting> found;
    for (UsbSighting& sighting : *sightings) {
        const bool matches = address.key == UsbAddress::Key::Serial ? sighting.printer.serialNumber == address.value
                                                                    : sighting.printer.path == address.value;
        if (matches && found)
            return Fault{FaultCode::Refused, "two USB printers have the serial number " + address.value +
                                                 "; use usb:path=" + found->printer.path +
                                                 " or usb:path=" + sighting.printer.path};
        if (matches)
            found = std::move(sighting);
    }
    if (!found)
        return Fault{FaultCode::NotFound, device::toText(address) + " is not plugged in"};
    return std::move(*found);
}

Outcome<std::vector<UsbPrinter>> listUsbPrinters() {
    const Outcome<UsbContext> context = makeUsbContext();
    if (!context)
        return context.fault();
    Outcome<std::vector<UsbSighting>> sightings = sightUsbPrinters(context->get());
    if (!sightings)
        return sightings.fault();
    std::vector<UsbPrinter> printers;
    for (UsbSighting& sighting : *sightings)
        if (sighting.interface.isPrinter)
            printers.push_back(std::move(sighting.printer));
    return printers;
}

} // namespace evenhall::channels
