// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/token_digest.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <cassert>

namespace evenhall::server {

namespace {

std::string toHex(const unsigned char* bytes, std::size_t count) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (std::size_t index = 0; index < count; ++index) {
        hex.push_back(digits[bytes[index] >> 4U]);
        hex.push_back(digits[bytes[index] & 0xFU]);
    }
    return hex;
}

} // namespace

std::string sha256Hex(std::string_view text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    [[maybe_unused]] const int done = EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr);
    assert(done == 1);
    return toHex(digest.data(), size);
}

std::string slowDigestHex(std::string_view secret, std::string_view salt, int rounds) {
    std::array<unsigned char, 32> digest{};
    [[maybe_unused]] const int done = PKCS5_PBKDF2_HMAC(
        secret.data(), static_cast<int>(secret.size()), reinterpret_cast<const unsigned char*>(salt.data()),
        static_cast<int>(salt.size()), rounds, EVP_sha256(), static_cast<int>(digest.size()), digest.data());
    assert(done == 1);
    return toHex(digest.data(), digest.size());
}

std::string randomHex() {
    std::array<unsigned char, 16> bytes{};
    [[maybe_unused]] const int done = RAND_bytes(bytes.data(), static_cast<int>(bytes.size()));
    assert(done == 1);
    return toHex(bytes.data(), bytes.size());
}

bool equalInConstantTime(std::string_view left, std::string_view right) {
    return left.size() == right.size() && CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0;
}

} // namespace evenhall::server
