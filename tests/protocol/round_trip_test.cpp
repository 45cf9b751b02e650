// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/print_document_codec.h"
#include "app/protocol/client_messages.h"
#include "app/protocol/command_fields.h"
#include "app/protocol/device_tokens.h"
#include "app/protocol/server_messages.h"
#include "app/protocol/view_fields.h"
#include "tests/protocol/random_filler.h"

#include <catch2/catch.hpp>

#include <set>
#include <utility>

using namespace evenhall;
using namespace evenhall::protocol;

namespace {

constexpr std::uint64_t rounds = 300;

template <typename T>
void appendRandomCommand(RandomFiller& filler, std::vector<Command>& commands) {
    if constexpr (!commandName<T>.empty()) {
        T command;
        fields(filler, command);
        commands.emplace_back(std::move(command));
    }
}

template <typename... Commands>
std::vector<Command> randomCommands(RandomFiller& filler, const std::variant<Commands...>* /*all*/) {
    std::vector<Command> commands;
    (appendRandomCommand<Commands>(filler, commands), ...);
    return commands;
}

template <typename... Views>
std::vector<Entity> randomEntities(RandomFiller& filler, const std::variant<Views...>* /*all*/) {
    std::vector<Entity> entities;
    const auto append = [&](auto view) {
        fields(filler, view);
        entities.emplace_back(std::move(view));
    };
    (append(Views{}), ...);
    return entities;
}

template <typename Enum>
void checkNamesTo(Enum last) {
    std::set<std::string_view> names;
    for (int index = 0; index <= static_cast<int>(last); ++index) {
        const auto value = static_cast<Enum>(index);
        CHECK_FALSE(toWire(value).empty());
        CHECK(fromWire<Enum>(toWire(value)) == value);
        names.insert(toWire(value));
    }
    CHECK(names.size() == static_cast<std::size_t>(last) + 1);
    CHECK(toWire(static_cast<Enum>(static_cast<int>(last) + 1)).empty());
    CHECK_FALSE(fromWire<Enum>("").has_value());
}

} // namespace

TEST_CASE("Every enumerator has a name of its own", "[protocol]") {
    checkNamesTo(Role::Citizen);
    checkNamesTo(ErrorCode::Io);
    checkNamesTo(ProtocolError::Unavailable);
    checkNamesTo(EntityKind::Suggestion);
    checkNamesTo(WindowMode::Paused);
    checkNamesTo(VisitState::Ended);
    checkNamesTo(Outcome::EndedByClose);
    checkNamesTo(ParkKind::Step);
    checkNamesTo(Origin::WalkDirect);
    checkNamesTo(ChoiceRule::WalkDirect);
    checkNamesTo(AlternativeKind::GuideDesk);
    checkNamesTo(PrintState::Expired);
    checkNamesTo(RequestKind::SilentAlarm);
    checkNamesTo(PrinterCondition::Offline);
}

TEST_CASE("Random commands survive the wire", "[protocol][property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        RandomFiller filler(seed);
        for (const Command& command : randomCommands(filler, static_cast<const Command*>(nullptr))) {
            const std::string text = encode(CommandMessage{"key", command, {}, {}});
            INFO(text);
            const ParsedClientMessage parsed = parseClientMessage(text);
            REQUIRE(std::holds_alternative<ClientMessage>(parsed));
            const auto& message = std::get<CommandMessage>(std::get<ClientMessage>(parsed));
            REQUIRE(message.command.index() == command.index());
            REQUIRE(encode(message) == text);
        }
    }
}

TEST_CASE("Random entities survive the wire", "[protocol][property]") {
    UpdateEncoder encoder;
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        RandomFiller filler(seed);
        Update update;
        update.snapshot = seed % 2 == 0;
        update.sequence = static_cast<std::int64_t>(seed) + 1;
        update.previous = update.snapshot ? 0 : static_cast<std::int64_t>(seed);
        update.changed = randomEntities(filler, static_cast<const Entity*>(nullptr));
        if (!update.snapshot)
            update.removed = {keyOf(update.changed.front())};
        const Result<ServerMessage> decoded = decodeServerMessage(encodeUpdate(update));
        INFO(encodeUpdate(update));
        CHECK(encoder.encode(update) == encodeUpdate(update));
        CHECK(encoder.encode(update) == encodeUpdate(update)); // from what it kept
        REQUIRE(decoded.ok());
        const auto& received = std::get<Update>(decoded.value());
        CHECK(received.snapshot == update.snapshot);
        CHECK(received.sequence == update.sequence);
        CHECK(received.previous == update.previous);
        REQUIRE(received.changed == update.changed);
        CHECK(received.removed == update.removed);
    }
}

