// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/secrets.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace evenhall {

namespace {

std::string toHex(const std::uint8_t* bytes, std::size_t size) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(size * 2);
    for (std::size_t i = 0; i < size; ++i) {
        text.push_back(digits[bytes[i] >> 4U]);
        text.push_back(digits[bytes[i] & 15U]);
    }
    return text;
}

void fillRandom(std::uint8_t* bytes, std::size_t size) {
    // Without randomness no code is safe to give out, so going on would be worse than stopping.
    if (RAND_bytes(bytes, static_cast<int>(size)) != 1)
        std::abort();
}

} // namespace

std::array<std::uint8_t, 10> RandomCodes::next() {
    std::array<std::uint8_t, 10> code{};
    if (m_used + code.size() > m_bytes.size()) {
        fillRandom(m_bytes.data(), m_bytes.size());
        m_used = 0;
    }
    const auto first = m_bytes.begin() + static_cast<std::ptrdiff_t>(m_used);
    std::copy_n(first, code.size(), code.begin());
    std::fill_n(first, code.size(), std::uint8_t{0}); // given out once, kept nowhere
    m_used += code.size();
    return code;
}

std::string randomHex(std::size_t size) {
    std::vector<std::uint8_t> bytes(size);
    fillRandom(bytes.data(), bytes.size());
    return toHex(bytes.data(), bytes.size());
}

std::string sha256Hex(std::string_view text) {
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr);
    return toHex(digest.data(), size);
}

std::string hmacHex(std::string_view key, std::string_view text) {
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(text.data()),
         text.size(), digest.data(), &size);
    return toHex(digest.data(), size);
}

} // namespace evenhall
