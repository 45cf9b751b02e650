// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/protocol/client_messages.h"

#include "app/protocol/command_fields.h"
#include "app/protocol/json_reader.h"
#include "app/protocol/json_writer.h"

#include <boost/json/parse.hpp>

#include <cassert>
#include <utility>

namespace evenhall::protocol {

template <typename Archive, OneOf<RawIdentity> T>
void fields(Archive& archive, T& identity) {
    archive.text("scheme", identity.scheme, 32);
    archive.text("value", identity.value, 128);
    archive.check(
        "value", [&] { return isIdText(identity.scheme) && !identity.value.empty(); }, "a scheme and a value");
}

template <typename Archive, OneOf<Subscription> T>
void fields(Archive& archive, T& subscription) {
    archive.optional("zone", subscription.zone);
    archive.optional("window", subscription.window);
    archive.optional("kiosk", subscription.kiosk);
    archive.optional("code", subscription.code);
}

template <typename Archive, OneOf<Hello> T>
void fields(Archive& archive, T& hello) {
    archive.optional("role", hello.role);
    archive.text("name", hello.name, 64);
    archive.check(
        "name", [&] { return hello.name.empty() || isIdText(hello.name); }, "letters, digits, '.', '_' or '-'");
    archive.text("token", hello.token, 128);
    archive.defaulted("subscribe", hello.subscription);
}

namespace {

constexpr std::size_t maxNote = 500;

template <typename T>
inline constexpr bool mayCarryIdentity = OneOf<T, IssueTicket, BookAppointment, SignIn>; // a clerk's PIN or badge

template <typename T>
bool readAs(std::string_view type, JsonReader& reader, CommandMessage& message) {
    if constexpr (commandName<T>.empty()) {
        return false;
    } else {
        if (type != commandName<T>)
            return false;
        T command;
        fields(reader, command);
        if constexpr (mayCarryIdentity<T>)
            reader.optional("identity", message.identity);
        message.command = std::move(command);
        return true;
    }
}

template <typename... Commands>
bool readAny(std::string_view type, JsonReader& reader, CommandMessage& message,
             const std::variant<Commands...>* /*all*/) {
    return (readAs<Commands>(type, reader, message) || ...);
}

void readCommand(JsonReader& reader, CommandMessage& message) {
    std::string type;
    reader.required("type", type);
    if (reader.reading().ok() && !readAny(type, reader, message, static_cast<const Command*>(nullptr)))
        reader.check(
            "type", [] { return false; }, "the name of a command");
}

void writeCommand(JsonWriter& writer, const CommandMessage& message) {
    assert(hasWireForm(message.command));
    std::visit(
        [&]<typename T>(const T& command) {
            if constexpr (!commandName<T>.empty()) {
                writer.word("type", commandName<T>);
                fields(writer, command);
                if constexpr (mayCarryIdentity<T>)
                    writer.optional("identity", message.identity);
            }
        },
        message.command);
}

/// The tree of an untrusted text. Its memory goes at once when the message is done.
class Tree {
public:
    Tree(std::string_view text, JsonReading& reading) {
        boost::json::parse_options options;
        options.max_depth = maxDepth;
        boost::json::error_code error;
        m_value = boost::json::parse(text, error, {}, options);
        if (error)
            reading.problem = "not JSON: " + error.message();
        else if (!m_value.is_object())
            reading.fail({}, "an object");
    }

