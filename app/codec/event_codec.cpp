// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/event_codec.h"

#include "app/codec/event_fields.h"
#include "app/codec/event_upcasters.h"
#include "app/codec/json_reader.h"
#include "app/codec/json_text.h"
#include "app/codec/json_writer.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace evenhall::codec {

namespace {

using ReadBody = Result<Event> (*)(const boost::json::value& body);

struct KnownType {
    EventType type;
    ReadBody read = nullptr;
};

template <typename Alternative>
Result<Event> readBody(const boost::json::value& body) {
    Result<Alternative> event = JsonReader::fromJson<Alternative>(body);
    if (!event)
        return event.error();
    return Event(std::move(*event));
}

template <std::size_t... Indexes>
std::vector<KnownType> allTypes(std::index_sequence<Indexes...>) {
    return {KnownType{{Fields<std::variant_alternative_t<Indexes, Event>>::type,
                       Fields<std::variant_alternative_t<Indexes, Event>>::version},
                      &readBody<std::variant_alternative_t<Indexes, Event>>}...};
}

const std::vector<KnownType>& knownTypes() {
    static const std::vector<KnownType> types = allTypes(std::make_index_sequence<std::variant_size_v<Event>>());
    return types;
}

const KnownType* findType(std::string_view name) {
    static const auto byName = [] {
        std::unordered_map<std::string_view, const KnownType*> map;
        for (const KnownType& known : knownTypes())
            map.emplace(known.type.name, &known);
        return map;
    }();
    const auto found = byName.find(name);
    return found == byName.end() ? nullptr : found->second;
}

/// Applies step after step until the body has the version written now.
Result<void> liftBody(const EventType& type, int version, boost::json::value& body, std::span<const Upcaster> steps) {
    for (; version < type.version; ++version) {
        const auto step = std::find_if(steps.begin(), steps.end(), [&](const Upcaster& upcaster) {
            return upcaster.type == type.name && upcaster.from == version;
        });
        if (step == steps.end() || !body.is_object())
            return {ErrorCode::Corrupt, "nothing lifts it from version " + std::to_string(version)};
        step->lift(body.get_object());
    }
    return {};
}

Error inEvent(std::string_view type, int version, const Error& error) {
    return {error.code, "event " + std::string(type) + " version " + std::to_string(version) + ": " + error.context};
}

} // namespace

const std::vector<EventType>& eventTypes() {
    static const auto types = [] {
        std::vector<EventType> list;
        for (const KnownType& known : knownTypes())
            list.push_back(known.type);
        return list;
    }();
    return types;
}

EventType typeOf(const Event& event) {
    return eventTypes()[event.index()];
}

EncodedEvent encodeEvent(const Event& event) {
    return std::visit(
        []<typename Alternative>(const Alternative& alternative) {
            return EncodedEvent{Fields<Alternative>::type, Fields<Alternative>::version,
                                JsonWriter::toText(alternative)};
        },
        event);
}

Result<Event> decodeEvent(std::string_view type, int version, std::string_view body, std::span<const Upcaster> steps) {
    const KnownType* known = findType(type);
    if (known == nullptr)
        return inEvent(type, version, {ErrorCode::Corrupt, "the type is not known"});
    if (version > known->type.version)
        return inEvent(type, version, {ErrorCode::NewerVersion, "written by a newer program"});
    JsonText text(body);
    if (!text.value())
        return inEvent(type, version, text.value().error());
    if (const Result<void> lifted = liftBody(known->type, version, *text.value(), steps); !lifted)
        return inEvent(type, version, lifted.error());
    Result<Event> event = known->read(*text.value());
    if (!event)
        return inEvent(type, version, event.error());
    return event;
}

Result<Event> decodeEvent(std::string_view type, int version, std::string_view body) {
    return decodeEvent(type, version, body, upcasters());
}

std::span<const Upcaster> upcasters() {
    static const std::array<Upcaster, 1> steps{
        {{"ticketIssued", 1, [](boost::json::object& body) { body["assisted"] = false; }}}};
    return steps;
}

} // namespace evenhall::codec
