// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhalld/options.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::evenhalld;

TEST_CASE("The daemon listens on loopback unless told otherwise", "[evenhalld]") {
    const auto options = parseOptions({"--data", "folder"});
    REQUIRE(options.ok());
    CHECK(options->data == "folder");
    CHECK(options->address == "127.0.0.1");
    CHECK(options->port == 7430);
    CHECK_FALSE(options->replay.has_value());
}

TEST_CASE("Every option is read", "[evenhalld]") {
    const auto options =
        parseOptions({"--data", "d", "--hall", "h.json", "--listen", "[::1]:0", "--clock", "replay:1728003600000:2.5"});
    REQUIRE(options.ok());
    CHECK(options->hall == "h.json");
    CHECK(options->address == "::1");
    CHECK(options->port == 0);
    REQUIRE(options->replay.has_value());
    CHECK(options->replay->start == Instant{1'728'003'600'000});
    CHECK(options->replay->speed == 2.5);
    CHECK_FALSE(options->longComputation);
    CHECK(parseOptions({"--data", "d", "--long-computation"})->longComputation);
    CHECK(parseOptions({"--help"})->help);
}

TEST_CASE("A wrong command line is refused with the option that is wrong", "[evenhalld]") {
    const auto context = [](const std::vector<std::string>& arguments) {
        const auto options = parseOptions(arguments);
        REQUIRE_FALSE(options.ok());
        return options.error().context;
    };
    CHECK(context({}) == "--data is missing");
    CHECK(context({"--data"}) == "--data: a value is missing");
    CHECK(context({"--data", "d", "--speed", "1"}) == "--speed: unknown option");
    for (const std::string listen : {"7430", "127.0.0.1:", "127.0.0.1:70000", "127.0.0.1:x"})
        CHECK(context({"--data", "d", "--listen", listen}) == "--listen: expected ADDRESS:PORT");
    for (const std::string clock :
         {"now", "replay:", "replay:1", "replay:1:0", "replay:1:-1", "replay::1", "replay:1:nan"})
        CHECK(context({"--data", "d", "--clock", clock}).rfind("--clock: expected", 0) == 0);
}
