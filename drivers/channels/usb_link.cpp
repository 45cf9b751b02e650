// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/usb_link.h"

#include <libusb-1.0/libusb.h>

namespace evenhall::channels {

namespace {

using device::Fault;
using device::FaultCode;
using device::Outcome;

constexpr timeval whenNothingHappens{1, 0};
constexpr timeval whileResting{0, 20'000};
constexpr unsigned int answerTimeout = 1000; // ms

/// A device that nobody configured yet cannot be claimed. Any other is left as it is: setting the configuration again
/// would be a light reset.
int ensureConfigured(libusb_device_handle* handle) {
    int configuration = 0;
    const int error = ::libusb_get_configuration(handle, &configuration);
    if (error != LIBUSB_SUCCESS || configuration != 0)
        return error;
    libusb_config_descriptor* first = nullptr;
    if (const int missing = ::libusb_get_config_descriptor(::libusb_get_device(handle), 0, &first);
        missing != LIBUSB_SUCCESS)
        return missing;
    const int value = first->bConfigurationValue;
    ::libusb_free_config_descriptor(first);
    return ::libusb_set_configuration(handle, value);
}

int claim(libusb_device_handle* handle, const UsbInterface& interface) {
    ::libusb_set_auto_detach_kernel_driver(handle, 1); // fails where there are no kernel drivers to detach
    if (const int error = ensureConfigured(handle); error != LIBUSB_SUCCESS)
        return error;
    if (const int error = ::libusb_claim_interface(handle, interface.number); error != LIBUSB_SUCCESS)
        return error;
    if (interface.alternate == 0)
        return LIBUSB_SUCCESS;
    return ::libusb_set_interface_alt_setting(handle, interface.number, interface.alternate);
}

Fault openFault(int error, const std::string& name) {
    Fault fault = usbFault(error, name);
    if (fault.code == FaultCode::NotAllowed)
        fault.context += "; the udev rule for printers is not installed, or this user is not in the group evenhall";
    if (fault.code == FaultCode::Busy)
        fault.context += "; another program holds the printer";
    return fault;
}

} // namespace

void CloseUsbHandle::operator()(libusb_device_handle* handle) const {
    ::libusb_close(handle);
}

Outcome<std::unique_ptr<UsbLink>> UsbLink::open(const device::UsbAddress& address) {
    Outcome<UsbContext> context = makeUsbContext();
    if (!context)
        return context.fault();
    const Outcome<UsbSighting> sighting = findUsbPrinter(context->get(), address);
    if (!sighting)
        return sighting.fault();
    libusb_device_handle* opened = nullptr;
    if (const int error = ::libusb_open(sighting->device.get(), &opened); error != LIBUSB_SUCCESS)
        return openFault(error, device::toText(address));
    UsbHandle handle(opened);
    if (const int error = claim(opened, sighting->interface); error != LIBUSB_SUCCESS)
        return openFault(error, device::toText(address));
    return std::make_unique<UsbLink>(std::move(*context), std::move(handle), sighting->interface);
}

UsbLink::UsbLink(UsbContext context, UsbHandle handle, const UsbInterface& interface)
    : m_context(std::move(context))
    , m_handle(std::move(handle))
    , m_interface(interface)
    , m_reader(m_handle.get(), interface)
    , m_writer(m_handle.get(), interface.out)
    , m_events([this] { handleEvents(); }) {
    m_reader.start();
}

UsbLink::~UsbLink() {
    m_reader.stop();
    m_stopping = true;
    ::libusb_interrupt_event_handler(m_context.get());
    m_events.join();
    ::libusb_release_interface(m_handle.get(), m_interface.number); // the kernel's driver comes back here
}

void UsbLink::handleEvents() {
    while (!m_stopping) {
        timeval patience = m_reader.isResting() ? whileResting : whenNothingHappens;
        ::libusb_handle_events_timeout_completed(m_context.get(), &patience, nullptr);
        m_reader.tick();
    }
}

Outcome<std::vector<std::uint8_t>> UsbLink::ask(std::uint8_t request, std::uint16_t value, std::uint16_t index,
                                                std::uint16_t size) {
    if (!m_interface.isPrinter)
        return Fault{FaultCode::Unsupported, "not an interface of the printer class"};
    constexpr auto toHost = static_cast<std::uint8_t>(static_cast<unsigned>(LIBUSB_ENDPOINT_IN) |
                                                      static_cast<unsigned>(LIBUSB_REQUEST_TYPE_CLASS) |
                                                      static_cast<unsigned>(LIBUSB_RECIPIENT_INTERFACE));
    std::vector<std::uint8_t> answer(size);
    const int count =
        ::libusb_control_transfer(m_handle.get(), toHost, request, value, index, answer.data(), size, answerTimeout);
    if (count < 0)
        return usbFault(count, "asking the printer");
    answer.resize(static_cast<std::size_t>(count));
    return answer;
}

} // namespace evenhall::channels
