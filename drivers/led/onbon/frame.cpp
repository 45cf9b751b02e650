// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/led/onbon/frame.h"

namespace evenhall::onbon {

namespace {

using Bytes = std::vector<std::byte>;

constexpr std::uint16_t reflectedPolynomial = 0xA001;
constexpr std::size_t reservedLength = 3;
constexpr std::byte noBarcode{0x00};
constexpr std::byte checkByCrc{0x00};
constexpr std::byte normalDisplay{0x00};
constexpr std::byte protocolVersion{0x02};

void appendLittleEndian(Bytes& bytes, std::size_t value) {
    bytes.push_back(static_cast<std::byte>(value & 0xFFU));
    bytes.push_back(static_cast<std::byte>(value >> 8U & 0xFFU));
}

void appendEscaped(Bytes& frame, std::byte byte) {
    if (byte == frameStart)
        frame.insert(frame.end(), {startEscape, escapedBorder});
    else if (byte == startEscape)
        frame.insert(frame.end(), {startEscape, escapedMark});
    else if (byte == frameEnd)
        frame.insert(frame.end(), {endEscape, escapedBorder});
    else if (byte == endEscape)
        frame.insert(frame.end(), {endEscape, escapedMark});
    else
        frame.push_back(byte);
}

} // namespace

std::uint16_t checksum(std::span<const std::byte> bytes) {
    std::uint16_t crc = 0;
    for (const std::byte byte : bytes) {
        crc = static_cast<std::uint16_t>(crc ^ std::to_integer<unsigned>(byte));
        for (int bit = 0; bit < 8; ++bit) {
            const bool carry = (crc & 1U) != 0;
            crc = static_cast<std::uint16_t>(crc >> 1U);
            if (carry)
                crc = static_cast<std::uint16_t>(crc ^ reflectedPolynomial);
        }
    }
    return crc;
}

Bytes encodeFrame(const Frame& frame) {
    Bytes content;
    appendLittleEndian(content, frame.destination);
    appendLittleEndian(content, frame.source);
    content.insert(content.end(), reservedLength, std::byte{0});
    content.insert(content.end(),
                   {noBarcode, checkByCrc, normalDisplay, static_cast<std::byte>(frame.deviceType), protocolVersion});
    appendLittleEndian(content, frame.data.size());
    content.insert(content.end(), frame.data.begin(), frame.data.end());
    appendLittleEndian(content, checksum(content));

    Bytes encoded(startLength, frameStart);
    for (const std::byte byte : content)
        appendEscaped(encoded, byte);
    encoded.push_back(frameEnd);
    return encoded;
}

} // namespace evenhall::onbon
