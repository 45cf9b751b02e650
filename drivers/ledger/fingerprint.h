// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace evenhall::ledger {

/// SHA-256 in hexadecimal: says later whether two streams were the same without keeping what they say.
[[nodiscard]] std::string fingerprintOf(std::span<const std::byte> bytes);

} // namespace evenhall::ledger
