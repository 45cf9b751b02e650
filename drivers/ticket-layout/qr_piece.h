// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/outcome.h"
#include "drivers/api/print_document.h"
#include "drivers/ticket-layout/piece.h"

namespace evenhall::ticket_layout {

/// A QR code with error correction M and its quiet zone of four modules (ISO/IEC 18004), in whole dots per module.
[[nodiscard]] device::Outcome<Piece> qrPiece(const device::QrBlock& block, const Page& page);

} // namespace evenhall::ticket_layout
