// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/hash_chain.h"

#include <openssl/evp.h>

#include <cassert>

namespace evenhall::journal {

namespace {

struct FreeDigest {
    void operator()(EVP_MD* digest) const { EVP_MD_free(digest); }
};
struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

void append(std::string& bytes, std::int64_t number) {
    const auto bits = static_cast<std::uint64_t>(number);
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<char>((bits >> static_cast<unsigned>(shift)) & 0xFFU));
}

void append(std::string& bytes, std::string_view text) {
    append(bytes, static_cast<std::int64_t>(text.size()));
    bytes += text;
}

} // namespace

struct HashChain::Hasher {
    std::unique_ptr<EVP_MD, FreeDigest> sha256{EVP_MD_fetch(nullptr, "SHA2-256", nullptr)};
    std::unique_ptr<EVP_MD_CTX, FreeContext> context{EVP_MD_CTX_new()};
};

HashChain::HashChain() : m_hasher(std::make_unique<Hasher>()) {
    assert(m_hasher->sha256 && m_hasher->context); // libcrypto without SHA-256 is no libcrypto
}

HashChain::~HashChain() = default;

Digest HashChain::link(const Digest& previous, const Envelope& envelope) {
    m_bytes.assign(reinterpret_cast<const char*>(previous.data()), previous.size());
    append(m_bytes, envelope.sequence);
    append(m_bytes, envelope.hall);
    append(m_bytes, std::int64_t{envelope.issuer});
    append(m_bytes, envelope.issuerSequence);
    append(m_bytes, envelope.epoch);
    append(m_bytes, envelope.type);
    append(m_bytes, std::int64_t{envelope.version});
    append(m_bytes, envelope.at.milliseconds);
    append(m_bytes, envelope.recordedAt.milliseconds);
    append(m_bytes, envelope.businessDay);
    append(m_bytes, envelope.actor);
    append(m_bytes, envelope.idempotencyKey);
    append(m_bytes, envelope.body);
    return digest(m_bytes);
}

Digest HashChain::digest(std::string_view text) {
    Digest digest{};
    const bool done = EVP_DigestInit_ex2(m_hasher->context.get(), m_hasher->sha256.get(), nullptr) == 1 &&
                      EVP_DigestUpdate(m_hasher->context.get(), text.data(), text.size()) == 1 &&
                      EVP_DigestFinal_ex(m_hasher->context.get(), digest.data(), nullptr) == 1;
    assert(done);
    static_cast<void>(done);
    return digest;
}

} // namespace evenhall::journal