TEST_CASE("Random answers survive the wire", "[protocol][property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        RandomFiller filler(seed);
        Answer answer;
        fields(filler, answer);
        const std::string text = encodeAnswer("key", 7, answer);
        INFO(text);
        const Result<ServerMessage> decoded = decodeServerMessage(text);
        REQUIRE(decoded.ok());
        CHECK(std::get<AnswerMessage>(decoded.value()).answer == answer);
    }
}

TEST_CASE("An answer that is neither done nor refused is not understood", "[protocol]") {
    CHECK_FALSE(decodeServerMessage(R"({"type":"answer","key":"k","seq":1,"ok":false})").ok());
    CHECK_FALSE(decodeServerMessage(R"({"type":"answer","key":"k","seq":1,"ok":true,"error":{"code":"io"}})").ok());
}

TEST_CASE("A client passes over fields it does not know, but not over kinds", "[protocol]") {
    const auto sign = decodeServerMessage(
        R"({"type":"delta","seq":2,"prev":1,"changed":[{"kind":"sign","window":"1","text":"x","colour":"red"}],"x":1})");
    REQUIRE(sign.ok());
    CHECK(std::get<Update>(sign.value()).changed.size() == 1);
    const auto lamp = decodeServerMessage(R"({"type":"delta","seq":2,"prev":1,"changed":[{"kind":"lamp"}]})");
    REQUIRE_FALSE(lamp.ok());
    CHECK(lamp.error().context == "/changed/0/kind: expected a name of the protocol");
    CHECK_FALSE(decodeServerMessage(R"({"type":"greeting"})").ok());
    CHECK_FALSE(decodeServerMessage(R"({"type":"welcome","v":2,"time":1})").ok());
}

TEST_CASE("A print document keeps every block, and a wrong one is refused by place", "[codec]") {
    RandomFiller filler(1);
    device::PrintDocument document;
    filler.fill(document);
    const auto decoded = decodePrintDocument(encodePrintDocument(document));
    REQUIRE(decoded.ok());
    CHECK(decoded.value() == document);
    CHECK(decodePrintDocument(R"({"blocks":[{"type":"rule"},{"type":"picture"}]})").error().context ==
          "/blocks/1 has an unknown block type");
    CHECK(decodePrintDocument(R"({"blocks":[{"type":"feed","millimetres":-1}]})").error().context ==
          "/blocks/0 has a wrong \"millimetres\"");
    CHECK(decodePrintDocument(R"({"blocks":[{"type":"qr","payload":"x","colour":1}]})").error().context ==
          "/blocks/0 has an unknown field");
    CHECK_FALSE(decodePrintDocument("[]").ok());
}

TEST_CASE("Device tokens keep their bindings, and wrong files are refused", "[protocol][access]") {
    const std::vector<DeviceToken> tokens = {{"w15", Role::Counter, std::string(64, 'a'), {}, WindowId("15"), {}},
                                             {"k1", Role::Kiosk, std::string(64, 'b'), ZoneId("S"), {}, KioskId("k1")}};
    const auto parsed = parseDeviceTokens(encodeDeviceTokens(tokens));
    REQUIRE(parsed.ok());
    CHECK(parsed.value() == tokens);
    CHECK_FALSE(parseDeviceTokens("").ok());
    CHECK_FALSE(parseDeviceTokens(R"({"tokens":[{"name":"a","role":"board","sha256":"short"}]})").ok());
    std::vector<DeviceToken> twice = {tokens[0], tokens[0]};
    CHECK_FALSE(parseDeviceTokens(encodeDeviceTokens(twice)).ok());
}
