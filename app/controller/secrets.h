// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace evenhall {

/// Unpredictable bytes from the operating system (through libcrypto) for public codes. Belongs to one thread.
class RandomCodes {
public:
    /// Ten bytes that were never given out. Asks for many at a time, because asking costs as much as a decision.
    [[nodiscard]] std::array<std::uint8_t, 10> next();

private:
    std::array<std::uint8_t, 640> m_bytes{};
    std::size_t m_used = m_bytes.size();
};
/// The same for salts and keys.
[[nodiscard]] std::string randomHex(std::size_t bytes);

/// SHA-256 in hexadecimal.
[[nodiscard]] std::string sha256Hex(std::string_view text);

/// HMAC-SHA-256 (RFC 2104) in hexadecimal.
[[nodiscard]] std::string hmacHex(std::string_view key, std::string_view text);

} // namespace evenhall
