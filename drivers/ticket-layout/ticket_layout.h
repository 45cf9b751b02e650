// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/outcome.h"
#include "drivers/api/print_document.h"
#include "drivers/api/raster.h"
#include "drivers/api/ticket_printer.h"

#include <cstddef>
#include <span>

namespace evenhall::ticket_layout {

/// Turns a document into dots for the paper at hand; the one place that decides how a ticket looks. Sizes are in
/// millimetres, so 203 and 180 dpi papers look alike. Needs a QGuiApplication (any platform), then any thread.
///
/// A ticket number that is wider than the paper shrinks to one line; all other text wraps. Faults: Unsupported for a
/// QR code that the paper cannot hold legibly.
[[nodiscard]] device::Outcome<device::Raster> layOut(const device::PrintDocument& document,
                                                     const device::PaperGeometry& paper);

/// Whether a PNG can be unpacked; a ticket with one that cannot comes out without it.
[[nodiscard]] bool isDrawable(std::span<const std::byte> png);

} // namespace evenhall::ticket_layout
