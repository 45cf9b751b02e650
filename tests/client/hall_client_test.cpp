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

int waitingAtA1(const HallClient& client) {
    const Entity* entity = client.find({EntityKind::Queue, "A1"});
    return entity == nullptr ? -1 : std::get<QueueView>(*entity).waiting;
}

bool becomesConnected(const HallClient& client) {
    return eventually([&client] { return client.isConnected(); });
}

} // namespace

TEST_CASE("A client says who it is and sees its hall", "[client][hall]") {
    HallScript script;
    ClientSettings settings = settingsFor(script);
    settings.token = "secret";
    HallClient client(settings);
    int resets = 0;
    QObject::connect(&client, &HallSource::reset, &client, [&resets] { ++resets; });
    client.start();
    REQUIRE(becomesConnected(client));
    REQUIRE(script.hello.has_value());
    CHECK(script.hello->role == Role::Counter);
    CHECK(script.hello->name == "w15");
    CHECK(script.hello->token == "secret");
    CHECK(script.hello->subscription.window == WindowId("15"));
    CHECK(resets == 1);
    CHECK(waitingAtA1(client) == 1);
    CHECK(client.all(EntityKind::Queue).size() == 2);
    CHECK(client.hallNow() >= Instant{1700000000000});
    CHECK(client.hallNow() < Instant{1700000000000} + std::chrono::hours(1));
}

TEST_CASE("A delta is shown and its keys are named", "[client][hall]") {
    HallScript script;
    HallClient client(settingsFor(script));
    std::vector<EntityKey> changed;
    QObject::connect(&client, &HallSource::entityChanged, &client,
                     [&](const EntityKey& key) { changed.push_back(key); });
    client.start();
    REQUIRE(becomesConnected(client));
    script.sendDelta(12, 10, 7);
    REQUIRE(eventually([&] { return !changed.empty(); }));
    CHECK(changed == std::vector<EntityKey>{{EntityKind::Queue, "A1"}});
    CHECK(waitingAtA1(client) == 7);
    CHECK(client.sequence() == 12);
}

TEST_CASE("A gap asks for one new snapshot and shows nothing in between", "[client][hall]") {
    HallScript script;
    script.answersResyncs = false;
    HallClient client(settingsFor(script));
    client.start();
    REQUIRE(becomesConnected(client));
    script.sendDelta(20, 15, 7);
    script.sendDelta(21, 20, 8);
    REQUIRE(eventually([&] { return script.resyncs == 1; }));
    CHECK(waitingAtA1(client) == 1);
    script.sendSnapshot(21, 8);
    script.sendDelta(22, 21, 9);
    REQUIRE(eventually([&] { return waitingAtA1(client) == 9; }));
    CHECK(script.resyncs == 1);
    CHECK(script.hellos == 1);
}

TEST_CASE("A repeated delta changes nothing", "[client][hall]") {
    HallScript script;
    HallClient client(settingsFor(script));
    client.start();
    REQUIRE(becomesConnected(client));
    script.sendDelta(11, 10, 2);
    script.sendDelta(12, 11, 3);
    script.sendDelta(11, 10, 2);
    script.sendDelta(13, 12, 4);
    REQUIRE(eventually([&] { return client.sequence() == 13; }));
    CHECK(waitingAtA1(client) == 4);
    CHECK(script.resyncs == 0);
}

TEST_CASE("A peer that only answers pings does not leave a client with a hole", "[client][hall]") {
    HallScript script;
    script.answersResyncs = false;
    ClientSettings settings = settingsFor(script);
    settings.patience.connect = 300ms;
    HallClient client(settings);
    client.start();
    REQUIRE(becomesConnected(client));
    script.sendDelta(20, 15, 7);
    CHECK(eventually([&] { return script.hellos == 2 && client.isConnected(); }));
}

TEST_CASE("A client comes back by itself and keeps showing the last state meanwhile", "[client][hall]") {
    HallScript script;
    HallClient client(settingsFor(script));
    int changes = 0;
    QObject::connect(&client, &HallSource::connectionChanged, &client, [&changes] { ++changes; });
    client.start();
    REQUIRE(becomesConnected(client));
    script.server.goAway();
    REQUIRE(eventually([&] { return !client.isConnected(); }));
    CHECK(waitingAtA1(client) == 1);
    CHECK_FALSE(client.lastTrouble().isEmpty());
    script.snapshotSequence = 4; // a hall restored from a backup counts from an earlier number
    script.server.comeBack();
    REQUIRE(becomesConnected(client));
    CHECK(client.sequence() == 4);
    CHECK(client.lastTrouble().isEmpty());
    CHECK(changes == 3);
}

TEST_CASE("A half-open hall is noticed", "[client][hall]") {
    HallScript script;
    script.answersPings = false;
    HallClient client(settingsFor(script));
    client.start();
    REQUIRE(becomesConnected(client));
    REQUIRE(eventually([&] { return !client.isConnected(); }));
    CHECK(script.pings == 1);
}

TEST_CASE("Garbage ends the connection and a new one begins", "[client][hall]") {
    const std::string garbage =
        GENERATE(std::string("{"), std::string("[]"), std::string("{\"type\":\"dance\",\"v\":1}"),
                 std::string("{\"type\":\"delta\",\"seq\":\"eleven\"}"), std::string(100000, '['));
    HallScript script;
    HallClient client(settingsFor(script));
    client.start();
    REQUIRE(becomesConnected(client));
    script.server.send(garbage);
    REQUIRE(eventually([&] { return script.hellos == 2 && client.isConnected(); }));
    CHECK(waitingAtA1(client) == 1);
}

TEST_CASE("A refusal is told and tried again", "[client][hall]") {
    HallScript script;
    script.welcomes = false;
    HallClient client(settingsFor(script));
    QString told;
    QObject::connect(&client, &HallClient::refused, &client, [&told](const QString& reason) { told = reason; });
    client.start();
    REQUIRE(eventually([&] { return script.hellos == 1; }));
    script.server.send(
        protocol::encode(protocol::ErrorMessage{protocol::ProtocolError::NotAuthorized, "no such token"}));
    REQUIRE(eventually([&] { return !told.isEmpty(); }));
    CHECK(told.contains(QStringLiteral("no such token")));
    CHECK_FALSE(client.isConnected());
    script.welcomes = true;
    script.server.cut();
    CHECK(becomesConnected(client));
}

TEST_CASE("A client can be destroyed while it connects, follows and asks", "[client][hall]") {
    HallScript script;
    int answers = 0;
    {
        HallClient client(settingsFor(script));
        client.start();
    }
    {
        script.answersCommands = false;
        HallClient client(settingsFor(script));
        client.start();
        REQUIRE(becomesConnected(client));
        client.execute(CallNext{WindowId("15"), {}}, {}, [&answers](const Answer&) { ++answers; });
        REQUIRE(eventually([&] { return script.commands.size() == 1; }));
    }
    REQUIRE(eventually([&] { return !script.server.hasClient(); }));
    CHECK(answers == 0);
}
