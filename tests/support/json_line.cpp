// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/json_line.h"

namespace evenhall::support {

namespace {

std::string quoted(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result = "\"";
    for (const char character : text) {
        const auto value = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            result += {'\\', character};
        } else if (value < 0x20) {
            result += "\\u00";
            result += {digits[value >> 4U], digits[value & 15U]};
        } else {
            result += character;
        }
    }
    return result + "\"";
}

} // namespace

void JsonLine::addName(std::string_view name) {
    if (!m_fields.empty())
        m_fields += ",";
    m_fields += quoted(name) + ":";
}

JsonLine& JsonLine::add(std::string_view name, std::string_view text) {
    addName(name);
    m_fields += quoted(text);
    return *this;
}

JsonLine& JsonLine::add(std::string_view name, std::int64_t number) {
    addName(name);
    m_fields += std::to_string(number);
    return *this;
}

} // namespace evenhall::support
