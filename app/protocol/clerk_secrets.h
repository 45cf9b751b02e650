// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/id.h"
#include "app/domain/values/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhall::protocol {

/// What the hall keeps of the secrets of one clerk: enough to check them, not enough to say them. A PIN is short, so
/// its digest is slow on purpose; a badge is long, so its SHA-256 does.
struct ClerkSecret {
    ClerkId clerk;
    std::string salt;  ///< 32 lower-case hexadecimal digits
    std::string pin;   ///< 64: PBKDF2 (RFC 8018) with HMAC-SHA-256 of PIN and the salt's text, pinRounds times
    std::string badge; ///< 64: SHA-256 of what the scanner types; empty: no badge

    friend bool operator==(const ClerkSecret&, const ClerkSecret&) = default;
};

inline constexpr int pinRounds = 120'000;
inline constexpr std::size_t shortestPin = 4;
inline constexpr std::size_t longestPin = 12;
inline constexpr std::size_t shortestBadge = 8;

/// The file clerks.json of a data folder: {"clerks":[{"clerk":"1028","salt":"…","pin":"…","badge":"…"}]}
/// Unknown fields, repeated clerks and repeated badges are refused.
[[nodiscard]] Result<std::vector<ClerkSecret>> parseClerkSecrets(std::string_view text);
[[nodiscard]] std::string encodeClerkSecrets(const std::vector<ClerkSecret>& clerks);

} // namespace evenhall::protocol
