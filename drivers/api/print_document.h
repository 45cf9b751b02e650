// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace evenhall::device {

/// A size by role; ticket_layout turns it into millimetres for the paper at hand.
enum class TextSize {
    Small,  ///< remarks, the address of the hall
    Normal, ///< ordinary lines
    Large,  ///< service, window, what to do next
    Number  ///< the ticket number: readable at arm's length without glasses
};

enum class Alignment { Left, Centre, Right };

/// Text of one or more lines ('\n'), UTF-8, wrapped at the paper's width.
struct TextBlock {
    std::string text;
    TextSize size = TextSize::Normal;
    Alignment alignment = Alignment::Left;
    bool bold = false;
    bool inverted = false; ///< white on black, for marks that must be seen (补打)

    friend bool operator==(const TextBlock&, const TextBlock&) = default;
};

/// A QR code, centred, as large as whole dots per module allow within `millimetres`.
struct QrBlock {
    std::string payload;
    int millimetres = 25; ///< edge length without the quiet zone

    friend bool operator==(const QrBlock&, const QrBlock&) = default;
};

/// A thin line over the whole printable width.
struct RuleBlock {
    friend bool operator==(const RuleBlock&, const RuleBlock&) = default;
};

/// Blank paper.
struct FeedBlock {
    int millimetres = 2;

    friend bool operator==(const FeedBlock&, const FeedBlock&) = default;
};

/// A label on the left and its value at the right edge; each side wraps in its own half when both do not fit.
struct RowBlock {
    std::string left;
    std::string right;
    TextSize size = TextSize::Normal;
    bool bold = false;

    friend bool operator==(const RowBlock&, const RowBlock&) = default;
};

/// A picture of the hall, such as its logo, centred. A stored document names it only: a hundred thousand tickets need
/// not carry the same bytes. Who prints fills them in; without them the paper comes out without the picture.
struct ImageBlock {
    std::string name;             ///< `pictureName` of its source
    int millimetres = 12;         ///< height at most; a wide picture shrinks to the paper
    std::vector<std::byte> png{}; ///< never stored

    friend bool operator==(const ImageBlock&, const ImageBlock&) = default;
};

using PrintBlock = std::variant<TextBlock, QrBlock, RuleBlock, FeedBlock, RowBlock, ImageBlock>;

/// What a ticket says, from top to bottom, free of any printer: composed by the controller in the transaction
/// that issues the ticket, so that a later copy says the same.
struct PrintDocument {
    std::vector<PrintBlock> blocks;

    friend bool operator==(const PrintDocument&, const PrintDocument&) = default;
};

} // namespace evenhall::device