    /// Only when nothing was wrong.
    [[nodiscard]] const boost::json::object& object() const { return m_value.get_object(); }

private:
    boost::json::value m_value;
};

ProtocolError checkVersion(JsonReader& reader) {
    int spoken = 0;
    reader.required("v", spoken);
    reader.check(
        "v", [&] { return spoken == version; }, "version " + std::to_string(version));
    return spoken == version || spoken == 0 ? ProtocolError::BadMessage : ProtocolError::UnsupportedVersion;
}

ParsedClientMessage readHello(JsonReader& reader) {
    const ProtocolError wrong = checkVersion(reader);
    Hello hello;
    fields(reader, hello);
    reader.finish();
    if (!reader.reading().ok())
        return BadMessage{wrong, reader.reading().problem, {}};
    hello.subscription.role = hello.role.value_or(Role::Board);
    return hello;
}

ParsedClientMessage readCommandMessage(JsonReader& reader) {
    CommandMessage message;
    reader.required("key", message.key);
    if (!isIdText(message.key)) {
        reader.check(
            "key", [] { return false; }, "1 to 64 letters, digits, '.', '_' or '-'");
        return BadMessage{ProtocolError::BadMessage, reader.reading().problem, {}};
    }
    reader.text("note", message.note, maxNote);
    const boost::json::value* command = reader.find("command");
    if (command != nullptr && command->is_object()) {
        const JsonPlace place{&reader.place(), "command"};
        JsonReader commandReader(command->get_object(), place, reader.reading());
        readCommand(commandReader, message);
        commandReader.finish();
    } else {
        reader.check(
            "command", [] { return false; }, "an object");
    }
    reader.finish();
    if (!reader.reading().ok())
        return BadMessage{ProtocolError::BadMessage, reader.reading().problem, message.key};
    return message;
}

template <typename Message>
ParsedClientMessage readEmpty(JsonReader& reader) {
    reader.finish();
    if (!reader.reading().ok())
        return BadMessage{ProtocolError::BadMessage, reader.reading().problem, {}};
    return Message{};
}

} // namespace

ParsedClientMessage parseClientMessage(std::string_view text) {
    if (text.size() > maxClientMessage)
        return BadMessage{ProtocolError::TooLarge, "a message has at most 65536 bytes", {}};
    JsonReading reading;
    const Tree tree(text, reading);
    if (!reading.ok())
        return BadMessage{ProtocolError::BadMessage, reading.problem, {}};
    const JsonPlace root;
    JsonReader reader(tree.object(), root, reading);
    std::string type;
    reader.required("type", type);
    if (type == "command")
        return readCommandMessage(reader);
    if (type == "hello")
        return readHello(reader);
    if (type == "ping")
        return readEmpty<Ping>(reader);
    if (type == "resync")
        return readEmpty<Resync>(reader);
    reading.fail({&root, "type"}, "hello, command, ping or resync");
    return BadMessage{ProtocolError::BadMessage, reading.problem, {}};
}

ParsedCommand parseCommandBody(std::string_view text) {
    if (text.size() > maxClientMessage)
        return BadMessage{ProtocolError::TooLarge, "a command has at most 65536 bytes", {}};
    JsonReading reading;
    const Tree tree(text, reading);
    if (!reading.ok())
        return BadMessage{ProtocolError::BadMessage, reading.problem, {}};
    const JsonPlace root;
    JsonReader reader(tree.object(), root, reading);
    CommandMessage message;
    readCommand(reader, message);
    reader.text("note", message.note, maxNote);
    reader.finish();
    if (!reading.ok())
        return BadMessage{ProtocolError::BadMessage, reading.problem, {}};
    return message;
}

bool hasWireForm(const Command& command) {
    return std::visit([]<typename T>(const T&) { return !commandName<T>.empty(); }, command);
}

namespace {

struct MessageWriter {
    JsonWriter& writer;

    void operator()(const Hello& hello) const {
        writer.required("v", version);
        writer.word("type", "hello");
        fields(writer, hello);
    }
    void operator()(const CommandMessage& message) const {
        writer.word("type", "command");
        writer.required("key", message.key);
        writer.startField("command");
        writer.object([&] { writeCommand(writer, message); });
        writer.text("note", message.note, maxNote);
    }
    void operator()(const Ping&) const { writer.word("type", "ping"); }
    void operator()(const Resync&) const { writer.word("type", "resync"); }
};

} // namespace

std::string encode(const ClientMessage& message) {
    std::string text;
    JsonWriter writer(text);
    writer.object([&] { std::visit(MessageWriter{writer}, message); });
    return text;
}

std::string encodeCommandBody(const CommandMessage& message) {
    std::string text;
    JsonWriter writer(text);
    writer.object([&] {
        writeCommand(writer, message);
        writer.text("note", message.note, maxNote);
    });
    return text;
}

} // namespace evenhall::protocol
