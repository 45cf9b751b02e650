// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace evenhall {

/// Unpredictable bytes from the operating system (through libcrypto), for public codes, salts and keys.
[[nodiscard]] std::array<std::uint8_t, 10> randomCode();
[[nodiscard]] std::string randomHex(std::size_t bytes);

/// SHA-256 in hexadecimal.
[[nodiscard]] std::string sha256Hex(std::string_view text);

/// HMAC-SHA-256 (RFC 2104) in hexadecimal.
[[nodiscard]] std::string hmacHex(std::string_view key, std::string_view text);

} // namespace evenhall
