// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "drivers/api/print_document.h"

#include <string>
#include <string_view>

namespace evenhall {

/// A print document as JSON, for the outbox (where it must say the same years later) and for its way to the printer:
/// {"blocks":[{"type":"text","text":"…","size":"number","alignment":"centre","bold":true,"inverted":true},
///            {"type":"qr","payload":"…","millimetres":25},{"type":"rule"},{"type":"feed","millimetres":2},
///            {"type":"row","left":"…","right":"…","size":"normal","bold":true}]}
/// Fields with their ordinary value may be missing.
[[nodiscard]] std::string encodePrintDocument(const device::PrintDocument& document);

/// Refuses unknown block types and fields, more than 200 blocks and texts of more than 4,000 bytes.
[[nodiscard]] Result<device::PrintDocument> decodePrintDocument(std::string_view text);

} // namespace evenhall
