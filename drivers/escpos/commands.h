// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

/// The ESC/POS bytes this driver sends, by the names of Epson's command reference
/// (download4.epson.biz/sec_pubs/pos/reference_en/escpos).
namespace evenhall::escpos {

constexpr std::byte Nul{0x00}; ///< ignored between commands, white inside a picture
constexpr std::byte LineFeed{0x0A};
constexpr std::byte Escape{0x1B};
constexpr std::byte GroupSeparator{0x1D};
constexpr std::byte DataLinkEscape{0x10};

/// Executed on receipt, even inside a picture's bytes: DLE followed by one of these.
constexpr std::byte RealTimeStatus{0x04};  ///< EOT: transmit status
constexpr std::byte RealTimeRequest{0x05}; ///< ENQ: recover from an error
constexpr std::byte RealTimePulse{0x14};   ///< DC4: drawer, power off, clear buffers

/// ESC @: back to the state after power-on.
constexpr std::byte Initialize{0x40};

/// GS v 0 m xL xH yL yH: a picture, xL xH bytes per row and yL yH rows.
constexpr std::byte RasterCommand{0x76};
constexpr std::byte RasterFunction{0x30};
constexpr std::byte RasterNormalSize{0x00};

/// GS V m n: cut; function 66 first feeds to the knife and n units more, and leaves one point uncut.
constexpr std::byte CutCommand{0x56};
constexpr std::byte CutFeedPartial{0x42};
constexpr std::byte CutFeedFull{0x41};

/// GS r n: answered in order with the data, so its answer means that everything before was processed.
constexpr std::byte QueuedStatusCommand{0x72};
constexpr std::byte QueuedStatusPaper{0x01};

} // namespace evenhall::escpos
