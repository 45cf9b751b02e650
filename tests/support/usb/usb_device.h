// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <limits>
#include <mutex>
#include <span>
#include <string>
#include <vector>

struct usbdevfs_urb;

namespace evenhall::support {

/// What a USB printer is, as its descriptors and the kernel's folder tell.
struct UsbTraits {
    std::string path = "1-1";
    std::string serialNumber = "J7KX001234";
    std::string manufacturer = "EPSON";
    std::string product = "TM-T20II";
    std::string deviceId = "MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;";
    std::uint8_t interfaceClass = 7;
    bool hasWayBack = true;
    bool kernelHoldsIt = true;    ///< usblp took the interface
    bool strangerHoldsIt = false; ///< another program did
};

/// What goes wrong on the bus, each from a number of received bytes on.
struct UsbFaults {
    static constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

    std::size_t blockAfter = never;  ///< takes no byte more
    std::size_t haltAfter = never;   ///< stalls the endpoint, until that is cleared
    std::size_t vanishAfter = never; ///< the cable is pulled
    bool haltsAgain = false;         ///< clearing does not help
    bool completesLate = false;      ///< carries a transfer out, but says so only when it is cancelled
    bool answersNothing = false;     ///< ends each read at once, without a byte
    bool failsReads = false;         ///< its way back stalls for ever
};

/// The kernel's side of one printer on USB: takes the requests of the USB library and gives them their results, as
/// usbfs does. Called by the test's thread and by the one that serves the requests.
class UsbDevice {
public:
    using Printer = std::function<std::vector<std::uint8_t>(std::span<const std::uint8_t>)>;

    /// `printer` takes what arrives and returns what it answers.
    UsbDevice(UsbTraits traits, Printer printer) : m_traits(std::move(traits)), m_printer(std::move(printer)) {}

    [[nodiscard]] const UsbTraits& traits() const { return m_traits; }
    void setFaults(const UsbFaults& faults);
    /// The printer says something by itself.
    void say(std::span<const std::uint8_t> words);
    /// Ends everything that is under way, as pulling the cable does.
    void vanish();

    [[nodiscard]] std::vector<std::uint8_t> received();
    [[nodiscard]] bool kernelHoldsIt();
    [[nodiscard]] int resets();
    [[nodiscard]] int openReads();

    /// One request of usbfs at an address of this process: 0, or the error number.
    [[nodiscard]] int serve(unsigned long request, void* argument);

private:
    [[nodiscard]] int claim(bool mayDetach);
    [[nodiscard]] int submit(usbdevfs_urb* urb);
    [[nodiscard]] int reap(void* argument);
    [[nodiscard]] int discard(usbdevfs_urb* urb);
    [[nodiscard]] int connectKernel(void* argument);
    void answerControl(usbdevfs_urb& urb) const;
    void takeData(usbdevfs_urb* urb);
    void deliver();
    void end(usbdevfs_urb* urb, int status);
    void endAll(int status);

    UsbTraits m_traits;
    Printer m_printer;
    std::mutex m_mutex; ///< guards all below
    UsbFaults m_faults;
    std::vector<std::uint8_t> m_received;
    std::deque<std::uint8_t> m_words;
    std::deque<usbdevfs_urb*> m_reads;
    std::deque<usbdevfs_urb*> m_writes;
    std::deque<usbdevfs_urb*> m_ended;
    bool m_kernelHoldsIt = true;
    bool m_isHalted = false;
    bool m_gone = false;
    int m_resets = 0;
};

} // namespace evenhall::support
