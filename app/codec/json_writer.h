// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/codec/enum_names.h"
#include "app/codec/fields.h"

#include <charconv>
#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace evenhall::codec {

/// Appends `text` as a JSON string. Bytes that are not UTF-8 become U+FFFD: what is written can always be read again.
void appendJsonString(std::string& out, std::string_view text);

/// Writes values as JSON text, members in the order of their Fields: the same value always gives the same bytes, so
/// the text can be hashed. Absent optionals are left out.
class JsonWriter {
public:
    template <typename Value>
    static std::string toText(const Value& value) {
        JsonWriter writer;
        writer.write(value);
        return std::move(writer.m_text);
    }

    /// Called by Fields for every member.
    template <typename Value>
    void operator()(std::string_view name, const Value& value) {
        beginMember(name);
        write(value);
    }
    template <typename Value>
    void operator()(std::string_view name, const std::optional<Value>& value) {
        if (value)
            (*this)(name, *value);
    }

private:
    void beginMember(std::string_view name) {
        if (m_text.back() != '{')
            m_text.push_back(',');
        appendJsonString(m_text, name);
        m_text.push_back(':');
    }

    void write(bool value) { m_text += value ? "true" : "false"; }
    void write(const std::string& value) { appendJsonString(m_text, value); }
    void write(BusinessDay value) { appendJsonString(m_text, value.toString()); }
    void write(const PublicCode& value) { appendJsonString(m_text, value.toString()); }
    void write(const NoteDigest& value) { appendJsonString(m_text, value.hex); }
    void write(Instant value) { write(value.milliseconds); }
    void write(LocalTime value) { write(value.minutes); }
    void write(TicketId value) { write(value.value); }
    void write(Duration value) { write(std::int64_t{value.count()}); }
    void write(std::chrono::minutes value) { write(std::int64_t{value.count()}); }

    template <std::integral Number>
    void write(Number value) {
        char digits[24];
        const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
        m_text.append(digits, end);
    }
    template <typename Tag>
    void write(const Id<Tag>& value) {
        appendJsonString(m_text, value.toString());
    }
    template <typename Enumeration>
    requires std::is_enum_v<Enumeration>
    void write(Enumeration value) { appendJsonString(m_text, nameOf(value)); }
    template <typename Value>
    void write(const std::vector<Value>& values) {
        m_text.push_back('[');
        for (const Value& value : values) {
            if (m_text.back() != '[')
                m_text.push_back(',');
            write(value);
        }
        m_text.push_back(']');
    }
    template <typename Key, typename Value>
    void write(const std::map<Key, Value>& values) {
        m_text.push_back('{');
        for (const auto& [key, value] : values)
            (*this)(textOf(key), value);
        m_text.push_back('}');
    }
    template <HasFields Structure>
    void write(const Structure& value) {
        m_text.push_back('{');
        Fields<Structure>::each(*this, value);
        m_text.push_back('}');
    }

    static const std::string& textOf(const std::string& key) { return key; }
    template <typename Tag>
    static const std::string& textOf(const Id<Tag>& key) {
        return key.toString();
    }

    std::string m_text;
};

} // namespace evenhall::codec
