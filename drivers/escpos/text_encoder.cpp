// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/text_encoder.h"

#include "drivers/escpos/chinese_text.h"
#include "drivers/escpos/commands.h"

#include <algorithm>
#include <optional>
#include <sstream>

namespace evenhall::escpos {

namespace {

using device::Alignment;
using device::Fault;
using device::Raster;
using device::RowBlock;
using device::TextBlock;
using device::TextSize;
using Characters = std::vector<PrinterCharacter>;

constexpr std::byte space{0x20};
constexpr std::byte dash{0x2D};
constexpr std::byte on{1};
constexpr std::byte off{0};
constexpr std::byte plainSize{0};
constexpr int lineMillimetres = 4;

int scaleOf(TextSize size) {
    switch (size) {
    case TextSize::Small:
    case TextSize::Normal:
        return 1;
    case TextSize::Large:
        return 2;
    case TextSize::Number:
        return 4;
    }
    return 1;
}

std::byte sizeByte(int scale) {
    constexpr int widthShift = 16;
    return static_cast<std::byte>((scale - 1) * widthShift + (scale - 1));
}

int columnsOf(const Characters& characters) {
    int columns = 0;
    for (const PrinterCharacter& character : characters)
        columns += character.columns();
    return columns;
}

bool isSpace(const PrinterCharacter& character) {
    return character.bytes == std::vector{space};
}

/// Where the first line of these characters ends: after the last space that fits, else after the last character.
/// Between Chinese characters a line may end anywhere.
std::size_t lineEnd(const Characters& characters, int columns) {
    int used = 0;
    std::size_t end = 0;
    while (end < characters.size() && used + characters[end].columns() <= columns)
        used += characters[end++].columns();
    if (end == 0 || end == characters.size() || characters[end].columns() == 2 || isSpace(characters[end]))
        return std::max<std::size_t>(end, 1);
    for (std::size_t at = end; at > 0; --at)
        if (isSpace(characters[at - 1]) || characters[at - 1].columns() == 2)
            return at;
    return end;
}

std::vector<Characters> wrap(Characters characters, int columns) {
    std::vector<Characters> lines;
    do {
        const auto end = static_cast<std::ptrdiff_t>(characters.empty() ? 0 : lineEnd(characters, columns));
        Characters line(characters.begin(), characters.begin() + end);
        characters.erase(characters.begin(), characters.begin() + end);
        while (!line.empty() && isSpace(line.back()))
            line.pop_back();
        lines.push_back(std::move(line));
    } while (!characters.empty());
    return lines;
}

std::vector<std::string> paragraphsOf(const std::string& text) {
    std::vector<std::string> paragraphs;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        paragraphs.push_back(line);
    return paragraphs;
}

/// The rows and whole columns of bytes that hold a black dot: a slow line is not spent on white.
Raster inkOf(const Raster& picture) {
    int left = picture.width();
    int right = 0;
    int top = picture.height();
    int bottom = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (picture.isBlack(x, y)) {
                left = std::min(left, x);
                right = std::max(right, x + 1);
                top = std::min(top, y);
                bottom = std::max(bottom, y + 1);
            }
    Raster ink(std::max(right - left, 0), std::max(bottom - top, 0));
    for (int y = 0; y < ink.height(); ++y)
        for (int x = 0; x < ink.width(); ++x)
            ink.setBlack(x, y, picture.isBlack(left + x, top + y));
    return ink;
}

Alignment alignmentOf(const device::PrintBlock& block) {
    if (const auto* text = std::get_if<TextBlock>(&block))
        return text->alignment;
    return std::holds_alternative<device::QrBlock>(block) ? Alignment::Centre : Alignment::Left;
}

/// Puts one ticket together.
class TextTicket {
public:
    TextTicket(const profiles::PrinterProfile& profile, const DrawPiece& draw) : m_profile(profile), m_draw(draw) {
        add({Escape, Initialize});
    }

    std::optional<Fault> put(const TextBlock& block) {
        for (const std::string& paragraph : paragraphsOf(block.text)) {
            const std::optional<Characters> characters = toPrinterCharacters(paragraph, m_profile.text.set);
            if (!characters) {
                TextBlock line = block;
                line.text = paragraph;
                if (std::optional<Fault> fault = drawn(line))
                    return fault;
                continue;
            }
            const int scale = fittingScale(*characters, block.size);
            setStyle(block, scale);
            for (const Characters& line : wrap(*characters, m_profile.text.columns / scale))
                putLine(line);
        }
        return std::nullopt;
    }

