// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/protocol/client_messages.h"

#include <catch2/catch.hpp>

#include <string>

using namespace evenhall;
using namespace evenhall::protocol;

namespace {

BadMessage refused(const std::string& text) {
    const ParsedClientMessage parsed = parseClientMessage(text);
    INFO(text.substr(0, 200));
    REQUIRE(std::holds_alternative<BadMessage>(parsed));
    return std::get<BadMessage>(parsed);
}

template <typename Message>
Message accepted(const std::string& text) {
    const ParsedClientMessage parsed = parseClientMessage(text);
    INFO(text);
    REQUIRE(std::holds_alternative<ClientMessage>(parsed));
    return std::get<Message>(std::get<ClientMessage>(parsed));
}

} // namespace

TEST_CASE("A hello names the role, the token and what to follow", "[protocol]") {
    const Hello hello = accepted<Hello>(
        R"({"v":1,"type":"hello","role":"counter","name":"w15","token":"t0","subscribe":{"window":"15"}})");
    CHECK(hello.role == Role::Counter);
    CHECK(hello.name == "w15");
    CHECK(hello.token == "t0");
    CHECK(hello.subscription == Subscription{Role::Counter, {}, WindowId("15"), {}, {}});
}

TEST_CASE("A hello of another version is told so", "[protocol]") {
    const BadMessage bad = refused(R"({"v":2,"type":"hello","role":"counter","name":"w15"})");
    CHECK(bad.code == ProtocolError::UnsupportedVersion);
    CHECK(bad.context == "/v: expected version 1");
    CHECK(refused(R"({"type":"hello","role":"board"})").code == ProtocolError::BadMessage);
}

TEST_CASE("A command is read with its key and note", "[protocol]") {
    const CommandMessage message =
        accepted<CommandMessage>(R"({"type":"command","key":"k-1","command":{"type":"callTicket","window":"15",)"
                                 R"("ticket":"2026112201000007"},"note":"急"})");
    CHECK(message.key == "k-1");
    CHECK(message.note == "急");
    const auto& command = std::get<CallTicket>(message.command);
    CHECK(command.window == WindowId("15"));
    CHECK(command.ticket.value == 2026112201000007);
}

TEST_CASE("A raw identity stays outside the command", "[protocol][privacy]") {
    const CommandMessage message =
        accepted<CommandMessage>(R"({"type":"command","key":"k","command":{"type":"issueTicket","services":["a"],)"
                                 R"("identity":{"scheme":"idCard","value":"11010119900101001X"}}})");
    REQUIRE(message.identity.has_value());
    CHECK(message.identity->scheme == "idCard");
    CHECK(message.identity->value == "11010119900101001X");
    CHECK_FALSE(std::get<IssueTicket>(message.command).identity.given());
}

TEST_CASE("No error repeats what a person typed", "[protocol][privacy]") {
    const std::string number = "11010119900101001X";
    for (const std::string& text :
         {R"({"type":"command","key":"k","command":{"type":"issueTicket","services":["a"],"identity":{"scheme":")" +
              number + R"("}}})",
          R"({"type":"command","key":"k","command":{"type":"issueTicket","services":["a"],")" + number + R"(":1}})",
          R"({"type":"command","key":"k","command":{"type":")" + number + R"("}})", R"({"type":")" + number + R"("})",
          "{\"type\":\"ping\",\"" + number + "\":" + number}) {
        CHECK(refused(text).context.find(number) == std::string::npos);
    }
}

TEST_CASE("An unknown field of a command is refused with its JSON pointer", "[protocol]") {
    const BadMessage bad =
        refused(R"({"type":"command","key":"k-2","command":{"type":"callNext","window":"15","windwo":"16"}})");
    CHECK(bad.context == "/command/windwo: expected no such field");
    CHECK(bad.key == "k-2");
    CHECK(refused(R"({"type":"command","key":"k","command":{"type":"callNext","window":"1"},"Note":""})").context ==
          "/Note: expected no such field");
    CHECK(refused(R"({"type":"ping","at":1})").context == "/at: expected no such field");
}

