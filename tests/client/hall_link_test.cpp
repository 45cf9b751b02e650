// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/hall_link.h"
#include "tests/client/event_loop.h"
#include "tests/client/scripted_server.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::test;
using namespace std::chrono_literals;

namespace {

ClientPatience shortPatience() {
    ClientPatience patience;
    patience.connect = 300ms;
    patience.askAfterSilence = 60ms;
    patience.deadAfterSilence = 200ms;
    patience.backoff = {5ms, 40ms};
    return patience;
}

/// Counts what a link says.
struct Listener {
    explicit Listener(HallLink& link) {
        QObject::connect(&link, &HallLink::opened, &link, [this] { ++opened; });
        QObject::connect(&link, &HallLink::closed, &link, [this] { ++closed; });
        QObject::connect(&link, &HallLink::silent, &link, [this] { ++silent; });
        QObject::connect(&link, &HallLink::messageReceived, &link,
                         [this](const std::string& m) { messages.push_back(m); });
    }
    int opened = 0;
    int closed = 0;
    int silent = 0;
    std::vector<std::string> messages;
};

} // namespace

TEST_CASE("A link that was cut comes back by itself", "[client][link]") {
    ScriptedServer server;
    HallLink link(server.webSocketUrl(), shortPatience());
    const Listener listener(link);
    link.start();
    REQUIRE(eventually([&] { return listener.opened == 1 && server.hasClient(); }));
    link.confirm();
    server.cut();
    REQUIRE(eventually([&] { return listener.opened == 2; }));
    CHECK(listener.closed == 1);
}

TEST_CASE("A link keeps trying while nobody listens", "[client][link]") {
    ScriptedServer server;
    server.goAway();
    HallLink link(server.webSocketUrl(), shortPatience());
    const Listener listener(link);
    link.start();
    REQUIRE(eventually([&] { return listener.closed >= 4; }));
    CHECK(listener.opened == 0);
    server.comeBack();
    CHECK(eventually([&] { return listener.opened == 1; }));
}

TEST_CASE("A peer that accepts and says nothing is left", "[client][link]") {
    ScriptedServer server;
    server.playDead(true);
    HallLink link(server.webSocketUrl(), shortPatience());
    const Listener listener(link);
    link.start();
    REQUIRE(eventually([&] { return server.connections() >= 2; }));
    CHECK(listener.opened == 0);
    server.playDead(false);
    CHECK(eventually([&] { return listener.opened == 1; }));
}

TEST_CASE("A peer that is never confirmed is left even if it babbles", "[client][link]") {
    ScriptedServer server;
    HallLink link(server.webSocketUrl(), shortPatience());
    const Listener listener(link);
    QObject::connect(&link, &HallLink::messageReceived, &link, [&] { server.send("again"); });
    link.start();
    REQUIRE(eventually([&] { return server.hasClient(); }));
    server.send("first");
    CHECK(eventually([&] { return listener.closed == 1; }));
    CHECK(listener.messages.size() > 1);
}

TEST_CASE("A half-open link is asked once and then left", "[client][link]") {
    ScriptedServer server;
    HallLink link(server.webSocketUrl(), shortPatience());
    const Listener listener(link);
    QObject::connect(&link, &HallLink::opened, &link, &HallLink::confirm);
    link.start();
    REQUIRE(eventually([&] { return listener.closed == 1; }));
    CHECK(listener.silent == 1);
    CHECK(eventually([&] { return listener.opened == 2; }));
}

TEST_CASE("A peer that answers the question is kept", "[client][link]") {
    ScriptedServer server;
    server.onMessage = [&server](const std::string&) { server.send("yes"); };
    HallLink link(server.webSocketUrl(), shortPatience());
    const Listener listener(link);
    QObject::connect(&link, &HallLink::opened, &link, &HallLink::confirm);
    QObject::connect(&link, &HallLink::silent, &link, [&link] { link.send("still there?"); });
    link.start();
    REQUIRE(eventually([&] { return listener.messages.size() >= 5; }));
    CHECK(listener.closed == 0);
    CHECK(server.heard().front() == "still there?");
}

TEST_CASE("Bytes that are no frame end the connection, not the client", "[client][link]") {
    ScriptedServer server;
    HallLink link(server.webSocketUrl(), shortPatience());
    const Listener listener(link);
    link.start();
    REQUIRE(eventually([&] { return listener.opened == 1 && server.hasClient(); }));
    server.sendRaw(QByteArray(64, '\xff'));
    REQUIRE(eventually([&] { return listener.opened == 2; }));
    CHECK(listener.messages.empty());
}

TEST_CASE("A link can be destroyed in every state", "[client][link]") {
    ScriptedServer server;
    { const HallLink unused(server.webSocketUrl(), shortPatience()); }
    {
        HallLink connecting(server.webSocketUrl(), shortPatience());
        connecting.start();
    }
    {
        HallLink open(server.webSocketUrl(), shortPatience());
        const Listener listener(open);
        open.start();
        REQUIRE(eventually([&] { return listener.opened == 1; }));
    }
    CHECK(eventually([&] { return !server.hasClient(); }));
}
