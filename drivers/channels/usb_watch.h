// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/device_uri.h"
#include "drivers/channels/usb_context.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace evenhall::channels {

/// Tells when a USB device comes or goes, so that its worker looks at once and not at its next turn. Hot-plug events of
/// udev make it quick; a look every second finds the same where no udev daemon runs, as in a container.
class UsbWatch {
public:
    /// `changed` is called on the watch's own thread, first with what is so at the start. It may not block for long.
    UsbWatch(device::UsbAddress address, std::function<void(bool isThere)> changed);
    UsbWatch(const UsbWatch&) = delete;
    UsbWatch& operator=(const UsbWatch&) = delete;
    /// No call comes afterwards.
    ~UsbWatch();

private:
    void run();
    [[nodiscard]] bool isThere() const;
    [[nodiscard]] bool isStopping();
    void listenForEvents();
    void awaitEvent();

    device::UsbAddress m_address;
    std::function<void(bool)> m_changed;
    std::mutex m_mutex;
    std::condition_variable m_stop;
    UsbContext m_context;    ///< guarded while it changes; empty until USB can be used
    int m_extraLooks = 0;    ///< the thread's own
    bool m_stopping = false; ///< guarded
    std::thread m_thread;    ///< last: it starts when everything else is there
};

} // namespace evenhall::channels
