// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/channels/usb_sighting.h"

#include <array>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <span>

struct libusb_device_handle;
struct libusb_transfer;

namespace evenhall::channels {

/// Reads what a printer says, always: a printer whose words nobody takes may stop working, and an answer that waits in
/// the printer would later be taken for another one. Transfers complete on the thread that handles USB events; read()
/// is called on the owner's.
class UsbReader {
public:
    /// Nothing is read where the interface has no way back.
    UsbReader(libusb_device_handle* handle, const UsbInterface& interface);
    UsbReader(const UsbReader&) = delete;
    UsbReader& operator=(const UsbReader&) = delete;
    /// stop() must have been called, with events still being handled.
    ~UsbReader();

    void start();
    /// Returns when no transfer is under way any more.
    void stop();
    /// Takes up what rests; called now and then on the event thread, soon while isResting().
    void tick();
    [[nodiscard]] bool isResting();
    [[nodiscard]] bool isGone();

    /// As Channel::read.
    [[nodiscard]] device::Outcome<std::size_t> read(std::span<std::byte> buffer, std::chrono::milliseconds timeout);

private:
    /// One transfer; two take turns, so that the printer never waits while the other's words are stored.
    struct Ear {
        libusb_transfer* transfer = nullptr;
        std::vector<unsigned char> buffer;
        UsbReader* reader = nullptr;
        enum class State { Idle, Listening, Resting, Halted } state = State::Idle;
    };

    static void completed(libusb_transfer* transfer);
    void take(Ear& ear);
    void listen(Ear& ear);
    void store(std::span<const unsigned char> bytes);
    [[nodiscard]] bool isListening() const;

    libusb_device_handle* m_handle;
    UsbInterface m_interface;
    std::array<Ear, 2> m_ears;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::byte> m_words; ///< guarded, as all below
    int m_stalls = 0;              ///< without a word between them
    bool m_stopping = false;
    bool m_gone = false;
};

} // namespace evenhall::channels