TEST_CASE("A wrong value is refused with its JSON pointer", "[protocol]") {
    const auto contextOf = [](const std::string& command) {
        return refused(R"({"type":"command","key":"k","command":)" + command + "}").context;
    };
    CHECK(contextOf(R"({"type":"callNext"})") == "/command/window: expected a value; it is missing");
    CHECK(contextOf(R"({"type":"issueTicket","services":["a","b c"]})").rfind("/command/services/1: expected", 0) == 0);
    CHECK(contextOf(R"({"type":"callNext","window":"1","finish":{"outcome":"gone"}})") ==
          "/command/finish/outcome: expected a name of the protocol");
    CHECK(contextOf(R"({"type":"rateVisit","ticket":"2026112201000007","grade":5.0})") ==
          "/command/grade: expected a whole number from -1000000000 to 1000000000");
    CHECK(contextOf(R"({"type":"callTicket","window":"1","ticket":7})") == "/command/ticket: expected a text");
    CHECK(contextOf(R"({"type":"pauseWindow","window":"1","until":9223372036854775807})")
              .rfind("/command/until: expected a whole number", 0) == 0);
    CHECK(contextOf(R"([])") == "/command: expected an object");
}

TEST_CASE("Commands that only the controller gives cannot be sent", "[protocol]") {
    CHECK_FALSE(hasWireForm(TimePassed{}));
    CHECK_FALSE(hasWireForm(AdoptConfiguration{}));
    for (const std::string type : {"timePassed", "adoptConfiguration", ""}) {
        CHECK(refused(R"({"type":"command","key":"k","command":{"type":")" + type + R"("}})").context ==
              "/command/type: expected the name of a command");
    }
}

TEST_CASE("Size, depth and length of client messages are limited", "[protocol][limits]") {
    CHECK(refused(std::string(maxClientMessage + 1, ' ')).code == ProtocolError::TooLarge);
    CHECK(refused(std::string(60'000, '[')).code == ProtocolError::BadMessage);
    const std::string note(501, 'n');
    const auto withNote = [](const std::string& text) {
        return R"({"type":"command","key":"k","command":{"type":"recall","window":"1"},"note":")" + text + "\"}";
    };
    CHECK(refused(withNote(note)).context == "/note: expected at most 500 characters");
    std::string chinese;
    for (int count = 0; count < 500; ++count)
        chinese += "急";
    CHECK(accepted<CommandMessage>(withNote(chinese)).note == chinese);
    std::string services;
    for (int count = 0; count < 300; ++count)
        services += R"(,"a")";
    CHECK(refused(R"({"type":"command","key":"k","command":{"type":"issueTicket","services":["a")" + services + "]}}")
              .context == "/command/services: expected a list that is not too long");
}

TEST_CASE("Text that is not UTF-8 or not JSON is refused", "[protocol]") {
    CHECK(refused("").code == ProtocolError::BadMessage);
    CHECK(refused("null").code == ProtocolError::BadMessage);
    CHECK(refused("\x00\xff garbage").code == ProtocolError::BadMessage);
    CHECK(refused("{\"type\":\"ping\"} {").code == ProtocolError::BadMessage);
    CHECK(refused("{\"type\":\"command\",\"key\":\"k\",\"note\":\"\xc0\xaf\"}").code == ProtocolError::BadMessage);
}

TEST_CASE("A command body over HTTP carries its note beside its own fields", "[protocol]") {
    const ParsedCommand parsed = parseCommandBody(R"({"type":"markNoShow","window":"15","note":"x"})");
    REQUIRE(std::holds_alternative<CommandMessage>(parsed));
    CHECK(std::get<CommandMessage>(parsed).note == "x");
    CHECK(std::get<CommandMessage>(parsed).key.empty());
    CHECK(encodeCommandBody(std::get<CommandMessage>(parsed)) == R"({"type":"markNoShow","window":"15","note":"x"})");
    const ParsedCommand bad = parseCommandBody(R"({"type":"markNoShow","window":"15","x":"y"})");
    REQUIRE(std::holds_alternative<BadMessage>(bad));
    CHECK(std::get<BadMessage>(bad).context == "/x: expected no such field");
}
