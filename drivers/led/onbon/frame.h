// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Frames of the Onbon BX-5K / 6K font cards ("字库卡"), as of the maker's protocol description (user version 1.4):
/// 8 x SOF, header, data, CRC-16, EOF, with SOF, EOF and two escape marks escaped in between.
namespace evenhall::onbon {

constexpr std::byte frameStart{0xA5};
constexpr std::byte frameEnd{0x5A}; ///< also the letter Z, hence the escaping
constexpr std::byte startEscape{0xA6};
constexpr std::byte endEscape{0x5B};     ///< also '['
constexpr std::byte escapedMark{0x01};   ///< after an escape: the escape byte itself
constexpr std::byte escapedBorder{0x02}; ///< after an escape: the border it stands for

constexpr std::size_t startLength = 8;
constexpr std::size_t headerLength = 14;
constexpr std::size_t checkLength = 2;
constexpr std::size_t longestFrame = 1024; ///< the cards' receive buffer

constexpr std::uint16_t hostAddress = 0x8000;
constexpr std::uint16_t broadcastAddress = 0xFFFF; ///< nobody answers
constexpr std::uint8_t anyDevice = 0xFE;

/// Who talks to whom, and about what.
struct Frame {
    std::uint16_t destination = 0;
    std::uint16_t source = hostAddress;
    std::uint8_t deviceType = anyDevice;
    std::vector<std::byte> data;

    friend bool operator==(const Frame&, const Frame&) = default;
};

/// CRC-16/ARC (polynomial 0x8005 reflected, start 0), over header and data before escaping.
[[nodiscard]] std::uint16_t checksum(std::span<const std::byte> bytes);

[[nodiscard]] std::vector<std::byte> encodeFrame(const Frame& frame);

} // namespace evenhall::onbon
