// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/usb_watch.h"

#include "drivers/channels/usb_sighting.h"

#include <libusb-1.0/libusb.h>

#include <optional>

namespace evenhall::channels {

namespace {

constexpr std::chrono::microseconds lookEvery = std::chrono::seconds(1);
constexpr std::chrono::microseconds lookAgain = std::chrono::milliseconds(100);
constexpr int looksAfterEvent = 5;

/// Which device it was does not matter: the watch looks for its own.
int LIBUSB_CALL noticeHotplug(libusb_context* /*context*/, libusb_device* /*device*/, libusb_hotplug_event /*event*/,
                              void* extraLooks) {
    *static_cast<int*>(extraLooks) = looksAfterEvent;
    return 0;
}

} // namespace

UsbWatch::UsbWatch(device::UsbAddress address, std::function<void(bool)> changed)
    : m_address(std::move(address)), m_changed(std::move(changed)), m_thread([this] { run(); }) {}

UsbWatch::~UsbWatch() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        if (m_context)
            ::libusb_interrupt_event_handler(m_context.get());
    }
    m_stop.notify_all();
    m_thread.join();
}

bool UsbWatch::isStopping() {
    const std::lock_guard lock(m_mutex);
    return m_stopping;
}

void UsbWatch::run() {
    std::optional<bool> known;
    while (!isStopping()) {
        listenForEvents();
        const bool there = isThere();
        if (known != there)
            m_changed(there);
        known = there;
        awaitEvent();
    }
}

/// By a context of this moment: without udev the list of an older one would never change.
bool UsbWatch::isThere() const {
    const device::Outcome<UsbContext> context = makeUsbContext();
    return context && findUsbPrinter(context->get(), m_address);
}

void UsbWatch::listenForEvents() {
    if (m_context)
        return;
    device::Outcome<UsbContext> context = makeUsbContext();
    if (!context)
        return;
    ::libusb_hotplug_register_callback(context->get(),
                                       LIBUSB_HOTPLUG_EVENT_DEVICE_ARRIVED | LIBUSB_HOTPLUG_EVENT_DEVICE_LEFT, 0,
                                       LIBUSB_HOTPLUG_MATCH_ANY, LIBUSB_HOTPLUG_MATCH_ANY, LIBUSB_HOTPLUG_MATCH_ANY,
                                       &noticeHotplug, &m_extraLooks, nullptr);
    const std::lock_guard lock(m_mutex);
    m_context = std::move(*context);
}

void UsbWatch::awaitEvent() {
    if (m_context) {
        // The news of a device may be there before the device is ready, or before it is quite gone.
        const bool soon = m_extraLooks > 0 && m_extraLooks-- > 0;
        timeval patience = soon ? timeval{0, lookAgain.count()} : timeval{lookEvery.count() / 1'000'000, 0};
        ::libusb_handle_events_timeout_completed(m_context.get(), &patience, nullptr);
        return;
    }
    std::unique_lock lock(m_mutex);
    m_stop.wait_for(lock, lookEvery, [this] { return m_stopping; });
}

} // namespace evenhall::channels
