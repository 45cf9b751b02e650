// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/values/ticket.h"

#include <algorithm>
#include <charconv>

namespace evenhall {

namespace {

constexpr std::string_view crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t codeLength = 16;
constexpr std::int64_t issuersPerDay = 100;
constexpr std::int64_t ticketsPerIssuer = 1'000'000;

} // namespace

TicketId TicketId::make(BusinessDay day, int issuer, std::int64_t sequence) {
    return {(day.toDecimal() * issuersPerDay + issuer) * ticketsPerIssuer + sequence};
}

Result<TicketId> TicketId::parse(std::string_view text) {
    TicketId id;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
    if (error != std::errc{} || end != text.data() + text.size() || text.size() != 16 || id.value <= 0)
        return {ErrorCode::BadValue, "a ticket id has 16 digits"};
    return id;
}

std::string TicketNumber::toString() const {
    const std::string sequenceText = std::to_string(sequence);
    const auto width = static_cast<std::size_t>(std::max(digits, 1));
    const std::size_t zeros = sequenceText.size() < width ? width - sequenceText.size() : 0;
    return prefix + std::string(zeros, '0') + sequenceText;
}

PublicCode PublicCode::fromBytes(const std::array<std::uint8_t, 10>& random) {
    PublicCode code;
    std::uint32_t pending = 0;
    int bits = 0;
    for (const std::uint8_t byte : random) {
        pending = (pending << 8) | byte;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            code.m_text.push_back(crockford[(pending >> bits) & 31U]);
        }
    }
    return code;
}

Result<PublicCode> PublicCode::parse(std::string_view text) {
    const bool known = std::all_of(text.begin(), text.end(),
                                   [](char character) { return crockford.find(character) != std::string_view::npos; });
    if (text.size() != codeLength || !known)
        return {ErrorCode::BadValue, "a public code has 16 characters of base 32"};
    PublicCode code;
    code.m_text = std::string(text);
    return code;
}

} // namespace evenhall