    std::optional<Fault> put(const RowBlock& block) {
        const std::optional<Characters> left = toPrinterCharacters(block.left, m_profile.text.set);
        const std::optional<Characters> right = toPrinterCharacters(block.right, m_profile.text.set);
        const int columns = m_profile.text.columns / scaleOf(block.size);
        const int gap = left && right ? columns - columnsOf(*left) - columnsOf(*right) : 0;
        if (gap < 1)
            return drawn(block);
        Characters line = *left;
        line.insert(line.end(), static_cast<std::size_t>(gap), PrinterCharacter{{space}});
        line.insert(line.end(), right->begin(), right->end());
        setStyle({"", block.size, Alignment::Left, block.bold, false}, scaleOf(block.size));
        putLine(line);
        return std::nullopt;
    }

    std::optional<Fault> put(const device::QrBlock& block) { return drawn(block); }

    /// Letters are for slow lines, on which a logo would take longer than the ticket.
    std::optional<Fault> put(const device::ImageBlock& /*block*/) { return std::nullopt; }

    std::optional<Fault> put(const device::RuleBlock& /*block*/) {
        setStyle({}, 1);
        putLine(Characters(static_cast<std::size_t>(m_profile.text.columns), PrinterCharacter{{dash}}));
        return std::nullopt;
    }

    std::optional<Fault> put(const device::FeedBlock& block) {
        setStyle({}, 1);
        const int lines = std::max((block.millimetres + lineMillimetres - 1) / lineMillimetres, 0);
        m_ticket.bytes.insert(m_ticket.bytes.end(), static_cast<std::size_t>(lines), LineFeed);
        return std::nullopt;
    }

    EncodedTicket finish(const std::vector<std::byte>& tail) {
        setStyle({}, 1);
        const std::vector<std::byte> end = encodeEnd(m_profile);
        m_ticket.bytes.insert(m_ticket.bytes.end(), end.begin(), end.end());
        m_ticket.bytes.insert(m_ticket.bytes.end(), tail.begin(), tail.end());
        m_ticket.pieceEnds = {m_ticket.bytes.size()};
        return std::move(m_ticket);
    }

private:
    void add(std::initializer_list<std::byte> bytes) { m_ticket.bytes.insert(m_ticket.bytes.end(), bytes); }

    /// The size asked for, or the largest below it with which the number stays in one line.
    [[nodiscard]] int fittingScale(const Characters& characters, TextSize size) const {
        int scale = scaleOf(size);
        while (size == TextSize::Number && scale > 1 && columnsOf(characters) * scale > m_profile.text.columns)
            --scale;
        return scale;
    }

    void setStyle(const TextBlock& style, int scale) {
        const std::byte alignment{static_cast<unsigned char>(style.alignment)};
        add({Escape, Justify, alignment, Escape, Emphasize, style.bold ? on : off, GroupSeparator, Reverse,
             style.inverted ? on : off, GroupSeparator, CharacterSize, scale == 1 ? plainSize : sizeByte(scale)});
    }

    void putLine(const Characters& line) {
        const bool chinese = std::any_of(line.begin(), line.end(), [](const auto& one) { return one.columns() == 2; });
        if (chinese)
            add({FileSeparator, MultiByteOn});
        for (const PrinterCharacter& character : line)
            m_ticket.bytes.insert(m_ticket.bytes.end(), character.bytes.begin(), character.bytes.end());
        if (chinese)
            add({FileSeparator, MultiByteOff});
        add({LineFeed});
    }

    std::optional<Fault> drawn(const device::PrintBlock& block) {
        const device::Outcome<Raster> picture = m_draw({{block}});
        if (!picture)
            return picture.fault();
        // The printer places the picture itself; a QR code keeps a blank line above and below as its quiet zone.
        setStyle({"", TextSize::Normal, alignmentOf(block), false, false}, 1);
        const bool needsQuiet = std::holds_alternative<device::QrBlock>(block);
        if (needsQuiet)
            add({LineFeed});
        const std::vector<std::byte> bands = encodeBands(inkOf(*picture), m_profile.bandRows);
        m_ticket.bytes.insert(m_ticket.bytes.end(), bands.begin(), bands.end());
        if (needsQuiet)
            add({LineFeed});
        return std::nullopt;
    }

    const profiles::PrinterProfile& m_profile;
    const DrawPiece& m_draw;
    EncodedTicket m_ticket;
};

} // namespace

device::Outcome<EncodedTicket> encodeText(const device::PrintDocument& document,
                                          const profiles::PrinterProfile& profile, const DrawPiece& draw,
                                          const std::vector<std::byte>& tail) {
    TextTicket ticket(profile, draw);
    for (const device::PrintBlock& block : document.blocks) {
        const std::optional<Fault> fault =
            std::visit([&ticket](const auto& known) { return ticket.put(known); }, block);
        if (fault)
            return *fault;
    }
    return ticket.finish(tail);
}

} // namespace evenhall::escpos
