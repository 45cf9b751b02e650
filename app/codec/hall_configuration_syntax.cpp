// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_syntax.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parser.hpp>

#include <set>
#include <string>
#include <vector>

namespace evenhall::configuration {

namespace json = boost::json;

namespace {

/// Where a byte of the text is, as an editor shows it: columns count characters, not bytes.
std::string position(std::string_view text, std::size_t offset) {
    std::size_t line = 1;
    std::size_t column = 1;
    for (const char character : text.substr(0, offset)) {
        if (character == '\n') {
            ++line;
            column = 1;
        } else if ((static_cast<unsigned char>(character) & 0xC0U) != 0x80U) {
            ++column;
        }
    }
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// Follows the parser through the text and reports keys that stand twice in one object.
class DuplicateKeyHandler {
public:
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    explicit DuplicateKeyHandler(Problems& problems) : m_problems(&problems) {}

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code&) { return begin(false); }
    bool on_array_begin(json::error_code&) { return begin(true); }
    bool on_object_end(std::size_t, json::error_code&) { return end(); }
    bool on_array_end(std::size_t, json::error_code&) { return end(); }
    bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
        m_key.append(part.data(), part.size());
        return true;
    }
    bool on_key(json::string_view part, std::size_t, json::error_code&) {
        m_key.append(part.data(), part.size());
        Level& level = m_levels.back();
        level.step = m_key;
        if (!level.keys.insert(m_key).second)
            m_problems->add(pointer(), "expected each key once, found \"" + m_key + "\" again");
        m_key.clear();
        return true;
    }
    bool on_string_part(json::string_view, std::size_t, json::error_code&) { return true; }
    bool on_string(json::string_view, std::size_t, json::error_code&) { return scalar(); }
    bool on_number_part(json::string_view, json::error_code&) { return true; }
    bool on_int64(std::int64_t, json::string_view, json::error_code&) { return scalar(); }
    bool on_uint64(std::uint64_t, json::string_view, json::error_code&) { return scalar(); }
    bool on_double(double, json::string_view, json::error_code&) { return scalar(); }
    bool on_bool(bool, json::error_code&) { return scalar(); }
    bool on_null(json::error_code&) { return scalar(); }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

private:
    struct Level {
        bool list = false;
        std::size_t index = 0;
        std::string step;
        std::set<std::string> keys;
    };

    bool begin(bool list) {
        m_levels.push_back({list, 0, {}, {}});
        return true;
    }
    bool end() {
        m_levels.pop_back();
        return scalar();
    }
    bool scalar() {
        if (!m_levels.empty())
            ++m_levels.back().index;
        return true;
    }
    [[nodiscard]] std::string pointer() const {
        std::string text;
        for (const Level& level : m_levels)
            text += "/" + (level.list ? std::to_string(level.index) : level.step);
        return text;
    }

    Problems* m_problems;
    std::vector<Level> m_levels;
    std::string m_key;
};

void findDuplicateKeys(std::string_view text, Problems& problems) {
    json::basic_parser<DuplicateKeyHandler> parser(json::parse_options{}, problems);
    json::error_code error;
    parser.write_some(false, text.data(), text.size(), error);
}

} // namespace

std::optional<json::value> readSyntax(std::string_view text, Problems& problems) {
    constexpr std::size_t largest = std::size_t{16} * 1024 * 1024;
    if (text.size() > largest) {
        problems.add("", "expected at most 16 MiB of text, found " + std::to_string(text.size()) + " bytes");
        return std::nullopt;
    }
    json::parser parser;
    json::error_code error;
    const std::size_t consumed = parser.write(text.data(), text.size(), error);
    if (error) {
        problems.add(position(text, consumed), "expected JSON, found a syntax error: " + error.message());
        return std::nullopt;
    }
    findDuplicateKeys(text, problems);
    return parser.release();
}

} // namespace evenhall::configuration
