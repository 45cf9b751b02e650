// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/protocol/server_messages.h"

#include "app/protocol/json_reader.h"
#include "app/protocol/json_writer.h"
#include "app/protocol/view_fields.h"

#include <boost/json/parse.hpp>

#include <limits>
#include <utility>

namespace evenhall::protocol {

template <typename Archive, OneOf<Welcome> T>
void fields(Archive& archive, T& welcome) {
    archive.optional("configuration", welcome.configuration);
    archive.required("time", welcome.time);
}

template <typename Archive, OneOf<ErrorMessage> T>
void fields(Archive& archive, T& error) {
    archive.required("code", error.code);
    archive.optional("context", error.context);
}

namespace {

template <typename T>
inline constexpr EntityKind kindOf = EntityKind::Hall;
template <>
inline constexpr EntityKind kindOf<ServiceView> = EntityKind::Service;
template <>
inline constexpr EntityKind kindOf<QueueView> = EntityKind::Queue;
template <>
inline constexpr EntityKind kindOf<WindowView> = EntityKind::Window;
template <>
inline constexpr EntityKind kindOf<TicketView> = EntityKind::Ticket;
template <>
inline constexpr EntityKind kindOf<CallView> = EntityKind::Call;
template <>
inline constexpr EntityKind kindOf<PrintJobView> = EntityKind::PrintJob;
template <>
inline constexpr EntityKind kindOf<SignView> = EntityKind::Sign;
template <>
inline constexpr EntityKind kindOf<RequestView> = EntityKind::Request;
template <>
inline constexpr EntityKind kindOf<KioskView> = EntityKind::Kiosk;
template <>
inline constexpr EntityKind kindOf<SuggestionView> = EntityKind::Suggestion;

void writeEntity(JsonWriter& writer, const Entity& entity) {
    writer.object([&] {
        std::visit(
            [&]<typename T>(const T& view) {
                writer.required("kind", kindOf<T>);
                fields(writer, view);
            },
            entity);
    });
}

void writeEntities(JsonWriter& writer, std::string_view name, const SharedEntities& entities) {
    writer.startField(name);
    writer.array(entities, [&](const Entity& entity) { writeEntity(writer, entity); });
}

void writeHead(JsonWriter& writer, const Update& update) {
    writer.word("type", update.snapshot ? "snapshot" : "delta");
    writer.required("seq", update.sequence);
    if (!update.snapshot)
        writer.required("prev", update.previous);
}

void writeUpdate(JsonWriter& writer, const Update& update) {
    writeHead(writer, update);
    if (update.snapshot)
        return writeEntities(writer, "entities", update.changed);
    writeEntities(writer, "changed", update.changed);
    writer.optional("removed", update.removed);
}

struct MessageWriter {
    JsonWriter& writer;

