// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/virtual_printer/printer_machine.h"

namespace evenhall::support {

/// What an ESC/POS printer says of itself, bit by bit, by the manuals of Epson (TM series), SNBC (BT-T080, n = 3 bit 2
/// is a jam, bit 2 of n = 1 is always set) and Custom (VKP80: DLE EOT 20).
/// The answer to DLE EOT n; empty for an n that this dialect does not know.
[[nodiscard]] Bytes statusAnswer(const PrinterParts& parts, std::uint8_t question);
/// The four bytes of automatic status back.
[[nodiscard]] Bytes automaticStatus(const PrinterParts& parts);

} // namespace evenhall::support
