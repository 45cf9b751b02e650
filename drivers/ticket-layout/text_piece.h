// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/print_document.h"
#include "drivers/ticket-layout/piece.h"

namespace evenhall::ticket_layout {

[[nodiscard]] Piece textPiece(const device::TextBlock& block, const Page& page);
[[nodiscard]] Piece rowPiece(const device::RowBlock& block, const Page& page);

} // namespace evenhall::ticket_layout
