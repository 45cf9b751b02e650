// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/channel.h"
#include "drivers/api/ticket_printer.h"
#include "drivers/host/device_file.h"

#include <memory>

namespace evenhall::device_host {

/// What a printer that does not answer is taken for.
enum class Silence {
    ProvesInTime, ///< it may be slow; only a long silence shows that it cannot answer
    ProvesAtOnce  ///< it cannot answer: a person stands beside it and sees what comes out
};

/// The driver for a printer of the device file: its profile names the dialect, its address the way.
[[nodiscard]] std::unique_ptr<device::TicketPrinter> makePrinter(const PrinterEntry& entry);

/// The same over a channel that is there already, for instance one that records.
[[nodiscard]] std::unique_ptr<device::TicketPrinter> makePrinter(const PrinterEntry& entry,
                                                                 std::unique_ptr<device::Channel> channel,
                                                                 Silence silence = Silence::ProvesInTime);

} // namespace evenhall::device_host