    void operator()(const Welcome& welcome) const {
        writer.word("type", "welcome");
        writer.required("v", version);
        fields(writer, welcome);
    }
    void operator()(const Update& update) const { writeUpdate(writer, update); }
    void operator()(const AnswerMessage& message) const {
        writer.word("type", "answer");
        writer.required("key", message.key);
        writer.required("seq", message.sequence);
        fields(writer, message.answer);
    }
    void operator()(const ErrorMessage& error) const {
        writer.word("type", "error");
        fields(writer, error);
    }
    void operator()(const Pong&) const { writer.word("type", "pong"); }
};

template <typename T>
std::string encodeWith(const T& message) {
    std::string text;
    JsonWriter writer(text);
    writer.object([&] { MessageWriter{writer}(message); });
    return text;
}

template <typename View>
bool readView(EntityKind kind, JsonReader& reader, Entity& entity) {
    if (kind != kindOf<View>)
        return false;
    View view;
    fields(reader, view);
    entity = std::move(view);
    return true;
}

template <typename... Views>
void readAnyView(EntityKind kind, JsonReader& reader, std::variant<Views...>& entity) {
    static_cast<void>((readView<Views>(kind, reader, entity) || ...));
}

void readEntities(JsonReader& reader, std::string_view name, SharedEntities& entities) {
    const boost::json::value* list = reader.find(name);
    const JsonPlace listPlace{&reader.place(), name};
    if (list == nullptr)
        return reader.reading().fail(listPlace, "a list");
    reader.readItems(*list, listPlace, [&](const boost::json::value& item, const JsonPlace& place) {
        if (!item.is_object())
            return reader.reading().fail(place, "an object");
        JsonReader itemReader(item.get_object(), place, reader.reading());
        EntityKind kind = EntityKind::Hall;
        itemReader.required("kind", kind);
        Entity entity;
        readAnyView(kind, itemReader, entity);
        entities.push_back(std::move(entity));
    });
}

Update readUpdate(JsonReader& reader, bool snapshot) {
    Update update;
    update.snapshot = snapshot;
    reader.required("seq", update.sequence);
    if (!snapshot)
        reader.required("prev", update.previous);
    readEntities(reader, snapshot ? "entities" : "changed", update.changed);
    reader.optional("removed", update.removed);
    return update;
}

Welcome readWelcome(JsonReader& reader) {
    int spoken = 0;
    reader.required("v", spoken);
    reader.check(
        "v", [&] { return spoken == version; }, "version " + std::to_string(version));
    Welcome welcome;
    fields(reader, welcome);
    return welcome;
}

AnswerMessage readAnswer(JsonReader& reader) {
    AnswerMessage message;
    reader.required("key", message.key);
    reader.required("seq", message.sequence);
    fields(reader, message.answer);
    return message;
}

ServerMessage readMessage(JsonReader& reader) {
    std::string type;
    reader.required("type", type);
    if (type == "delta" || type == "snapshot")
        return readUpdate(reader, type == "snapshot");
    if (type == "answer")
        return readAnswer(reader);
    if (type == "welcome")
        return readWelcome(reader);
    if (type == "error") {
        ErrorMessage error;
        fields(reader, error);
        return error;
    }
    reader.check(
        "type", [&] { return type == "pong"; }, "the type of a server message");
    return Pong{};
}

} // namespace

std::string encode(const ServerMessage& message) {
    return std::visit([](const auto& each) { return encodeWith(each); }, message);
}

std::string encodeUpdate(const Update& update) {
    return encodeWith(update);
}

const std::string& UpdateEncoder::textOf(const EntityPointer& entity) {
    const auto [known, fresh] = m_texts.try_emplace(entity);
    if (fresh) {
        JsonWriter writer(known->second);
        writeEntity(writer, *entity);
    }
    return known->second;
}

std::string UpdateEncoder::encode(const Update& update) {
    constexpr std::size_t mostTexts = 1024;
    if (update.snapshot)
        return encodeUpdate(update); // as long as the hall is large: nothing to keep
    if (update.sequence != m_sequence || m_texts.size() > mostTexts)
        m_texts.clear();
    m_sequence = update.sequence;
    std::string text;
    JsonWriter writer(text);
    writer.object([&] {
        writeHead(writer, update);
        writer.startField("changed");
        writer.array(update.changed.pointers(), [&](const EntityPointer& entity) { text += textOf(entity); });
        writer.optional("removed", update.removed);
    });
    return text;
}

std::string encodeAnswer(std::string_view key, std::int64_t sequence, const Answer& answer) {
    return encodeWith(AnswerMessage{std::string(key), sequence, answer});
}

Result<ServerMessage> decodeServerMessage(std::string_view text) {
    if (text.size() > maxServerMessage)
        return {ErrorCode::BadValue, "a message of more than 16 MiB"};
    boost::json::error_code error;
    const boost::json::value tree = boost::json::parse(text, error);
    if (error || !tree.is_object())
        return {ErrorCode::BadValue, "not a JSON object"};
    JsonReading reading;
    reading.strict = false;
    reading.maxItems = std::numeric_limits<std::size_t>::max();
    const JsonPlace root;
    JsonReader reader(tree.get_object(), root, reading);
    ServerMessage message = readMessage(reader);
    if (!reading.ok())
        return {ErrorCode::BadValue, reading.problem};
    return message;
}

} // namespace evenhall::protocol
