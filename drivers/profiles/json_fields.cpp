// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/profiles/json_fields.h"

#include <boost/json.hpp>

#include <algorithm>

namespace evenhall::profiles {

namespace json = boost::json;

using device::Fault;
using device::FaultCode;
using device::Outcome;

namespace {

constexpr std::size_t deepest = 16;

} // namespace

Outcome<json::value> parseJson(std::string_view text) {
    json::parse_options options;
    options.max_depth = deepest;
    json::stream_parser parser({}, options);
    boost::system::error_code error;
    std::size_t read = 0;
    try {
        read = parser.write_some(text.data(), text.size(), error); // more than one value is an error, too
        if (!error)
            parser.finish(error);
    } catch (const std::bad_alloc&) {
        return Fault{FaultCode::BadConfiguration, "the file is too large"};
    }
    if (!error)
        return parser.release();
    const std::string_view before = text.substr(0, read);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return Fault{FaultCode::BadConfiguration, "line " + std::to_string(line) + ", column " +
                                                  std::to_string(read - lineStart + 1) + ": " + error.message()};
}

std::string Mistakes::toString() const {
    std::string text;
    for (const std::string& line : m_lines)
        text.append(text.empty() ? "" : "\n").append(line);
    return text;
}

JsonFields::JsonFields(const json::value& value, std::string pointer, Mistakes& mistakes)
    : m_object(value.if_object()), m_pointer(std::move(pointer)), m_mistakes(mistakes) {
    if (m_object == nullptr)
        m_mistakes.add(m_pointer, "an object is expected");
}

const json::value* JsonFields::find(std::string_view name) {
    m_known.emplace(name);
    return m_object == nullptr ? nullptr : m_object->if_contains(name);
}

std::string JsonFields::text(std::string_view name) {
    const json::value* value = find(name);
    if (value != nullptr && value->is_string() && !value->get_string().empty())
        return std::string(value->get_string());
    if (m_object != nullptr)
        expect(name, "a text is expected");
    return {};
}

std::string JsonFields::text(std::string_view name, std::string_view fallback) {
    return find(name) == nullptr ? std::string(fallback) : text(name);
}

std::int64_t JsonFields::number(std::string_view name, std::int64_t low, std::int64_t high) {
    const json::value* value = find(name);
    if (value != nullptr && value->is_int64() && value->get_int64() >= low && value->get_int64() <= high)
        return value->get_int64();
    if (m_object != nullptr)
        expect(name, "a whole number from " + std::to_string(low) + " to " + std::to_string(high) + " is expected");
    return low;
}

std::int64_t JsonFields::number(std::string_view name, std::int64_t low, std::int64_t high, std::int64_t fallback) {
    return find(name) == nullptr ? fallback : number(name, low, high);
}

bool JsonFields::flag(std::string_view name, bool fallback) {
    const json::value* value = find(name);
    if (value != nullptr && value->is_bool())
        return value->get_bool();
    if (value != nullptr)
        expect(name, "true or false is expected");
    return fallback;
}

std::size_t JsonFields::word(std::string_view name, const std::vector<std::string_view>& words) {
    const json::value* value = find(name);
    if (value == nullptr)
        return 0;
    std::string expected = "one of";
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (value->is_string() && std::string_view(value->get_string()) == words[i])
            return i;
        expected += (i == 0 ? " \"" : ", \"") + std::string(words[i]) + "\"";
    }
    expect(name, expected + " is expected");
    return 0;
}

std::vector<JsonFields::Element> JsonFields::elements(std::string_view name) {
    const json::value* value = find(name);
    std::vector<Element> found;
    if (value != nullptr && !value->is_array())
        expect(name, "an array is expected");
    if (value == nullptr || !value->is_array())
        return found;
    for (const json::value& element : value->get_array())
        found.push_back({element, pointerOf(name) + "/" + std::to_string(found.size())});
    return found;
}

std::optional<JsonFields> JsonFields::object(std::string_view name) {
    const json::value* value = find(name);
    if (value == nullptr)
        return std::nullopt;
    return JsonFields(*value, pointerOf(name), m_mistakes);
}

void JsonFields::finish() {
    if (m_object == nullptr)
        return;
    for (const auto& field : *m_object) {
        const std::string name(field.key());
        if (!m_known.contains(name))
            expect(name, "unknown field");
    }
}

} // namespace evenhall::profiles
