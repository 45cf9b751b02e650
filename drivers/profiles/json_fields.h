// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/outcome.h"

#include <boost/json/fwd.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace evenhall::profiles {

/// The text as JSON; BadConfiguration with line and column otherwise. Depth is bounded.
[[nodiscard]] device::Outcome<boost::json::value> parseJson(std::string_view text);

/// Collects the mistakes of one file, so that a person mends them in one go.
class Mistakes {
public:
    void add(const std::string& pointer, const std::string& expected) { m_lines.push_back(pointer + ": " + expected); }
    [[nodiscard]] bool none() const { return m_lines.empty(); }
    [[nodiscard]] std::string toString() const;

private:
    std::vector<std::string> m_lines;
};

/// Reads the fields of one JSON object and notes what is wrong, with the pointer of its place. A getter of something
/// wrong returns the fallback; `finish` notes fields that nobody asked for, which are mostly misspelt.
class JsonFields {
public:
    JsonFields(const boost::json::value& value, std::string pointer, Mistakes& mistakes);

    [[nodiscard]] std::string text(std::string_view name);
    [[nodiscard]] std::string text(std::string_view name, std::string_view fallback);
    [[nodiscard]] std::int64_t number(std::string_view name, std::int64_t low, std::int64_t high);
    [[nodiscard]] std::int64_t number(std::string_view name, std::int64_t low, std::int64_t high,
                                      std::int64_t fallback);
    [[nodiscard]] bool flag(std::string_view name, bool fallback);
    /// One of the words; its index, 0 when the field is absent.
    [[nodiscard]] std::size_t word(std::string_view name, const std::vector<std::string_view>& words);
    /// The elements of an array, each with its pointer; none when the field is absent.
    struct Element {
        const boost::json::value& value;
        std::string pointer;
    };
    [[nodiscard]] std::vector<Element> elements(std::string_view name);
    /// The field's object; absent when the field is.
    [[nodiscard]] std::optional<JsonFields> object(std::string_view name);
    [[nodiscard]] bool has(std::string_view name) { return find(name) != nullptr; }
    void expectAt(const std::string& pointer, const std::string& expected) { m_mistakes.add(pointer, expected); }
    /// Notes a mistake of this field that only the caller can see.
    void expect(std::string_view name, const std::string& expected) { m_mistakes.add(pointerOf(name), expected); }
    [[nodiscard]] std::string pointerOf(std::string_view name) const { return m_pointer + "/" + std::string(name); }
    void finish();

private:
    [[nodiscard]] const boost::json::value* find(std::string_view name);

    const boost::json::object* m_object; ///< null when the value is no object
    std::string m_pointer;
    Mistakes& m_mistakes;
    std::set<std::string, std::less<>> m_known;
};

} // namespace evenhall::profiles
