// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/device_status.h"
#include "drivers/api/print_job.h"
#include "drivers/api/raster.h"

namespace evenhall::device {

/// The paper a printer holds; layout works in millimetres and asks this for dots.
struct PaperGeometry {
    int printableDots = 576; ///< across; 576 on 80 mm paper, 384 on 58 mm, both at 203 dpi
    int dotsPerInch = 203;

    friend bool operator==(const PaperGeometry&, const PaperGeometry&) = default;
};

/// A printer that puts one picture on one cut paper. Used by one worker thread; every call may block.
class TicketPrinter {
public:
    TicketPrinter() = default;
    TicketPrinter(const TicketPrinter&) = delete;
    TicketPrinter& operator=(const TicketPrinter&) = delete;
    virtual ~TicketPrinter() = default;

    [[nodiscard]] virtual PaperGeometry paper() const = 0;

    /// Prints and cuts. Never prints a second time by itself: a doubtful end is reported as InDoubt.
    [[nodiscard]] virtual PrintOutcome print(const Raster& ticket) = 0;

    /// Asks the device now.
    [[nodiscard]] virtual DeviceStatus status() = 0;
};

} // namespace evenhall::device
