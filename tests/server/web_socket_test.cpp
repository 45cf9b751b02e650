// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/token_digest.h"
#include "tests/server/server_fixture.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace evenhall;
using namespace evenhall::server;

namespace {

const std::string counter = R"("role":"counter","name":"w15","subscribe":{"window":"15"})";
const std::string board = R"("role":"board")";

std::string command(const std::string& key, const std::string& body) {
    return R"({"type":"command","key":")" + key + R"(","command":)" + body + "}";
}

/// The next text, which must be there.
std::string next(SocketClient& client) {
    const auto text = client.readText();
    REQUIRE(text.has_value());
    return *text;
}

std::vector<Entity> sign(std::int64_t sequence) {
    return {SignView{WindowId("1"), std::string(200, 'x'), false, sequence}};
}

/// The error that ends a connection after this first message.
std::string errorAfter(ServerFixture& fixture, const std::string& message) {
    SocketClient client(fixture.port());
    client.upgrade();
    client.sendText(message);
    const std::string error = next(client);
    CHECK_FALSE(client.readText().has_value());
    return error;
}

} // namespace

TEST_CASE("A client hears a snapshot and then every change in order", "[server][websocket]") {
    ServerFixture fixture;
    SocketClient client(fixture.port());
    begin(client, board);
    fixture.hall().publish(sign(2));
    fixture.hall().publish(sign(3));
    CHECK(contains(next(client), R"({"type":"delta","seq":2,"prev":1,"changed":[{"kind":"sign")"));
    CHECK(contains(next(client), R"({"type":"delta","seq":3,"prev":2,)"));
}

TEST_CASE("Followers of the same subscription share one stream of the hall", "[server][websocket]") {
    ServerFixture fixture;
    SocketClient first(fixture.port());
    SocketClient second(fixture.port());
    SocketClient other(fixture.port());
    begin(first, board);
    begin(second, board);
    begin(other, R"("role":"board","subscribe":{"zone":"S"})");
    CHECK(fixture.hall().followers() == 2);
    fixture.hall().publish(sign(2));
    CHECK(next(first) == next(second));
    CHECK(contains(next(other), R"("type":"delta")"));
}

TEST_CASE("A command over the WebSocket is answered by its key", "[server][websocket]") {
    ServerFixture fixture;
    SocketClient client(fixture.port());
    begin(client, counter);
    client.sendText(command("k-1", R"({"type":"callNext","window":"15"})"));
    CHECK(next(client) == R"({"type":"answer","key":"k-1","seq":2,"ok":true})");
    client.sendText(R"({"type":"ping"})");
    CHECK(next(client) == R"({"type":"pong"})");
    client.sendText(R"({"type":"resync"})");
    CHECK(contains(next(client), R"("type":"snapshot","seq":2)"));
}

TEST_CASE("A bad command is answered and the connection lives on", "[server][websocket]") {
    ServerFixture fixture;
    SocketClient client(fixture.port());
    begin(client, counter);
    client.sendText(command("k-1", R"({"type":"callNext","window":"15","x":1})"));
    CHECK(contains(next(client), R"("key":"k-1","seq":0,"ok":false,"error":{"code":"badValue","context":"/command/x)"));
    client.sendText(command("k-2", R"({"type":"activatePlan","plan":"p"})"));
    CHECK(contains(next(client), R"("error":{"code":"notAllowed")"));
    client.sendText("garbage");
    CHECK(contains(next(client), R"({"type":"error","code":"badMessage")"));
    client.sendText(R"({"type":"ping"})");
    CHECK(next(client) == R"({"type":"pong"})");
    CHECK(fixture.hall().commands().empty());
}

TEST_CASE("A connection that does not begin with a right hello is ended with a reason", "[server][websocket]") {
    ServerFixture fixture;
    CHECK(contains(errorAfter(fixture, R"({"type":"ping"})"), R"("code":"helloExpected")"));
    CHECK(contains(errorAfter(fixture, R"({"v":9,"type":"hello","role":"board"})"), R"("code":"unsupportedVersion")"));
    CHECK(contains(errorAfter(fixture, hello(R"("role":"board","colour":"red")")), "/colour: expected no such field"));
    CHECK(contains(errorAfter(fixture, hello(R"("name":"x")")), R"("code":"notAuthorized")"));
    CHECK(contains(errorAfter(fixture, hello(R"("role":"citizen")")), "the code of a ticket"));
    CHECK(contains(errorAfter(fixture, hello(R"("role":"board","token":"x")")), "this token is unknown here"));
    CHECK(fixture.hall().followers() == 0);
}

TEST_CASE("A token of one window does not follow another", "[server][websocket][access]") {
    ServerFixture fixture({}, R"({"tokens":[{"name":"w15","role":"counter","sha256":")" + sha256Hex("secret") +
                                  R"(","window":"15"}]})");
    CHECK(contains(errorAfter(fixture, hello(R"("token":"secret","subscribe":{"window":"16"})")),
                   R"("code":"forbidden")"));
    CHECK(contains(errorAfter(fixture, hello(R"("role":"manager","token":"secret")")), R"("code":"forbidden")"));
    SocketClient client(fixture.port());
    begin(client, R"("token":"secret")");
    client.sendText(command("k-1", R"({"type":"recall","window":"16"})"));
    CHECK(contains(next(client), "bound to window 15"));
    client.sendText(command("k-2", R"({"type":"recall","window":"15"})"));
    CHECK(contains(next(client), R"("ok":true)"));
}

