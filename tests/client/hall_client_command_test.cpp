// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/hall_client.h"
#include "tests/client/event_loop.h"
#include "tests/client/hall_script.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::test;
using namespace std::chrono_literals;

namespace {

/// Keeps every answer a caller heard.
struct Caller {
    std::vector<Answer> heard;
    HallSource::AnswerCallback listen() {
        return [this](const Answer& answer) { heard.push_back(answer); };
    }
};

Answer answerWith(const char* window) {
    Answer answer;
    answer.window = WindowId(window);
    return answer;
}

} // namespace

TEST_CASE("A command is answered once, with its note and a key of its own", "[client][command]") {
    HallScript script;
    HallClient client(settingsFor(script));
    client.start();
    REQUIRE(eventually([&] { return client.isConnected(); }));
    Caller first;
    Caller second;
    client.execute(CallNext{WindowId("15"), {}}, {}, first.listen());
    client.execute(PauseWindow{WindowId("15"), {}, "rest", {}}, "back soon", second.listen());
    CHECK(first.heard.empty());
    REQUIRE(eventually([&] { return first.heard.size() == 1 && second.heard.size() == 1; }));
    REQUIRE(script.commands.size() == 2);
    CHECK(std::holds_alternative<CallNext>(script.commands[0].command));
    CHECK(std::holds_alternative<PauseWindow>(script.commands[1].command));
    CHECK(script.commands[1].note == "back soon");
    CHECK(script.commands[0].key != script.commands[1].key);
    CHECK(isIdText(script.commands[0].key));
    CHECK(client.pendingCommands() == 0);
}

TEST_CASE("Two clients never choose the same key", "[client][command]") {
    HallScript script;
    for (int i = 0; i < 2; ++i) {
        HallClient client(settingsFor(script));
        Caller caller;
        client.execute(CallNext{WindowId("15"), {}}, {}, caller.listen());
        client.start();
        REQUIRE(eventually([&] { return caller.heard.size() == 1; }));
    }
    REQUIRE(script.commands.size() == 2);
    CHECK(script.commands[0].key != script.commands[1].key);
}

TEST_CASE("A command asked without a connection goes out when it is there", "[client][command]") {
    HallScript script;
    script.server.goAway();
    HallClient client(settingsFor(script));
    Caller caller;
    client.start();
    client.execute(CallNext{WindowId("15"), {}}, {}, caller.listen());
    REQUIRE(eventually([&] { return !client.lastTrouble().isEmpty(); }));
    CHECK(caller.heard.empty());
    script.server.comeBack();
    REQUIRE(eventually([&] { return caller.heard.size() == 1; }));
    CHECK_FALSE(caller.heard[0].error.has_value());
}

TEST_CASE("A command whose answer was lost is asked again under the same key", "[client][command]") {
    HallScript script;
    script.answersCommands = false;
    HallClient client(settingsFor(script));
    Caller caller;
    client.start();
    client.execute(CallNext{WindowId("15"), {}}, {}, caller.listen());
    for (std::size_t times = 1; times <= 3; ++times) {
        REQUIRE(eventually([&] { return script.commands.size() == times; }));
        script.server.cut();
    }
    script.answersCommands = true;
    REQUIRE(eventually([&] { return caller.heard.size() == 1; }));
    for (const protocol::CommandMessage& command : script.commands)
        CHECK(command.key == script.commands[0].key);
}

TEST_CASE("A second answer to the same command is not told twice", "[client][command]") {
    HallScript script;
    script.answersCommands = false;
    HallClient client(settingsFor(script));
    Caller caller;
    client.start();
    client.execute(CallNext{WindowId("15"), {}}, {}, caller.listen());
    REQUIRE(eventually([&] { return script.commands.size() == 1; }));
    script.answer(script.commands[0], answerWith("15"));
    script.answer(script.commands[0], answerWith("16"));
    script.sendDelta(11, 10, 5);
    REQUIRE(eventually([&] { return client.sequence() == 11; }));
    REQUIRE(caller.heard.size() == 1);
    CHECK(caller.heard[0].window == WindowId("15"));
}

TEST_CASE("Answers may come in another order", "[client][command]") {
    HallScript script;
    script.answersCommands = false;
    HallClient client(settingsFor(script));
    Caller first;
    Caller second;
    client.start();
    client.execute(CallNext{WindowId("15"), {}}, {}, first.listen());
    client.execute(CallNext{WindowId("15"), {}}, {}, second.listen());
    REQUIRE(eventually([&] { return script.commands.size() == 2; }));
    script.answer(script.commands[1], answerWith("2"));
    script.answer(script.commands[0], answerWith("1"));
    REQUIRE(eventually([&] { return first.heard.size() == 1 && second.heard.size() == 1; }));
    CHECK(first.heard[0].window == WindowId("1"));
    CHECK(second.heard[0].window == WindowId("2"));
}

TEST_CASE("A caller without an answer hears that the outcome is unknown", "[client][command]") {
    HallScript script;
    script.answersCommands = false;
    ClientSettings settings = settingsFor(script);
    settings.patience.answer = 300ms;
    HallClient client(settings);
    Caller caller;
    client.start();
    REQUIRE(eventually([&] { return client.isConnected(); }));
    client.execute(CallNext{WindowId("15"), {}}, {}, caller.listen());
    REQUIRE(eventually([&] { return caller.heard.size() == 1; }));
    REQUIRE(caller.heard[0].error.has_value());
    CHECK(caller.heard[0].error->code == ErrorCode::Io);
    CHECK(caller.heard[0].error->context.find("unknown") != std::string::npos);
    REQUIRE(script.commands.size() == 1);
    script.answer(script.commands[0], Answer{});
    script.sendDelta(11, 10, 5);
    REQUIRE(eventually([&] { return client.sequence() == 11; }));
    CHECK(caller.heard.size() == 1);
}

TEST_CASE("A caller whose command never left hears that it was not asked", "[client][command]") {
    HallScript script;
    script.server.goAway();
    ClientSettings settings = settingsFor(script);
    settings.patience.answer = 100ms;
    HallClient client(settings);
    Caller caller;
    client.start();
    client.execute(CallNext{WindowId("15"), {}}, {}, caller.listen());
    REQUIRE(eventually([&] { return caller.heard.size() == 1; }));
    CHECK(caller.heard[0].error->context.find("not asked") != std::string::npos);
    script.server.comeBack();
    REQUIRE(eventually([&] { return client.isConnected(); }));
    CHECK(script.commands.empty());
}

TEST_CASE("A caller may ask again from inside its answer", "[client][command]") {
    HallScript script;
    HallClient client(settingsFor(script));
    Caller second;
    client.start();
    client.execute(CallNext{WindowId("15"), {}}, {},
                   [&](const Answer&) { client.execute(Recall{WindowId("15")}, {}, second.listen()); });
    CHECK(eventually([&] { return second.heard.size() == 1; }));
}

TEST_CASE("A program that asks without end is told so instead of growing", "[client][command]") {
    HallScript script;
    script.answersCommands = false;
    HallClient client(settingsFor(script));
    Caller caller;
    for (int i = 0; i < 300; ++i)
        client.execute(CallNext{WindowId("15"), {}}, {}, caller.listen());
    REQUIRE(eventually([&] { return caller.heard.size() == 44; }));
    for (const Answer& answer : caller.heard)
        CHECK(answer.error->code == ErrorCode::Busy);
    CHECK(client.pendingCommands() == 256);
}
