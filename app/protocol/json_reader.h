// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/codec/print_document_codec.h"
#include "app/domain/values/id.h"
#include "app/domain/values/ticket.h"
#include "app/domain/values/time.h"
#include "app/protocol/wire_names.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace evenhall::protocol {

/// Where a value stands in a message; becomes a JSON pointer only when something is wrong there.
struct JsonPlace {
    const JsonPlace* parent = nullptr;
    std::string_view name;
    std::size_t index = 0; ///< used when the name is empty

    [[nodiscard]] std::string toPointer() const;
};

/// What all readers of one message share: how strict to be, and the first thing that was wrong.
struct JsonReading {
    bool strict = true;         ///< unknown fields are errors
    std::size_t maxItems = 256; ///< of one list
    std::string problem;        ///< empty: all right so far

    [[nodiscard]] bool ok() const { return problem.empty(); }
    void fail(const JsonPlace& place, std::string_view expected);
};

/// Reads the fields of one JSON object; the counterpart of JsonWriter. After the first problem it does nothing more.
/// Private to this layer, because it shows Boost.JSON.
class JsonReader {
public:
    JsonReader(const boost::json::object& object, const JsonPlace& place, JsonReading& reading)
        : m_object(object), m_place(place), m_reading(reading) {}

    template <typename T>
    void required(std::string_view name, T& target) {
        const boost::json::value* value = find(name);
        if (value == nullptr)
            m_reading.fail({&m_place, name}, "a value; it is missing");
        else
            read(*value, target, {&m_place, name});
    }

    template <typename T>
    void optional(std::string_view name, T& target, const std::type_identity_t<T>& ordinary = T{}) {
        target = ordinary;
        defaulted(name, target);
    }

    template <typename T>
    void optional(std::string_view name, std::optional<T>& target) {
        target.reset();
        if (const boost::json::value* value = find(name))
            read(*value, target.emplace(), {&m_place, name});
    }

    /// Keeps what the target held when the field is missing.
    template <typename T>
    void defaulted(std::string_view name, T& target) {
        if (const boost::json::value* value = find(name))
            read(*value, target, {&m_place, name});
    }

    void text(std::string_view name, std::string& target, std::size_t limit);

    /// A condition on a value just read.
    template <typename Check>
    void check(std::string_view name, const Check& isRight, std::string_view expected) {
        if (m_reading.ok() && !isRight())
            m_reading.fail({&m_place, name}, expected);
    }

    /// To be called last: refuses fields that nobody asked for, when reading strictly.
    void finish();

    [[nodiscard]] const boost::json::value* find(std::string_view name);
    [[nodiscard]] const JsonPlace& place() const { return m_place; }
    [[nodiscard]] JsonReading& reading() { return m_reading; }

    template <typename T>
    void read(const boost::json::value& value, T& target, const JsonPlace& place) {
        if (!m_reading.ok())
            return;
        if constexpr (std::is_enum_v<T>)
            readEnumerator(value, target, place);
        else
            readObject(value, target, place);
    }

    template <typename T>
    void read(const boost::json::value& value, std::vector<T>& target, const JsonPlace& place) {
        readItems(value, place, [&](const boost::json::value& item, const JsonPlace& itemPlace) {
            read(item, target.emplace_back(), itemPlace);
        });
    }

    template <typename Tag>
    void read(const boost::json::value& value, Id<Tag>& target, const JsonPlace& place) {
        readParsed(value, target, place);
    }

    void read(const boost::json::value& value, bool& target, const JsonPlace& place);
    void read(const boost::json::value& value, int& target, const JsonPlace& place);
    void read(const boost::json::value& value, std::int64_t& target, const JsonPlace& place);
    void read(const boost::json::value& value, std::size_t& target, const JsonPlace& place);
    void read(const boost::json::value& value, std::string& target, const JsonPlace& place);
    void read(const boost::json::value& value, Instant& target, const JsonPlace& place);
    void read(const boost::json::value& value, Duration& target, const JsonPlace& place);
    void read(const boost::json::value& value, std::chrono::minutes& target, const JsonPlace& place);
    void read(const boost::json::value& value, BusinessDay& target, const JsonPlace& place);
    void read(const boost::json::value& value, LocalTime& target, const JsonPlace& place);
    void read(const boost::json::value& value, TicketId& target, const JsonPlace& place);
    void read(const boost::json::value& value, TicketNumber& target, const JsonPlace& place);
    void read(const boost::json::value& value, PublicCode& target, const JsonPlace& place);
    void read(const boost::json::value& value, device::PrintDocument& target, const JsonPlace& place);

    /// Calls `readItem` for each item of a list, while all is right.
    template <typename ReadItem>
    void readItems(const boost::json::value& value, const JsonPlace& place, const ReadItem& readItem) {
        if (!value.is_array() || value.get_array().size() > m_reading.maxItems)
            return m_reading.fail(place, "a list that is not too long");
        std::size_t index = 0;
        for (const boost::json::value& item : value.get_array()) {
            if (m_reading.ok())
                readItem(item, JsonPlace{&place, {}, index++});
        }
    }

private:
    template <typename T>
    void readObject(const boost::json::value& value, T& target, const JsonPlace& place) {
        if (!value.is_object())
            return m_reading.fail(place, "an object");
        JsonReader reader(value.get_object(), place, m_reading);
        fields(reader, target);
        reader.finish();
    }

    template <typename Enum>
    void readEnumerator(const boost::json::value& value, Enum& target, const JsonPlace& place) {
        const std::optional<Enum> found =
            value.is_string() ? fromWire<Enum>(std::string_view(value.get_string())) : std::nullopt;
        if (!found)
            return m_reading.fail(place, "a name of the protocol");
        target = *found;
    }

    template <typename T>
    void readParsed(const boost::json::value& value, T& target, const JsonPlace& place) {
        if (!m_reading.ok())
            return;
        if (!value.is_string())
            return m_reading.fail(place, "a text");
        Result<T> parsed = T::parse(std::string_view(value.get_string()));
        if (!parsed)
            return m_reading.fail(place, parsed.error().context);
        target = std::move(parsed).value();
    }

    bool readInteger(const boost::json::value& value, std::int64_t& target, const JsonPlace& place, std::int64_t lowest,
                     std::int64_t highest);

    const boost::json::object& m_object;
    const JsonPlace& m_place;
    JsonReading& m_reading;
    std::vector<std::string_view> m_asked;
};

} // namespace evenhall::protocol
