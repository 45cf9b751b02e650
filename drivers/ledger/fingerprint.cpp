// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/ledger/fingerprint.h"

#include <openssl/sha.h>

#include <array>

namespace evenhall::ledger {

std::string fingerprintOf(std::span<const std::byte> bytes) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : digest)
        text.append({digits[byte / digits.size()], digits[byte % digits.size()]});
    return text;
}

} // namespace evenhall::ledger
