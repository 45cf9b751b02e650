// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace evenhall::onbon {

/// A text in the coding of the card's fonts.
struct CardText {
    std::vector<std::byte> bytes;
    int replaced = 0; ///< characters outside GB2312, shown as '?'
    bool cut = false; ///< the end did not fit into one frame
};

/// Text of a card in GB2312: '\n' becomes the card's line break, a backslash its full-width twin (the card reads '\' as
/// a command), other control characters vanish. At most `longest` bytes, cut between characters.
[[nodiscard]] CardText toCardText(std::string_view utf8, std::size_t longest);

} // namespace evenhall::onbon
