// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/web_socket_frames.h"

namespace evenhall::bench {

namespace {

// RFC 6455 section 5.2, base framing protocol.
constexpr unsigned finalBit = 0x80;
constexpr unsigned reservedBits = 0x70;
constexpr unsigned opcodeMask = 0x0f;
constexpr unsigned maskBit = 0x80;
constexpr unsigned lengthMask = 0x7f;
constexpr unsigned lengthIn16 = 126;
constexpr unsigned lengthIn64 = 127;
constexpr unsigned opcodeContinuation = 0x0;
constexpr unsigned opcodeText = 0x1;
constexpr unsigned opcodeClose = 0x8;
constexpr unsigned opcodePing = 0x9;
constexpr unsigned opcodePong = 0xa;
constexpr std::uint64_t largestMessage = 64U << 20U;

unsigned opcodeOf(FrameKind kind) {
    switch (kind) {
    case FrameKind::Text:
        return opcodeText;
    case FrameKind::Ping:
        return opcodePing;
    case FrameKind::Pong:
        return opcodePong;
    case FrameKind::Close:
        return opcodeClose;
    }
    return opcodeClose;
}

FrameKind kindOf(unsigned opcode) {
    switch (opcode) {
    case opcodePing:
        return FrameKind::Ping;
    case opcodePong:
        return FrameKind::Pong;
    case opcodeClose:
        return FrameKind::Close;
    default:
        return FrameKind::Text;
    }
}

void appendBigEndian(std::string& bytes, std::uint64_t value, int count) {
    for (int shift = (count - 1) * 8; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<char>((value >> static_cast<unsigned>(shift)) & 0xffU));
}

std::uint64_t readBigEndian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (const char byte : bytes)
        value = (value << 8U) | static_cast<unsigned char>(byte);
    return value;
}

/// Length of the head and of the payload; nothing until the head is complete.
struct Extent {
    std::size_t head = 0;
    std::uint64_t payload = 0;
};

std::optional<Extent> extentOf(std::string_view bytes) {
    if (bytes.size() < 2)
        return std::nullopt;
    const unsigned shortLength = static_cast<unsigned char>(bytes[1]) & lengthMask;
    if (shortLength < lengthIn16)
        return Extent{2, shortLength};
    const std::size_t wide = shortLength == lengthIn64 ? 8 : 2;
    if (bytes.size() < 2 + wide)
        return std::nullopt;
    return Extent{2 + wide, readBigEndian(bytes.substr(2, wide))};
}

} // namespace

std::string upgradeRequest(std::uint16_t port) {
    return "GET /ws HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
           "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ZXZlbmhhbGwtYmVuY2gtMQ==\r\n"
           "Sec-WebSocket-Version: 13\r\n\r\n";
}

std::string clientFrame(FrameKind kind, std::string_view payload) {
    std::string bytes;
    bytes.reserve(payload.size() + 14);
    bytes.push_back(static_cast<char>(finalBit | opcodeOf(kind)));
    if (payload.size() < lengthIn16) {
        bytes.push_back(static_cast<char>(maskBit | payload.size()));
    } else if (payload.size() <= 0xffff) {
        bytes.push_back(static_cast<char>(maskBit | lengthIn16));
        appendBigEndian(bytes, payload.size(), 2);
    } else {
        bytes.push_back(static_cast<char>(maskBit | lengthIn64));
        appendBigEndian(bytes, payload.size(), 8);
    }
    bytes.append(4, '\0'); // the masking key
    bytes.append(payload);
    return bytes;
}

void FrameReader::feed(std::string_view bytes) {
    m_bytes.erase(0, m_read);
    m_read = 0;
    m_bytes.append(bytes);
}

std::optional<ServerFrame> FrameReader::next() {
    while (!m_broken) {
        const std::string_view rest = std::string_view(m_bytes).substr(m_read);
        const std::optional<Extent> extent = extentOf(rest);
        if (!extent)
            return std::nullopt;
        const unsigned first = static_cast<unsigned char>(rest[0]);
        m_broken = (first & reservedBits) != 0 || (static_cast<unsigned char>(rest[1]) & maskBit) != 0 ||
                   extent->payload > largestMessage;
        if (m_broken || rest.size() - extent->head < extent->payload)
            return std::nullopt;
        const auto length = static_cast<std::size_t>(extent->payload);
        const std::string_view payload = rest.substr(extent->head, length);
        m_read += extent->head + length;
        const unsigned opcode = first & opcodeMask;
        const bool data = opcode == opcodeContinuation || opcode == opcodeText;
        if (!data || ((first & finalBit) != 0 && m_fragments.empty()))
            return ServerFrame{kindOf(opcode), payload};
        m_fragments.append(payload);
        if ((first & finalBit) == 0)
            continue;
        m_joined.swap(m_fragments);
        m_fragments.clear();
        return ServerFrame{FrameKind::Text, m_joined};
    }
    return std::nullopt;
}

} // namespace evenhall::bench
