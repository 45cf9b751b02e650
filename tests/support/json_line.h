// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace evenhall::support {

/// One JSON object on one line, field by field: what virtual devices tell their tests.
class JsonLine {
public:
    JsonLine& add(std::string_view name, std::string_view text);
    JsonLine& add(std::string_view name, const char* text) { return add(name, std::string_view(text)); }
    JsonLine& add(std::string_view name, std::int64_t number);
    JsonLine& add(std::string_view name, int number) { return add(name, std::int64_t{number}); }
    [[nodiscard]] std::string toString() const { return "{" + m_fields + "}"; }

private:
    void addName(std::string_view name);

    std::string m_fields;
};

} // namespace evenhall::support