TEST_CASE("A citizen acts on the own ticket only", "[server][websocket][privacy]") {
    ServerFixture fixture;
    fixture.hall().setView([](const Subscription& subscription) {
        CHECK(subscription == Subscription{Role::Citizen, {}, {}, {}, PublicCode::parse("0123456789ABCDEF").value()});
        TicketView view;
        view.ticket = TicketId{2026112201000007};
        view.service = ServiceId("a");
        view.queue = QueueId("S1");
        return std::vector<Entity>{view};
    });
    SocketClient client(fixture.port());
    begin(client, R"("role":"citizen","subscribe":{"code":"0123456789ABCDEF","window":"15"})");
    client.sendText(command("k-1", R"({"type":"cancelTicket","ticket":"2026112201000008"})"));
    CHECK(contains(next(client), "this is not your ticket"));
    client.sendText(command("k-2", R"({"type":"cancelTicket","ticket":"2026112201000007"})"));
    CHECK(contains(next(client), R"("ok":true)"));
    CHECK(fixture.hall().commands().size() == 1);
}

TEST_CASE("A client that does not read gets one fresh snapshot when it reads again", "[server][websocket][limits]") {
    ServerLimits limits;
    limits.queuedUpdates = 8;
    limits.sendBuffer = 4096;
    ServerFixture fixture(limits);
    SocketClient stuck(fixture.port(), 4096);
    SocketClient awake(fixture.port());
    begin(stuck, board);
    begin(awake, board);
    constexpr int count = 3000;
    for (int index = 0; index < count; ++index) {
        fixture.hall().publish({SignView{WindowId("1"), std::string(2000, 'x'), false, index}});
        REQUIRE(contains(next(awake), R"("type":"delta")")); // so the server has passed each one on
    }
    int texts = 0;
    int snapshots = 0;
    std::string text;
    while (!contains(text, R"("seq":3001)")) {
        text = next(stuck);
        ++texts;
        snapshots += contains(text, R"("type":"snapshot")") ? 1 : 0;
    }
    CHECK(texts < count / 10);
    CHECK(snapshots > 0);
    fixture.hall().publish(sign(9));
    CHECK(contains(next(stuck), R"("type":"delta","seq":3002,"prev":3001)"));
}

TEST_CASE("A client that only asks is not read any more until its answers are taken", "[server][websocket][limits]") {
    ServerLimits limits;
    limits.openCommands = 4;
    ServerFixture fixture(limits);
    SocketClient client(fixture.port());
    begin(client, counter);
    fixture.hall().hold();
    for (int index = 0; index < 100; ++index)
        client.sendText(command("k-" + std::to_string(index), R"({"type":"recall","window":"15"})"));
    fixture.hall().release();
    for (int index = 0; index < 100; ++index)
        CHECK(contains(next(client), "\"key\":\"k-" + std::to_string(index) + "\""));
}

TEST_CASE("Commands beyond the rate of a connection are answered with busy", "[server][websocket][limits]") {
    ServerLimits limits;
    limits.commandsPerSecond = 0.001;
    limits.commandBurst = 2;
    ServerFixture fixture(limits);
    SocketClient client(fixture.port());
    begin(client, counter);
    for (int index = 0; index < 3; ++index)
        client.sendText(command("k", R"({"type":"recall","window":"15"})"));
    std::string answers = next(client);
    answers += next(client) + next(client);
    CHECK(contains(answers, R"("code":"busy")"));
    CHECK(fixture.hall().commands().size() == 2);
}

TEST_CASE("Stopping the server closes every connection, and late answers do no harm", "[server][websocket]") {
    ServerFixture fixture;
    SocketClient client(fixture.port());
    begin(client, counter);
    fixture.hall().hold();
    client.sendText(command("k-1", R"({"type":"recall","window":"15"})"));
    SocketClient second(fixture.port());
    CHECK(contains(second.upgrade(), "101")); // the network thread has gone past the command
    fixture.server().stop();
    fixture.hall().release();
    CHECK(fixture.hall().commands().size() <= 1);
    fixture.server().stop();
}
