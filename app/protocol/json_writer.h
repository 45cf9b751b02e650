// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/codec/print_document_codec.h"
#include "app/domain/values/id.h"
#include "app/domain/values/ticket.h"
#include "app/domain/values/time.h"
#include "app/protocol/wire_names.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace evenhall::protocol {

/// Appends values to a text as JSON, without a tree in between: an update is encoded once for hundreds of followers,
/// so this is the hot path. What an object holds is said once, for both directions, in the `fields` functions of
/// command_fields.h, view_fields.h and message_fields.h; this is their archive for writing.
/// Private to this layer.
class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : m_out(out) {}

    template <typename T>
    void required(std::string_view name, const T& value) {
        startField(name);
        write(value);
    }

    /// A word of the protocol itself.
    void word(std::string_view name, std::string_view value) { required(name, value); }

    /// Leaves the field out when it has its ordinary value.
    template <typename T>
    void optional(std::string_view name, const T& value, const std::type_identity_t<T>& ordinary = T{}) {
        if (value != ordinary)
            required(name, value);
    }

    template <typename T>
    void optional(std::string_view name, const std::optional<T>& value) {
        if (value)
            required(name, *value);
    }

    /// A field that a reader may leave at its default.
    template <typename T>
    void defaulted(std::string_view name, const T& value) {
        required(name, value);
    }

    /// Left out when empty; the limit is the reader's business.
    void text(std::string_view name, const std::string& value, std::size_t /*limit*/) { optional(name, value); }

    template <typename Check>
    void check(std::string_view /*name*/, const Check& /*isRight*/, std::string_view /*expected*/) {}

    template <typename Body>
    void object(const Body& body) {
        const bool first = m_first;
        m_first = true;
        m_out.push_back('{');
        body();
        m_out.push_back('}');
        m_first = first;
    }

    template <typename Items, typename WriteItem>
    void array(const Items& items, const WriteItem& writeItem) {
        m_out.push_back('[');
        bool first = true;
        for (const auto& item : items) {
            if (!first)
                m_out.push_back(',');
            first = false;
            writeItem(item);
        }
        m_out.push_back(']');
    }

    void startField(std::string_view name);

    void write(std::string_view value);
    void write(const std::string& value) { write(std::string_view(value)); }
    void write(bool value) { m_out += value ? "true" : "false"; }
    void write(int value) { write(std::int64_t{value}); }
    void write(std::int64_t value);
    void write(std::size_t value) { write(static_cast<std::int64_t>(value)); }
    void write(Instant value) { write(value.milliseconds); }
    void write(Duration value) { write(static_cast<std::int64_t>(value.count())); }
    void write(std::chrono::minutes value) { write(Duration(value)); }
    void write(BusinessDay value) { write(value.toString()); }
    void write(LocalTime value) { write(value.toString()); }
    void write(TicketId value) { write(value.toString()); }
    void write(const TicketNumber& value) { write(value.toString()); }
    void write(const PublicCode& value) { write(value.toString()); }
    void write(const device::PrintDocument& value) { m_out += encodePrintDocument(value); }

    template <typename Tag>
    void write(const Id<Tag>& value) {
        write(value.toString());
    }

    template <typename T>
    void write(const std::vector<T>& values) {
        array(values, [this](const T& value) { write(value); });
    }

    template <typename T>
    void write(const T& value) {
        if constexpr (std::is_enum_v<T>)
            write(toWire(value));
        else
            object([this, &value] { fields(*this, value); });
    }

private:
    std::string& m_out;
    bool m_first = true;
};

} // namespace evenhall::protocol
