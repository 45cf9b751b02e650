// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/protocol/client_messages.h"
#include "app/protocol/server_messages.h"
#include "tests/protocol/sample_messages.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <vector>

using namespace evenhall;
using namespace evenhall::protocol;

namespace {

/// The messages of the golden file: a JSON array with one message on each line.
std::vector<std::string> goldenLines() {
    std::ifstream file(EVENHALL_TEST_DATA "/protocol-v1.json");
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line.back() == ',')
            line.pop_back();
        if (line.size() > 1)
            lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> encodedSamples() {
    std::vector<std::string> lines;
    for (const ClientMessage& message : sampleClientMessages())
        lines.push_back(encode(message));
    for (const ServerMessage& message : sampleServerMessages())
        lines.push_back(encode(message));
    return lines;
}

} // namespace

TEST_CASE("Version 1 of the protocol is what the golden file says", "[protocol][golden]") {
    const std::vector<std::string> golden = goldenLines();
    const std::vector<std::string> encoded = encodedSamples();
    INFO("A change that an older end would misunderstand needs a new version and a new golden file");
    REQUIRE(golden.size() == encoded.size());
    for (std::size_t index = 0; index < golden.size(); ++index)
        CHECK(golden[index] == encoded[index]);
}

TEST_CASE("Write the golden file of the protocol", "[.write-golden]") {
    std::ofstream file(EVENHALL_TEST_DATA "/protocol-v1.json");
    file << "[\n";
    const std::vector<std::string> encoded = encodedSamples();
    for (std::size_t index = 0; index < encoded.size(); ++index)
        file << encoded[index] << (index + 1 < encoded.size() ? ",\n" : "\n");
    file << "]\n";
}

TEST_CASE("Every golden message of a client is read and means the same", "[protocol][golden]") {
    const std::vector<std::string> golden = goldenLines();
    const std::size_t count = sampleClientMessages().size();
    REQUIRE(golden.size() > count);
    for (std::size_t index = 0; index < count; ++index) {
        const ParsedClientMessage parsed = parseClientMessage(golden[index]);
        INFO(golden[index]);
        REQUIRE(std::holds_alternative<ClientMessage>(parsed));
        CHECK(encode(std::get<ClientMessage>(parsed)) == golden[index]);
    }
}

TEST_CASE("Every golden message of a server is read and means the same", "[protocol][golden]") {
    const std::vector<std::string> golden = goldenLines();
    const std::size_t count = sampleClientMessages().size();
    REQUIRE(golden.size() > count);
    for (std::size_t index = count; index < golden.size(); ++index) {
        const Result<ServerMessage> decoded = decodeServerMessage(golden[index]);
        INFO(golden[index]);
        REQUIRE(decoded.ok());
        CHECK(encode(decoded.value()) == golden[index]);
    }
}

TEST_CASE("The golden file holds every command and every kind of entity", "[protocol][golden]") {
    std::set<std::size_t> commands;
    for (const Command& command : sampleCommands())
        commands.insert(command.index());
    // All but AdoptConfiguration, TimePassed and Suggest, which only the controller gives.
    CHECK(commands.size() == std::variant_size_v<Command> - 3);
    std::set<std::size_t> entities;
    for (const Entity& entity : sampleEntities())
        entities.insert(entity.index());
    CHECK(entities.size() == std::variant_size_v<Entity>);
}
