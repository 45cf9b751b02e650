// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/domain/values/time.h"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace evenhall {

/// The stable identity of one visit, apart from the number people see. As a decimal number it reads
/// yyyymmddiinnnnnn: business day, issuer (00 to 99), running number of that issuer on that day. It stays
/// below 2^53 until the year 9007, so every JSON reader keeps it exact.
struct TicketId {
    std::int64_t value = 0;

    static TicketId make(BusinessDay day, int issuer, std::int64_t sequence);
    static Result<TicketId> parse(std::string_view text);
    [[nodiscard]] std::string toString() const { return std::to_string(value); }

    friend auto operator<=>(const TicketId&, const TicketId&) = default;
};

/// The number on the paper, the sign and in the voice: a prefix of capital letters and digits, and a sequence.
/// Unique within one business day of one hall.
struct TicketNumber {
    std::string prefix;
    int sequence = 0; ///< 1 to 9999
    int digits = 3;   ///< shown with at least this many digits

    [[nodiscard]] std::string toString() const;

    friend auto operator<=>(const TicketNumber&, const TicketNumber&) = default;
};

/// The random public name of a ticket, 80 bits, written as 16 characters of Crockford's base 32.
/// A QR code holds this, never the number: it cannot be guessed from the next person's ticket.
class PublicCode {
public:
    PublicCode() = default;
    static PublicCode fromBytes(const std::array<std::uint8_t, 10>& random);
    static Result<PublicCode> parse(std::string_view text);
    [[nodiscard]] const std::string& toString() const { return m_text; }

    friend auto operator<=>(const PublicCode&, const PublicCode&) = default;

private:
    std::string m_text;
};

} // namespace evenhall

template <>
struct std::hash<evenhall::TicketId> {
    std::size_t operator()(const evenhall::TicketId& id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
