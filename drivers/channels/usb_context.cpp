// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/usb_context.h"

#include <libusb-1.0/libusb.h>

namespace evenhall::channels {

namespace {

using device::FaultCode;

FaultCode codeOf(int error) {
    switch (error) {
    case LIBUSB_ERROR_NO_DEVICE:
    case LIBUSB_ERROR_IO: // what a cable pulled in the middle of a transfer looks like
        return FaultCode::Closed;
    case LIBUSB_ERROR_NOT_FOUND:
        return FaultCode::NotFound;
    case LIBUSB_ERROR_ACCESS:
        return FaultCode::NotAllowed;
    case LIBUSB_ERROR_BUSY:
        return FaultCode::Busy;
    case LIBUSB_ERROR_TIMEOUT:
        return FaultCode::TimedOut;
    case LIBUSB_ERROR_PIPE:
        return FaultCode::Refused;
    case LIBUSB_ERROR_NOT_SUPPORTED:
        return FaultCode::Unsupported;
    default:
        return FaultCode::Io;
    }
}

} // namespace

void ExitUsbContext::operator()(libusb_context* context) const {
    ::libusb_exit(context);
}

device::Outcome<UsbContext> makeUsbContext() {
    libusb_context* context = nullptr;
    if (const int error = ::libusb_init(&context); error != LIBUSB_SUCCESS)
        return usbFault(error, "starting USB");
    return UsbContext(context);
}

device::Fault usbFault(int error, const std::string& action) {
    return {codeOf(error), action + ": " + ::libusb_error_name(error)};
}

} // namespace evenhall::channels
