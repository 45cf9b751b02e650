// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/codec/enum_names.h"
#include "app/codec/fields.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <concepts>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace evenhall::codec {

/// Reads what JsonWriter wrote, strictly: a missing or unknown member, a wrong type, a number out of range and an
/// unknown enumerator are errors. Remembers the first one, with the place as a JSON pointer.
class JsonReader {
public:
    template <typename Value>
    static Result<Value> fromJson(const boost::json::value& json) {
        JsonReader reader;
        Value value{};
        reader.read(json, value);
        if (reader.m_problem)
            return {ErrorCode::Corrupt, *reader.m_problem};
        return value;
    }

private:
    /// Called by Fields for every member of one object.
    struct Members {
        JsonReader& reader;
        const boost::json::object& object;
        std::size_t found = 0;

        template <typename Value>
        void operator()(std::string_view name, Value& value) {
            if (const boost::json::value* member = find(name))
                reader.readAt(name, *member, value);
            else
                reader.fail("member '" + std::string(name) + "' is missing");
        }
        template <typename Value>
        void operator()(std::string_view name, std::optional<Value>& value) {
            if (const boost::json::value* member = find(name))
                reader.readAt(name, *member, value.emplace());
        }
        const boost::json::value* find(std::string_view name) {
            const boost::json::value* member = object.if_contains(name);
            found += member != nullptr ? 1 : 0;
            return member;
        }
    };

    void fail(std::string what) {
        if (!m_problem)
            m_problem = (m_path.empty() ? "/" : m_path) + ": " + std::move(what);
    }

    template <typename Value>
    void readAt(std::string_view step, const boost::json::value& json, Value& value) {
        const std::size_t length = m_path.size();
        m_path.append("/").append(step);
        read(json, value);
        m_path.resize(length);
    }

    void read(const boost::json::value& json, bool& value);
    void read(const boost::json::value& json, std::string& value);
    void read(const boost::json::value& json, BusinessDay& value);
    void read(const boost::json::value& json, PublicCode& value);
    void read(const boost::json::value& json, NoteDigest& value) { read(json, value.hex); }
    void read(const boost::json::value& json, Instant& value) { read(json, value.milliseconds); }
    void read(const boost::json::value& json, LocalTime& value) { read(json, value.minutes); }
    void read(const boost::json::value& json, TicketId& value) { read(json, value.value); }

    template <typename Representation, typename Period>
    void read(const boost::json::value& json, std::chrono::duration<Representation, Period>& value) {
        Representation count = 0;
        read(json, count);
        value = std::chrono::duration<Representation, Period>(count);
    }
    template <std::signed_integral Number>
    void read(const boost::json::value& json, Number& value) {
        const std::int64_t* number = json.if_int64();
        if (number == nullptr || *number < std::numeric_limits<Number>::min() ||
            *number > std::numeric_limits<Number>::max())
            fail("an integer is expected");
        else
            value = static_cast<Number>(*number);
    }
    template <std::unsigned_integral Number>
    void read(const boost::json::value& json, Number& value) {
        const std::int64_t* number = json.if_int64();
        const std::uint64_t* large = json.if_uint64();
        if (large != nullptr && *large <= std::numeric_limits<Number>::max())
            value = static_cast<Number>(*large);
        else if (number != nullptr && *number >= 0 &&
                 static_cast<std::uint64_t>(*number) <= std::numeric_limits<Number>::max())
            value = static_cast<Number>(*number);
        else
            fail("a number from zero is expected");
    }
    template <typename Tag>
    void read(const boost::json::value& json, Id<Tag>& value) {
        std::string text;
        read(json, text);
        value = Id<Tag>(std::move(text));
    }
    template <typename Enumeration>
    requires std::is_enum_v<Enumeration>
    void read(const boost::json::value& json, Enumeration& value) {
        std::string text;
        read(json, text);
        if (const auto known = enumeratorOf<Enumeration>(text))
            value = *known;
        else
            fail("'" + text + "' is not known here");
    }
    template <typename Value>
    void read(const boost::json::value& json, std::vector<Value>& values) {
        const boost::json::array* array = json.if_array();
        if (array == nullptr)
            return fail("an array is expected");
        for (std::size_t index = 0; index < array->size(); ++index)
            readAt(std::to_string(index), (*array)[index], values.emplace_back());
    }
    template <typename Key, typename Value>
    void read(const boost::json::value& json, std::map<Key, Value>& values) {
        const boost::json::object* object = json.if_object();
        if (object == nullptr)
            return fail("an object is expected");
        for (const auto& member : *object)
            readAt(member.key(), member.value(), values[Key(std::string(member.key()))]);
    }
    template <HasFields Structure>
    void read(const boost::json::value& json, Structure& value) {
        const boost::json::object* object = json.if_object();
        if (object == nullptr)
            return fail("an object is expected");
        Members members{*this, *object};
        Fields<Structure>::each(members, value);
        if (members.found != object->size())
            fail("there is an unknown member");
    }

    std::string m_path;
    std::optional<std::string> m_problem;
};

} // namespace evenhall::codec
