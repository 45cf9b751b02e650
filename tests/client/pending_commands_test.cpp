// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/pending_commands.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

PendingCommand commandOf(const char* key, std::chrono::milliseconds deadline) {
    return {key, std::string("message ") + key, nullptr, deadline, false};
}

} // namespace

TEST_CASE("Commands without an answer are sent again in the order they were asked", "[client][pending]") {
    PendingCommands pending;
    pending.add(commandOf("a", 10ms));
    pending.add(commandOf("b", 10ms));
    pending.add(commandOf("c", 10ms));
    CHECK(pending.take("b")->key == "b");
    CHECK(pending.sendAll() == std::vector<std::string>{"message a", "message c"});
    CHECK(pending.sendAll() == std::vector<std::string>{"message a", "message c"});
}

TEST_CASE("A second answer to one command belongs to nobody", "[client][pending]") {
    PendingCommands pending;
    pending.add(commandOf("a", 10ms));
    CHECK(pending.take("a").has_value());
    CHECK_FALSE(pending.take("a").has_value());
    CHECK_FALSE(pending.take("never asked").has_value());
}

TEST_CASE("A command expires at its deadline and the others stay", "[client][pending]") {
    PendingCommands pending;
    pending.add(commandOf("a", 30ms));
    pending.add(commandOf("b", 10ms));
    pending.add(commandOf("c", 20ms));
    CHECK(pending.nextDeadline() == 10ms);
    CHECK(pending.takeExpired(9ms).empty());
    const std::vector<PendingCommand> expired = pending.takeExpired(20ms);
    REQUIRE(expired.size() == 2);
    CHECK(expired[0].key == "b");
    CHECK(expired[1].key == "c");
    CHECK(pending.nextDeadline() == 30ms);
    CHECK(pending.size() == 1);
}

TEST_CASE("The caller of a lost command hears whether it may have happened", "[client][pending]") {
    PendingCommand command = commandOf("a", 10ms);
    const Answer never = answerForLost(command);
    command.sent = true;
    const Answer unknown = answerForLost(command);
    REQUIRE(never.error.has_value());
    REQUIRE(unknown.error.has_value());
    CHECK(never.error->code == ErrorCode::Io);
    CHECK(unknown.error->code == ErrorCode::Io);
    CHECK(never.error->context.find("not asked") != std::string::npos);
    CHECK(unknown.error->context.find("unknown") != std::string::npos);
}
