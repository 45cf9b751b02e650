// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/virtual_printer/paper_roll.h"

#include <cstddef>
#include <optional>
#include <span>

namespace evenhall::support {

/// How many bytes the ESC/POS command at the front has, without picture data that follows its header; nothing while
/// that cannot be said yet; 0 for bytes that begin no known command. `chinese`: two and four byte characters count as
/// one command each.
[[nodiscard]] std::optional<std::size_t> escposLength(std::span<const std::uint8_t> command, bool chinese);

} // namespace evenhall::support
