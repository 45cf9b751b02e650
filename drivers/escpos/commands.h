// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>

/// The ESC/POS bytes this driver sends, by the names of Epson's command reference
/// (download4.epson.biz/sec_pubs/pos/reference_en/escpos).
namespace evenhall::escpos {

constexpr std::byte Nul{0x00}; ///< ignored between commands, white inside a picture
constexpr std::byte LineFeed{0x0A};
constexpr std::byte Escape{0x1B};
constexpr std::byte FileSeparator{0x1C};
constexpr std::byte GroupSeparator{0x1D};
constexpr std::byte DataLinkEscape{0x10};

/// Executed on receipt, even inside a picture's bytes: DLE followed by one of these.
constexpr std::byte RealTimeStatus{0x04};  ///< EOT n: transmit status
constexpr std::byte RealTimeRequest{0x05}; ///< ENQ n: recover from an error
constexpr std::byte RealTimePulse{0x14};   ///< DC4: drawer, power off, clear buffers

/// DLE ENQ 2: leave a recoverable error and clear the buffers; nothing answers.
constexpr std::byte RecoverAndClear{0x02};
/// DLE DC4 8 and its fixed guard bytes: clear the buffers. Answered by 37 25 00; nothing may be sent before.
inline constexpr std::array ClearBuffers{DataLinkEscape,  RealTimePulse,   std::byte{0x08}, std::byte{0x01},
                                         std::byte{0x03}, std::byte{0x14}, std::byte{0x01}, std::byte{0x06},
                                         std::byte{0x02}, std::byte{0x08}};

/// ESC @: back to the state after power-on.
constexpr std::byte Initialize{0x40};
/// ESC d n: print and feed n lines.
constexpr std::byte FeedLines{0x64};
/// ESC a n: left, centre, right.
constexpr std::byte Justify{0x61};
/// ESC E n: bold on or off.
constexpr std::byte Emphasize{0x45};
/// GS B n: white on black on or off.
constexpr std::byte Reverse{0x42};
/// GS ! n: size, width - 1 in the high half and height - 1 in the low half.
constexpr std::byte CharacterSize{0x21};
/// FS &, FS .: two-byte characters on and off.
constexpr std::byte MultiByteOn{0x26};
constexpr std::byte MultiByteOff{0x2E};

/// GS a n: send the status unasked whenever it changes; FF for every cause.
constexpr std::byte AutomaticStatusCommand{0x61};
constexpr std::byte EveryCause{0xFF};

/// GS v 0 m xL xH yL yH: a picture, xL xH bytes per row and yL yH rows.
constexpr std::byte RasterCommand{0x76};
constexpr std::byte RasterFunction{0x30};
constexpr std::byte RasterNormalSize{0x00};

/// GS V m [n]: cut. 65 and 66 first feed to the knife and n units more; 0 and 1 act where the paper stands.
constexpr std::byte CutCommand{0x56};
constexpr std::byte CutFull{0x00};
constexpr std::byte CutPartial{0x01};
constexpr std::byte CutFeedFull{0x41};
constexpr std::byte CutFeedPartial{0x42};
/// ESC i and ESC m: cut leaving one or three points, on older clones.
constexpr std::byte CutOnePoint{0x69};
constexpr std::byte CutThreePoints{0x6D};

/// GS r n: answered in order with the data, so its answer means that everything before was processed.
constexpr std::byte QueuedStatusCommand{0x72};
constexpr std::byte QueuedStatusPaper{0x01};

/// GS ( H pL pH fn m d1..d4, function 48: answer with this process id when everything before was printed.
inline constexpr std::array ProcessIdRequest{GroupSeparator,  std::byte{0x28}, std::byte{0x48}, std::byte{0x06},
                                             std::byte{0x00}, std::byte{0x30}, std::byte{0x30}};
constexpr std::size_t processIdLength = 4;

/// GS g 2 m nL nH: a maintenance counter; 178 is the cumulative number of cuts.
constexpr std::byte CounterCommand{0x67};
constexpr std::byte CounterTransmit{0x32};
constexpr std::byte CumulativeCuts{0xB2};

/// GS I n: identity; 66 maker, 67 model, 69 the Chinese character set.
constexpr std::byte IdentityCommand{0x49};

} // namespace evenhall::escpos
