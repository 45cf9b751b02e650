// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>

/// The bytes this driver sends, by the names of Star's line mode command manual.
namespace evenhall::star {

constexpr std::byte Nul{0x00};
constexpr std::byte LineFeed{0x0A};
constexpr std::byte Escape{0x1B};
constexpr std::byte Acknowledge{0x06}; ///< after ESC: a command that is obeyed on receipt

inline constexpr std::array StatusRequest{Escape, Acknowledge, std::byte{0x01}}; ///< ESC ACK SOH
inline constexpr std::array ResetNow{Escape, Acknowledge, std::byte{0x18}};      ///< ESC ACK CAN

inline constexpr std::array Initialize{Escape, std::byte{0x40}};                                       ///< ESC @
inline constexpr std::array AutomaticStatusOn{Escape, std::byte{0x1E}, std::byte{0x61}, std::byte{1}}; ///< ESC RS a n
inline constexpr std::array ResetEndCounter{Escape, std::byte{0x1E}, std::byte{0x45}, std::byte{0}};   ///< ESC RS E 0
inline constexpr std::array EnterRaster{Escape, std::byte{0x2A}, std::byte{0x72}, std::byte{0x41}};    ///< ESC * r A
inline constexpr std::array LeaveRaster{Escape, std::byte{0x2A}, std::byte{0x72}, std::byte{0x42}};    ///< ESC * r B
constexpr std::byte RasterRow{0x62};                                                                   ///< b nL nH data
inline constexpr std::array FeedAndCutFull{Escape, std::byte{0x64}, std::byte{0x02}};                  ///< ESC d 2
inline constexpr std::array FeedAndCutPartial{Escape, std::byte{0x64}, std::byte{0x03}};               ///< ESC d 3
constexpr std::byte EndOfPrinting{0x17}; ///< ETB: count and tell when everything before was printed

} // namespace evenhall::star
