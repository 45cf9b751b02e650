// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/time.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace evenhall::journal {

using Digest = std::array<std::uint8_t, 32>; ///< SHA-256

/// Everything that is stored about an event but its hash. The views live as long as the row or value they come from.
struct Envelope {
    std::int64_t sequence = 0; ///< in this journal, from 1, without gaps
    std::string_view hall;
    int issuer = 0;
    std::int64_t issuerSequence = 0; ///< of that issuer, unique with it
    std::int64_t epoch = 0;          ///< of the controller that stored it
    std::string_view type;
    int version = 1;
    Instant at;                   ///< time at the issuer
    Instant recordedAt;           ///< time at the controller
    std::int64_t businessDay = 0; ///< yyyymmdd
    std::string_view actor;
    std::string_view idempotencyKey;
    std::string_view body;
};

/// Links events: the hash of an event covers the hash before it, its envelope and its body, so that nothing can be
/// changed, taken out or put in without breaking every hash after it.
///
/// The bytes under the hash: the hash before (32 zero bytes for the first event), then the members of Envelope in
/// their order; a number as 8 bytes, big endian, two's complement; a text as its length in bytes as such a number and
/// its bytes.
class HashChain {
public:
    HashChain();
    ~HashChain();
    HashChain(const HashChain&) = delete;
    HashChain& operator=(const HashChain&) = delete;

    [[nodiscard]] Digest link(const Digest& previous, const Envelope& envelope);
    /// Plain SHA-256 of a text.
    [[nodiscard]] Digest digest(std::string_view text);

private:
    struct Hasher;

    std::unique_ptr<Hasher> m_hasher;
    std::string m_bytes; ///< kept between links to save allocations
};

} // namespace evenhall::journal
