// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/profiles/printer_profile.h"

#include <array>
#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::profiles;
using device::Condition;

namespace {

constexpr const char* smallest = R"({"name": "own-printer", "title": "Own printer",
                                     "paper": {"millimetres": 80, "dots": 576, "dpi": 203}})";

std::string mistakesOf(const char* text) {
    const device::Outcome<PrinterProfile> profile = parseProfile(text);
    REQUIRE_FALSE(profile);
    CHECK(profile.fault().code == device::FaultCode::BadConfiguration);
    return profile.fault().context;
}

} // namespace

TEST_CASE("A profile that says little claims little", "[drivers][profiles]") {
    const device::Outcome<PrinterProfile> profile = parseProfile(smallest);
    REQUIRE(profile);
    CHECK(profile->name == "own-printer");
    CHECK(profile->paper == device::PaperGeometry{576, 203});
    CHECK(profile->confirm == device::ConfirmLevel::Delivered);
    CHECK(profile->clear == ClearCommand::None);
    CHECK(profile->bandRows <= 128);
    CHECK_FALSE(profile->cutCounter);
}

TEST_CASE("All mistakes of a profile are told at once, each with its place", "[drivers][profiles]") {
    CHECK(mistakesOf(R"({"name": "Own Printer", "title": "Own", "speed": 3, "confirm": "surely",
                        "paper": {"millimetres": 80, "dots": 10, "dpi": 203},
                        "status": {"questions": [1, 0], "bits": [{"question": 1, "mask": "8", "means": "offline"},
                                                                 {"question": 2, "mask": "04", "means": "sad"},
                                                                 {"question": 2, "mask": "04"}]},
                        "afterCut": "1D6"})") ==
          "/name: lower-case letters, digits and '-' are expected\n"
          "/paper/dots: a whole number from 192 to 4096 is expected\n"
          "/status/questions/1: the n of DLE EOT n, from 1 to 255, is expected\n"
          "/status/bits/0/mask: two hexadecimal digits other than 00 are expected\n"
          "/status/bits/1/means: one of \"offline\", \"paperNearEnd\", \"paperEnd\", \"coverOpen\", \"jam\", "
          "\"cutterError\", \"headHot\", \"mechanicalError\" is expected\n"
          "/status/bits/2/means: a condition is expected\n"
          "/confirm: one of \"delivered\", \"barrier\", \"processId\", \"statusCounter\" is expected\n"
          "/afterCut: pairs of hexadecimal digits are expected\n"
          "/speed: unknown field");
}

TEST_CASE("What is no JSON is refused with its line", "[drivers][profiles]") {
    CHECK(mistakesOf("{\"name\": \"x\",\n \"title\" }").find("line 2, column ") == 0);
    CHECK(mistakesOf("[]") == ": an object is expected\n/paper: an object is expected");
}

TEST_CASE("A profile cannot mix the dialects", "[drivers][profiles]") {
    CHECK(mistakesOf(R"({"name": "x", "title": "X", "paper": {"millimetres": 80, "dots": 576, "dpi": 203},
                         "dialect": "starLine", "confirm": "processId", "clear": "realTimeClear",
                         "cut": {"command": "feedPartial"}})") ==
          "/cut/command: a cut of the dialect is expected\n"
          "/confirm: a confirmation of the dialect is expected\n"
          "/clear: a command of the dialect is expected");
    CHECK(mistakesOf(R"({"name": "x", "title": "X", "paper": {"millimetres": 80, "dots": 576, "dpi": 203},
                         "confirm": "barrier"})") == "/status: a printer that confirms must be asked for its status");
}

TEST_CASE("The same bit means what its profile says", "[drivers][profiles]") {
    StatusRules rules;
    rules.bits = {{3, 0, std::byte{0x04}, Condition::Jam}, {4, 0, std::byte{0x0C}, Condition::PaperNearEnd}};
    const std::array jam{std::byte{0x16}};
    CHECK(conditionsOf(rules, 3, jam) == std::vector{Condition::Jam});
    CHECK(conditionsOf(rules, 2, jam).empty());
    const std::array nearEnd{std::byte{0x1E}};
    CHECK(conditionsOf(rules, 4, nearEnd).empty()); // without the sensor the bits mean nothing
    rules.nearEndSensor = true;
    CHECK(conditionsOf(rules, 4, nearEnd) == std::vector{Condition::PaperNearEnd});
    CHECK(conditionsOf(rules, 4, {}).empty());
}

TEST_CASE("A status says why a printer is offline, and a warning never stops it", "[drivers][profiles]") {
    const device::DeviceStatus stopped = statusOf({Condition::Offline, Condition::CoverOpen, Condition::CoverOpen});
    CHECK(stopped.readiness == device::Readiness::NotReady);
    CHECK(stopped.conditions == std::vector{Condition::CoverOpen});
    const device::DeviceStatus warned = statusOf({Condition::PaperNearEnd});
    CHECK(warned.readiness == device::Readiness::Ready);
    CHECK(statusOf({Condition::Offline}).readiness == device::Readiness::NotReady);
    CHECK(statusOf({Condition::Offline, Condition::PaperNearEnd}).conditions.size() == 2);
}
