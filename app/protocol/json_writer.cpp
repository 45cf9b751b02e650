// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/protocol/json_writer.h"

#include <array>
#include <charconv>

namespace evenhall::protocol {

namespace {

bool mustEscape(char character) {
    return static_cast<unsigned char>(character) < 0x20 || character == '"' || character == '\\';
}

void appendEscaped(std::string& out, char character) {
    constexpr std::string_view hex = "0123456789abcdef";
    if (character == '"' || character == '\\') {
        out.push_back('\\');
        out.push_back(character);
    } else {
        const auto code = static_cast<unsigned char>(character);
        out += "\\u00";
        out.push_back(hex[code >> 4U]);
        out.push_back(hex[code & 0xFU]);
    }
}

} // namespace

void JsonWriter::startField(std::string_view name) {
    if (!m_first)
        m_out.push_back(',');
    m_first = false;
    m_out.push_back('"');
    m_out += name;
    m_out += "\":";
}

void JsonWriter::write(std::string_view value) {
    m_out.push_back('"');
    std::size_t plain = 0;
    for (std::size_t index = 0; index < value.size(); ++index) {
        if (!mustEscape(value[index]))
            continue;
        m_out += value.substr(plain, index - plain);
        appendEscaped(m_out, value[index]);
        plain = index + 1;
    }
    m_out += value.substr(plain);
    m_out.push_back('"');
}

void JsonWriter::write(std::int64_t value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    m_out.append(digits.data(), end);
}

} // namespace evenhall::protocol
