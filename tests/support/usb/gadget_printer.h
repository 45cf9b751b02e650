// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/virtual_printer/printer_core.h"

#include <atomic>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <thread>

namespace evenhall::support {

/// The virtual printer behind Linux's USB printer gadget: the kernel speaks USB, this program reads and writes
/// /dev/g_printer0. For a machine whose USB bus is its own (dummy_hcd), with the gadget made but not bound yet.
class GadgetPrinter {
public:
    explicit GadgetPrinter(PrinterModel model);
    GadgetPrinter(const GadgetPrinter&) = delete;
    GadgetPrinter& operator=(const GadgetPrinter&) = delete;
    ~GadgetPrinter();

    /// Puts the cable in or pulls it. Returns when the kernel did it; what others see comes later.
    void plug();
    void unplug();

    /// Reads nothing more once it read so many bytes from now on; what the kernel holds for the printer waits there.
    void readAtMost(std::size_t bytes);
    void readOn() { readAtMost(endless); }
    /// Waits until no more comes for a while, and returns all bytes ever read.
    [[nodiscard]] std::int64_t receivedWhenQuiet();
    [[nodiscard]] std::vector<PrintedPaper> takePapers();

private:
    static constexpr std::size_t endless = std::numeric_limits<std::size_t>::max();

    void run();
    void serve(std::unique_lock<std::mutex>& lock);
    void tellPortStatus() const;

    PrinterCore m_core; ///< guarded, as all below
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_mayRead = endless;
    int m_node = -1;
    bool m_plugged = false;
    bool m_stopping = false;
    std::thread m_thread; ///< last: it starts when everything else is there
};

} // namespace evenhall::support
