// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/server_fixture.h"

#include <catch2/catch.hpp>

#include <memory>
#include <random>
#include <string>
#include <vector>

using namespace evenhall;
using namespace evenhall::server;

namespace {

ServerLimits impatient() {
    ServerLimits limits;
    limits.handshake = std::chrono::milliseconds(200);
    limits.keepAlive = std::chrono::milliseconds(200);
    return limits;
}

} // namespace

TEST_CASE("Garbage instead of HTTP is answered or dropped, and the server goes on", "[server][bad-input]") {
    ServerFixture fixture(impatient());
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        std::string garbage(200, '\0');
        for (char& byte : garbage)
            byte = static_cast<char>(random());
        SocketClient client(fixture.port());
        client.send(garbage + "\r\n\r\n");
        const std::string response = client.readToEnd();
        CHECK((response.empty() || contains(response, "400 Bad Request")));
    }
    CHECK(contains(fixture.get("/health", {}), "200 OK"));
}

TEST_CASE("A header over its limit is refused before it is stored", "[server][bad-input][limits]") {
    ServerFixture fixture;
    SocketClient client(fixture.port());
    client.send("GET /health HTTP/1.1\r\nX: ");
    const std::string piece(64UL * 1024, 'x');
    for (int count = 0; count < 16 && client.send(piece); ++count) {
    }
    CHECK(contains(client.readToEnd(), "413 "));
}

TEST_CASE("A body over its limit is refused before it is sent", "[server][bad-input][limits]") {
    ServerFixture fixture;
    SocketClient client(fixture.port());
    client.send("POST /api/v1/commands HTTP/1.1\r\nHost: localhost\r\n" + asCounter + withKey +
                "Content-Length: 300000000\r\n\r\n");
    CHECK(contains(client.readResponse(), "413 "));
    SocketClient chunked(fixture.port());
    chunked.send("POST /api/v1/commands HTTP/1.1\r\nHost: localhost\r\n" + asCounter + withKey +
                 "Transfer-Encoding: chunked\r\n\r\n20000\r\n" + std::string(0x20000, ' '));
    CHECK(contains(chunked.readResponse(), "413 "));
}

TEST_CASE("Only a manager may bring a large body", "[server][bad-input][limits]") {
    ServerFixture fixture;
    const auto head = [](const std::string& role, const std::string& size) {
        return "PUT /api/v1/configuration HTTP/1.1\r\nHost: localhost\r\n" + role + "Content-Length: " + size +
               "\r\n\r\n";
    };
    SocketClient counter(fixture.port());
    counter.send(head(asCounter, "1000000"));
    CHECK(contains(counter.readResponse(), "413 "));
    SocketClient manager(fixture.port());
    manager.send(head(asManager, "1000000") + std::string(1'000'000, ' '));
    CHECK(contains(manager.readResponse(), "400 Bad Request"));
    SocketClient greedy(fixture.port());
    greedy.send(head(asManager, "5000000"));
    CHECK(contains(greedy.readResponse(), "413 "));
}

TEST_CASE("A message over its limit closes the WebSocket", "[server][bad-input][limits]") {
    ServerFixture fixture;
    SocketClient client(fixture.port());
    begin(client, R"("role":"board")");
    client.sendText(std::string(65UL * 1024, ' '));
    CHECK_FALSE(client.readText().has_value());
    CHECK(contains(fixture.get("/health", {}), "200 OK"));
}

TEST_CASE("A client that drips its header is dropped in time", "[server][bad-input][limits]") {
    ServerFixture fixture(impatient());
    SocketClient client(fixture.port());
    // Each byte asks for the next only after an exchange of its own, so the header is still incomplete when time is up.
    REQUIRE(client.send("GET /health HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
    for (int sent = 0; sent < 7000 && client.send("x"); ++sent)
        CHECK(contains(fixture.get("/health", {}), "200 OK"));
    CHECK(client.readToEnd().empty());
}

TEST_CASE("A silent connection and an interrupted body are dropped", "[server][bad-input][limits]") {
    ServerFixture fixture(impatient());
    SocketClient silent(fixture.port());
    CHECK(silent.readToEnd().empty());
    SocketClient interrupted(fixture.port());
    interrupted.send("POST /api/v1/commands HTTP/1.1\r\nHost: localhost\r\n" + asCounter + withKey +
                     "Content-Length: 40\r\n\r\n{\"type\"");
    CHECK(interrupted.readToEnd().empty());
    CHECK(fixture.hall().commands().empty());
}

TEST_CASE("A WebSocket without a hello is dropped in time", "[server][bad-input][limits]") {
    ServerFixture fixture(impatient());
    SocketClient client(fixture.port());
    CHECK(contains(client.upgrade(), "101"));
    CHECK_FALSE(client.readText().has_value());
}

TEST_CASE("A WebSocket whose other side is dead is dropped", "[server][bad-input][limits]") {
    ServerLimits limits;
    limits.idle = std::chrono::milliseconds(300);
    ServerFixture fixture(limits);
    SocketClient client(fixture.port());
    begin(client, R"("role":"board")");
    // Reads the ping and never answers it.
    CHECK(client.readToEnd().size() < 200);
}

TEST_CASE("Broken frames and unmasked frames end the WebSocket", "[server][bad-input]") {
    ServerFixture fixture;
    std::mt19937 random(11);
    for (int round = 0; round < 30; ++round) {
        SocketClient client(fixture.port());
        begin(client, R"("role":"board")");
        std::string garbage(100, '\0');
        for (char& byte : garbage)
            byte = static_cast<char>(random());
        garbage[0] = static_cast<char>(static_cast<unsigned char>(garbage[0]) | 0x70U); // reserved bits: never right
        client.send(garbage);
        while (client.readText()) {
        }
    }
    SocketClient unmasked(fixture.port());
    begin(unmasked, R"("role":"board")");
    unmasked.send(std::string("\x81\x02{}", 4));
    CHECK_FALSE(unmasked.readText().has_value());
    CHECK(contains(fixture.get("/health", {}), "200 OK"));
}

TEST_CASE("Connections beyond the limit are turned away and come back later", "[server][bad-input][limits]") {
    ServerLimits limits;
    limits.connections = 20;
    ServerFixture fixture(limits);
    std::vector<std::unique_ptr<SocketClient>> clients;
    for (int count = 0; count < 20; ++count) {
        clients.push_back(std::make_unique<SocketClient>(fixture.port()));
        begin(*clients.back(), R"("role":"board")");
    }
    for (int count = 0; count < 50; ++count)
        CHECK(contains(fixture.get("/health", {}), "503 Service Unavailable"));
    clients.back()->sendFrame(8, {});
    CHECK_FALSE(clients.back()->readText().has_value());
    clients.pop_back();
    // The place is free as soon as the server has seen the end; until then it turns us away.
    std::string response;
    while (!contains(response, "200 OK"))
        response = fixture.get("/health", {});
    CHECK(contains(response, R"("connections":20)"));
}

TEST_CASE("A WebSocket at another path is not found", "[server][bad-input]") {
    ServerFixture fixture;
    SocketClient client(fixture.port());
    CHECK(contains(client.upgrade("/api/v1/snapshot"), "404 Not Found"));
}

TEST_CASE("Requests after each other share one connection", "[server][http]") {
    ServerFixture fixture;
    SocketClient client(fixture.port());
    for (int count = 0; count < 100; ++count) {
        client.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
        CHECK(contains(client.readResponse(), "200 OK"));
    }
}
