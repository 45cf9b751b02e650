// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/chinese_text.h"

#include <array>
#include <iconv.h>
#include <string>

namespace evenhall::escpos {

namespace {

constexpr std::string_view yenSign = "\xC2\xA5";          // U+00A5
constexpr std::string_view fullWidthYen = "\xEF\xBF\xA5"; // U+FFE5
constexpr unsigned char firstPrintable = 0x20;
constexpr unsigned char firstBeyondAscii = 0x80;
constexpr unsigned char deleteCharacter = 0x7F;

/// libc's converter from UTF-8, for the length of a line.
class Converter {
public:
    explicit Converter(profiles::ChineseSet set)
        : m_handle(::iconv_open(set == profiles::ChineseSet::Gb18030 ? "GB18030" : "GB2312", "UTF-8")) {}
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    ~Converter() {
        if (isOpen())
            ::iconv_close(m_handle);
    }

    /// The bytes of one character; none when the set lacks it.
    std::vector<std::byte> convert(std::string_view character) {
        std::array<char, 8> output{};
        std::string input(character);
        char* from = input.data();
        char* to = output.data();
        std::size_t fromLeft = input.size();
        std::size_t toLeft = output.size();
        if (!isOpen() || ::iconv(m_handle, &from, &fromLeft, &to, &toLeft) != 0 || fromLeft != 0)
            return {};
        std::vector<std::byte> bytes;
        for (const char* at = output.data(); at != to; ++at)
            bytes.push_back(static_cast<std::byte>(*at));
        return bytes;
    }

private:
    [[nodiscard]] bool isOpen() const {
        return m_handle != reinterpret_cast<iconv_t>(-1); // NOLINT: the value iconv_open fails with
    }

    iconv_t m_handle;
};

/// Bytes of the UTF-8 character at the front; the converter judges whether they are one.
std::size_t lengthOf(std::string_view text) {
    std::size_t length = 1;
    constexpr unsigned char continuationMask = 0xC0;
    constexpr unsigned char continuation = 0x80;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & continuationMask) == continuation)
        ++length;
    return length;
}

} // namespace

std::optional<std::vector<PrinterCharacter>> toPrinterCharacters(std::string_view line, profiles::ChineseSet set) {
    Converter converter(set);
    std::vector<PrinterCharacter> characters;
    while (!line.empty()) {
        const std::string_view character = line.substr(0, lengthOf(line));
        line.remove_prefix(character.size());
        const auto first = static_cast<unsigned char>(character.front());
        if (first < firstPrintable || first == deleteCharacter)
            return std::nullopt;
        if (first < firstBeyondAscii) {
            characters.push_back({{static_cast<std::byte>(first)}});
            continue;
        }
        PrinterCharacter converted{converter.convert(character == yenSign ? fullWidthYen : character)};
        if (converted.bytes.size() != 2)
            return std::nullopt;
        characters.push_back(std::move(converted));
    }
    return characters;
}

} // namespace evenhall::escpos
