// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/led/onbon/gb2312.h"

#include <array>
#include <iconv.h>
#include <optional>
#include <string>

namespace evenhall::onbon {

namespace {

using Bytes = std::vector<std::byte>;

constexpr std::string_view lineBreak = "\\n";
constexpr std::string_view fullWidthBackslash = "\xA3\xDC";
constexpr std::string_view unknownCharacter = "?";

/// iconv's converter, opened and closed with the object.
class Converter {
public:
    Converter() : m_handle(::iconv_open("GB2312", "UTF-8")) {}
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    ~Converter() {
        if (isOpen())
            ::iconv_close(m_handle);
    }

    /// One character; nothing when GB2312 does not have it.
    [[nodiscard]] std::optional<std::string> convert(std::string_view character) {
        if (!isOpen())
            return std::nullopt;
        std::string input(character);
        std::array<char, 8> output{};
        char* from = input.data();
        std::size_t fromLeft = input.size();
        char* to = output.data();
        std::size_t toLeft = output.size();
        if (::iconv(m_handle, &from, &fromLeft, &to, &toLeft) != 0) {
            ::iconv(m_handle, nullptr, nullptr, nullptr, nullptr);
            return std::nullopt;
        }
        return std::string(output.data(), output.size() - toLeft);
    }

private:
    [[nodiscard]] bool isOpen() const {
        return m_handle != reinterpret_cast<iconv_t>(-1); // NOLINT: the value iconv_open fails with
    }

    iconv_t m_handle;
};

bool isContinuation(char character) {
    return (static_cast<unsigned char>(character) & 0xC0U) == 0x80U;
}

/// The bytes of the first character; a broken one counts byte by byte.
std::string_view firstCharacter(std::string_view utf8) {
    std::size_t length = 1;
    while (length < utf8.size() && length < 4 && isContinuation(utf8[length]))
        ++length;
    return utf8.substr(0, length);
}

std::optional<std::string> toCard(std::string_view character, Converter& converter) {
    if (character == "\n")
        return std::string(lineBreak);
    if (character == "\\")
        return std::string(fullWidthBackslash);
    if (static_cast<unsigned char>(character.front()) < ' ')
        return std::string();
    return converter.convert(character);
}

} // namespace

CardText toCardText(std::string_view utf8, std::size_t longest) {
    Converter converter;
    CardText text;
    while (!utf8.empty()) {
        const std::string_view character = firstCharacter(utf8);
        utf8.remove_prefix(character.size());
        const std::optional<std::string> known = toCard(character, converter);
        const std::string coded = known.value_or(std::string(unknownCharacter));
        if (text.bytes.size() + coded.size() > longest) {
            text.cut = true;
            break;
        }
        text.replaced += known ? 0 : 1;
        for (const char byte : coded)
            text.bytes.push_back(static_cast<std::byte>(byte));
    }
    return text;
}

} // namespace evenhall::onbon
