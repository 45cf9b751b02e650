// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/virtual_printer/characters.h"

#include <array>
#include <iconv.h>

namespace evenhall::support {

namespace {

constexpr int rowsOfText = 24;
constexpr int narrow = 12;
constexpr int gap = 2;

Pen& pen() {
    static Pen thePen;
    return thePen;
}

std::string converted(std::span<const std::uint8_t> character, const char* charset) {
    const iconv_t converter = ::iconv_open("UTF-8", charset);
    std::array<char, 8> input{};
    std::array<char, 16> output{};
    for (std::size_t i = 0; i < character.size() && i < input.size(); ++i)
        input[i] = static_cast<char>(character[i]);
    char* from = input.data();
    char* to = output.data();
    std::size_t left = character.size();
    std::size_t room = output.size();
    const bool ok = ::iconv(converter, &from, &left, &to, &room) != static_cast<std::size_t>(-1) && left == 0;
    ::iconv_close(converter);
    return ok ? std::string(output.data(), output.size() - room) : "?";
}

} // namespace

std::string decoded(std::span<const std::uint8_t> character, Charset charset) {
    constexpr std::uint8_t firstLead = 0x80;
    if (character.size() == 1)
        return character[0] < firstLead ? std::string(1, static_cast<char>(character[0])) : "?";
    if (character.size() == 4) // no known printer has these in its memory
        return "?";
    return converted(character, charset == Charset::Gb18030 ? "GB18030" : "GB2312");
}

std::vector<std::vector<bool>> drawn(std::string_view line, int headDots) {
    if (pen())
        return pen()(line, headDots);
    constexpr unsigned continuationMask = 0xC0;
    constexpr unsigned continuation = 0x80;
    std::vector<std::vector<bool>> rows(rowsOfText, std::vector<bool>(static_cast<std::size_t>(headDots)));
    int left = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const unsigned byte = static_cast<unsigned char>(line[at]);
        if ((byte & continuationMask) == continuation)
            continue;
        const int width = byte < continuation ? narrow : 2 * narrow;
        for (int x = left; line[at] != ' ' && x < left + width - gap && x < headDots; ++x)
            for (int y = 0; y < rowsOfText - gap; ++y)
                rows[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)] = true;
        left += width;
    }
    return rows;
}

void setPen(Pen newPen) {
    pen() = std::move(newPen);
}

} // namespace evenhall::support
