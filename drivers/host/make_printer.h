// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/channel.h"
#include "drivers/api/ticket_printer.h"
#include "drivers/host/device_file.h"

#include <memory>

namespace evenhall::device_host {

/// The driver for a printer of the device file: its profile names the dialect, its address the way.
[[nodiscard]] std::unique_ptr<device::TicketPrinter> makePrinter(const PrinterEntry& entry);

/// The same over a channel that is there already, for instance one that records.
[[nodiscard]] std::unique_ptr<device::TicketPrinter> makePrinter(const PrinterEntry& entry,
                                                                 std::unique_ptr<device::Channel> channel);

} // namespace evenhall::device_host
