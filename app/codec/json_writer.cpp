// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/json_writer.h"

#include <cstdint>

namespace evenhall::codec {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD in UTF-8
constexpr std::string_view hexDigits = "0123456789abcdef";

std::uint8_t byteAt(std::string_view text, std::size_t index) {
    return index < text.size() ? static_cast<std::uint8_t>(text[index]) : std::uint8_t{0};
}

bool isContinuation(std::uint8_t byte) {
    return (byte & 0xC0U) == 0x80U;
}

/// Length of the UTF-8 sequence that begins at `at`, or 0 if none does (Unicode 15, table 3-7).
std::size_t sequenceLength(std::string_view text, std::size_t at) {
    const std::uint8_t first = byteAt(text, at);
    const std::uint8_t second = byteAt(text, at + 1);
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4 || !isContinuation(second))
        return 0;
    if (first < 0xE0)
        return 2;
    if (!isContinuation(byteAt(text, at + 2)))
        return 0;
    if (first < 0xF0)
        return (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ? 0 : 3;
    const bool outside = (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F);
    return outside || !isContinuation(byteAt(text, at + 3)) ? 0 : 4;
}

/// One character below U+0080.
void appendAscii(std::string& out, char character) {
    const auto code = static_cast<std::uint8_t>(character);
    if (character == '"' || character == '\\') {
        out.push_back('\\');
        out.push_back(character);
    } else if (code < 0x20) {
        out += "\\u00";
        out.push_back(hexDigits[code >> 4U]);
        out.push_back(hexDigits[code & 15U]);
    } else {
        out.push_back(character);
    }
}

} // namespace

void appendJsonString(std::string& out, std::string_view text) {
    out.push_back('"');
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequenceLength(text, at);
        if (length == 1)
            appendAscii(out, text[at]);
        else
            out += length == 0 ? replacement : text.substr(at, length);
        at += length == 0 ? 1 : length;
    }
    out.push_back('"');
}

} // namespace evenhall::codec
