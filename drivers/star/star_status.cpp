// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/star/star_status.h"

#include <utility>

namespace evenhall::star {

namespace {

constexpr std::byte xon{0x11};
constexpr std::byte xoff{0x13};
constexpr std::byte fixedBits{0x91}; // set in the header as below, never in what follows it
constexpr std::byte headerBits{0x01};
constexpr std::size_t shortest = 7;
constexpr std::size_t endCounterAt = 7; // the eighth byte

/// Bits 1 to 3, 5 and 6 are one number, in the header and in the counter.
unsigned fiveBits(std::byte byte) {
    const auto value = std::to_integer<unsigned>(byte);
    return (value >> 1U & 7U) | (value >> 2U & 0x18U);
}

} // namespace

std::optional<int> StarStatus::endCounter() const {
    if (bytes.size() <= endCounterAt)
        return std::nullopt;
    return static_cast<int>(fiveBits(bytes[endCounterAt]));
}

void StatusParser::reset() {
    m_length = 0;
    m_pending.clear();
}

void StatusParser::start(std::byte byte) {
    const std::size_t length = fiveBits(byte);
    if ((byte & fixedBits) != headerBits || length < shortest)
        return;
    m_length = length;
    m_pending.push_back(byte);
}

std::vector<StarStatus> StatusParser::feed(std::span<const std::byte> bytes) {
    std::vector<StarStatus> found;
    for (const std::byte byte : bytes) {
        if (byte == xon || byte == xoff)
            continue;
        if (m_length == 0) {
            start(byte);
        } else if ((byte & fixedBits) != std::byte{0}) { // a byte was lost
            reset();
            start(byte);
        } else {
            m_pending.push_back(byte);
            if (m_pending.size() == m_length)
                found.push_back({std::exchange(m_pending, {})});
            if (m_pending.empty())
                m_length = 0;
        }
    }
    return found;
}

} // namespace evenhall::star
