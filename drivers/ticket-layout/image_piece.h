// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/print_document.h"
#include "drivers/ticket-layout/piece.h"

namespace evenhall::ticket_layout {

/// A picture in black and white dots, with a little white below. Flat colours become black or white as a whole, by the
/// threshold that parts them best; only what has real shades is dithered. Nothing, of no height, for a picture that is
/// absent or cannot be unpacked.
[[nodiscard]] Piece imagePiece(const device::ImageBlock& block, const Page& page);

} // namespace evenhall::ticket_layout
