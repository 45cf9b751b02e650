// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace evenhall::server {

/// Hex SHA-256: of a token for tokens.json, of a configuration for its name.
[[nodiscard]] std::string sha256Hex(std::string_view text);

/// Hex PBKDF2 (RFC 8018, section 5.2) with HMAC-SHA-256: slow on purpose, for secrets as short as a PIN.
[[nodiscard]] std::string slowDigestHex(std::string_view secret, std::string_view salt, int rounds);

/// 32 unpredictable digits: a name that nobody else has.
[[nodiscard]] std::string randomHex();

/// Takes as long for a wrong text as for the right one, so that its time tells nothing.
[[nodiscard]] bool equalInConstantTime(std::string_view left, std::string_view right);

} // namespace evenhall::server
