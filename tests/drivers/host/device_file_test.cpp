// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/device_file.h"

#include <catch2/catch.hpp>

using namespace evenhall::device_host;
using namespace evenhall;

namespace {

constexpr const char* whole = R"({
  "printers": [
    {"kiosk": "k1", "uri": "tcp://10.0.0.7:9100", "paper": {"dots": 576, "dpi": 203}, "cut": "full"},
    {"kiosk": "k2", "uri": "serial:/dev/ttyS1?baud=19200", "profile": "snbc-bt-t080"},
    {"kiosk": "k3", "uri": "file:/tmp/paper.bin", "paper": {"dots": 384}}
  ],
  "signBuses": [
    {"uri": "serial:/dev/ttyUSB0?baud=57600", "protocol": "onbon-bx5k",
     "panel": {"width": 96, "height": 32, "unit": "pixel", "prefix": "\\FO001\\C2", "deviceType": 81, "answerTimeout": 500},
     "signs": [{"window": "1", "address": 1}, {"window": "2", "address": 2}]}
  ]
})";

std::string mistakesOf(std::string_view text) {
    const device::Outcome<DeviceConfiguration> read = parseDeviceFile(text);
    REQUIRE_FALSE(read);
    CHECK(read.fault().code == device::FaultCode::BadConfiguration);
    return read.fault().context;
}

} // namespace

TEST_CASE("A device file names every printer and sign of a box", "[drivers][host]") {
    const device::Outcome<DeviceConfiguration> read = parseDeviceFile(whole);
    REQUIRE(read);
    REQUIRE(read->printers.size() == 3);
    CHECK(read->printers[0].kiosk.text == "k1");
    CHECK(read->printers[0].profile.cut.command == profiles::CutCommand::FeedFull);
    CHECK(read->printers[1].profile.name == "snbc-bt-t080");
    CHECK(read->printers[2].profile.name == profiles::genericProfile);
    CHECK(read->printers[2].profile.paper == device::PaperGeometry{384, 203});
    REQUIRE(read->signBuses.size() == 1);
    REQUIRE(read->signBuses[0].signs.size() == 2);
    const SignEntry& sign = read->signBuses[0].signs[1];
    CHECK(sign.window.text == "2");
    CHECK(sign.settings.address == 2);
    CHECK(sign.settings.area.width == 96);
    CHECK(sign.settings.area.unit == onbon::CoordinateUnit::Pixel);
    CHECK(sign.settings.prefix == "\\FO001\\C2");
    CHECK(sign.settings.deviceType == 0x51);
    CHECK(sign.settings.answerTimeout.count() == 500);
}

TEST_CASE("A box without devices is allowed", "[drivers][host]") {
    CHECK(parseDeviceFile("{}"));
}

TEST_CASE("All mistakes of a device file are told at once, with their places", "[drivers][host]") {
    CHECK(mistakesOf(R"({"printers": [{"uri": "lpt:1", "profile": "nobody", "cut": "half", "colour": 1}, 7],
                         "signBuses": [{"uri": "serial:/dev/ttyS0?baud=1", "panel": {"width": 7},
                                        "signs": [{"window": "1", "address": 65535}, {"address": "x"}]}],
                         "singBuses": []})") ==
          "/printers/0/kiosk: a text is expected\n"
          "/printers/0/uri: a device address starts with usb:, tcp://, serial:, cups: or file:\n"
          "/printers/0/profile: no such profile; evenhall-devices list-profiles names them\n"
          "/printers/0/cut: one of \"partial\", \"full\" is expected\n"
          "/printers/0/colour: unknown field\n"
          "/printers/1: an object is expected\n"
          "/signBuses/0/uri: baud is 1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200 or 230400\n"
          "/signBuses/0/panel/width: a whole number from 8 to 4096 is expected\n"
          "/signBuses/0/signs/0/address: a whole number from 0 to 65533 is expected\n"
          "/signBuses/0/signs/1/window: a text is expected\n"
          "/signBuses/0/signs/1/address: a whole number from 0 to 65533 is expected\n"
          "/singBuses: unknown field");
    CHECK(mistakesOf("[]") == ": an object is expected");
}

TEST_CASE("What cannot be there twice is named", "[drivers][host]") {
    CHECK(mistakesOf(R"({"printers": [{"kiosk": "k1", "uri": "file:/a"}, {"kiosk": "k1", "uri": "file:/b"}]})") ==
          "/printers/1/kiosk: this kiosk has a printer already");
    CHECK(mistakesOf(R"({"signBuses": [{"uri": "file:/a", "signs": [{"window": "1", "address": 1},
                                                                      {"window": "2", "address": 1}]},
                                       {"uri": "file:/a"}]})") ==
          "/signBuses/0/signs/1/address: this address is taken on this line\n"
          "/signBuses/1/uri: this line is described already; put its signs together");
}

TEST_CASE("What is no JSON is told with line and column", "[drivers][host]") {
    CHECK(mistakesOf("{\n  \"printers\": [}\n}").starts_with("line 2, column 16: "));
    CHECK(mistakesOf("").starts_with("line 1, column 1: "));
    CHECK(mistakesOf("{} {}").starts_with("line 1, column 4: "));
    CHECK(mistakesOf(std::string(100'000, '[')).starts_with("line 1, column 17: "));
}
