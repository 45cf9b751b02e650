// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/outcome.h"
#include "drivers/api/print_document.h"
#include "drivers/api/raster.h"
#include "drivers/escpos/encoder.h"

#include <functional>

namespace evenhall::escpos {

/// Lays a piece of a document out as a picture for this printer.
using DrawPiece = std::function<device::Outcome<device::Raster>(const device::PrintDocument&)>;

/// A ticket in the printer's own letters, for lines that are too slow for pictures: about a tenth of the bytes, nearly
/// all of them the QR code.
/// Sizes are multiples of the built-in 24 dots: number fourfold, large twofold, the rest plain. Chinese stands between
/// FS & and FS . so that it comes out whatever the printer's switches say. QR codes, and lines with a character that
/// the profile's set lacks, are drawn by `draw` and sent as pictures
/// without their white margins, which the printer places. A line break never splits a character.
[[nodiscard]] device::Outcome<EncodedTicket> encodeText(const device::PrintDocument& document,
                                                        const profiles::PrinterProfile& profile, const DrawPiece& draw,
                                                        const std::vector<std::byte>& tail = {});

} // namespace evenhall::escpos
