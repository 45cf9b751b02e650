// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_codec.h"

#include <catch2/catch.hpp>

#include <string>

using namespace evenhall;

namespace {

/// A small hall that is right, for tests that break one thing.
const std::string smallHall = R"({
 "schema": "evenhall-hall/1",
 "hall": {"id": "town", "name_zh": "便民服务中心", "timezone": "Asia/Shanghai"},
 "languages": {"order": ["zh-CN"]},
 "hours": {"weekday": [["09:00", "12:00"], ["13:30", "17:00"]], "kiosk_open": "08:30", "last_ticket": "16:45"},
 "number_format": {"normal": "{zone}{seq:03d}", "priority": "{zone}L{seq:03d}", "first": 1, "last": 999},
 "departments": [{"id": "civil", "name_zh": "民政"}],
 "zones": [{"id": "A", "name_zh": "一区", "groups": ["A1"]}, {"id": "B", "name_zh": "二区"}],
 "groups": [{"id": "A1", "zone": "A", "name_zh": "综合"}, {"id": "B1", "zone": "B", "name_zh": "社保"}],
 "services": [{"id": "civil.any", "group": "A1", "department": "civil", "name_zh": "综合办理"}],
 "windows": [{"number": 1, "zone": "A", "groups": ["A1"]}, {"number": 2, "zone": "B", "groups": ["B1", "A1"]}],
 "kiosk": {"count": 1, "placement": {"1": 1}},
 "priority_classes": [{"id": "elder", "zh": "老年人", "bonus_min": 20}]
})";

std::string with(const std::string& before, const std::string& after) {
    std::string text = smallHall;
    const std::size_t at = text.find(before);
    REQUIRE(at != std::string::npos);
    return text.replace(at, before.size(), after);
}

std::string onlyProblem(const std::string& text) {
    const ConfigurationReading reading = readHallConfiguration(text);
    CHECK_FALSE(reading.ok());
    std::string all;
    for (const ConfigurationProblem& problem : reading.problems)
        all += (all.empty() ? "" : "\n") + problem.toString();
    return all;
}

} // namespace

TEST_CASE("The small hall of these tests is right", "[codec][configuration]") {
    const ConfigurationReading reading = readHallConfiguration(smallHall);
    CHECK(reading.ok());
    CHECK(reading.problems.empty());
}

TEST_CASE("A syntax error names its line and column", "[codec][configuration]") {
    CHECK(onlyProblem("{\n  \"schema\": \"evenhall-hall/1\",\n  \"hall\": oops\n}") ==
          "line 3, column 11: expected JSON, found a syntax error: syntax error");
    CHECK(onlyProblem("{\"名\": ]").substr(0, 16) == "line 1, column 7");
    CHECK(onlyProblem("").substr(0, 16) == "line 1, column 1");
    CHECK(onlyProblem("{\"schema\":").substr(0, 17) == "line 1, column 11");
    CHECK(onlyProblem("[1] x").substr(0, 16) == "line 1, column 5");
    CHECK(onlyProblem("\"\xff\"").substr(0, 6) == "line 1");
    CHECK(onlyProblem(std::string(100'000, '[')).substr(0, 6) == "line 1");
}

TEST_CASE("A reference that leads nowhere names its place and what was found", "[codec][configuration]") {
    CHECK(onlyProblem(with(R"(["B1", "A1"])", R"(["B1", "A1", "S9"])")) ==
          R"(/windows/1/groups/2: expected the id of a group, found "S9")");
    CHECK(onlyProblem(with(R"("department": "civil")", R"("department": "ghost")")) ==
          R"(/services/0/department: expected the id of a department, found "ghost")");
    CHECK(onlyProblem(with(R"("groups": ["A1"]},)", R"("groups": ["B1"]},)")) ==
          R"(/zones/0/groups/0: expected a group of this zone, found "B1")");
}

TEST_CASE("All problems of a file come out at once", "[codec][configuration]") {
    std::string text = with(R"("12:00")", R"("08:00")");
    text.replace(text.find(R"("bonus_min": 20)"), 15, R"("bonus_min": "x")");
    text.replace(text.find(R"("number": 2)"), 11, R"("number": 1)");
    const ConfigurationReading reading = readHallConfiguration(text);
    REQUIRE(reading.problems.size() == 3);
    CHECK(reading.problems[0].toString() == R"(/hours/weekday/0/1: expected a time after 09:00, found "08:00")");
    CHECK(reading.problems[1].toString() ==
          "/windows/1/number: expected a number that no other window has (/windows/0 has it), found 1");
    CHECK(reading.problems[2].toString() ==
          R"(/priority_classes/0/bonus_min: expected a number from 0 to 1440, found "x")");
}

TEST_CASE("An id or a key that stands twice is a problem", "[codec][configuration]") {
    CHECK(onlyProblem(with(R"({"id": "civil", "name_zh": "民政"})",
                           R"({"id": "civil", "name_zh": "民政"}, {"id": "civil", "name_zh": "民政"})")) ==
          R"(/departments/1/id: expected an id that no other has (/departments/0/id has it), found "civil")");
    CHECK(onlyProblem(with(R"("number": 1,)", R"("number": 1, "zone": "B",)")) ==
          R"(/windows/0/zone: expected each key once, found "zone" again)");
}

TEST_CASE("Times and ranges out of order are problems", "[codec][configuration]") {
    CHECK(onlyProblem(with(R"(["13:30", "17:00"])", R"(["11:30", "17:00"])")) ==
          "/hours/weekday/1: expected a period that begins at 12:00 or later, found a list");
    CHECK(onlyProblem(with(R"("16:45")", R"("08:15")")) ==
          R"(/hours/last_ticket: expected a time after kiosk_open 08:30, found "08:15")");
    CHECK(onlyProblem(with(R"("last": 999)", R"("last": 0)")) ==
          "/number_format/last: expected a whole number from 1 to 9999, found 0");
    CHECK(onlyProblem(with(R"("first": 1,)", R"("first": 1000,)")) ==
          "/number_format/last: expected a number that is not below first, 1000, found 999");
    CHECK(onlyProblem(with(R"("17:00")", R"("25:00")")) ==
          R"(/hours/weekday/1/1: expected a time "HH:MM" from 00:00 to 24:00, found "25:00")");
}

TEST_CASE("Two zones may not get the same prefix from the number format", "[codec][configuration]") {
    std::string text = with(R"({"id": "B", "name_zh": "二区"})", R"({"id": "AL", "name_zh": "二区"})");
    text.replace(text.find(R"("zone": "B", "name_zh")"), 11, R"("zone": "AL")");
    text.replace(text.find(R"("number": 2, "zone": "B")"), 24, R"("number": 2, "zone": "AL")");
    CHECK(onlyProblem(text) == R"(/number_format/normal: expected a prefix of its own for zone AL, found "AL", which )"
                               "zone A at /number_format/priority has");
}

TEST_CASE("An unknown key and a wrong type are problems", "[codec][configuration]") {
    CHECK(onlyProblem(with(R"("kiosk": {)", R"("kiosk": {"cuont": 3, )")) ==
          "/kiosk/cuont: unknown key; known here: count, elder_mode, home_buttons, idle_reset_sec, idle_warn_sec, "
          "placement");
    CHECK(onlyProblem(with(R"("services": [)", R"("services": [7, )")) == "/services/0: expected an object, found 7");
    CHECK(onlyProblem(with(R"("count": 1)", R"("count": 2)")) ==
          "/kiosk/count: expected the sum of placement, 1, found 2");
    CHECK(onlyProblem("[]") == "expected an object, found a list");
}

TEST_CASE("Two profiles for one window at one time are a problem", "[codec][configuration]") {
    const std::string plans =
        R"("plans": [{"id": "tide", "entries": [
            {"window": "1", "weekdays": ["mon"], "from": "09:00", "until": "11:00", "own": ["A1"]},
            {"window": "1", "weekdays": ["tue"], "from": "09:00", "until": "11:00", "own": ["A1"]},
            {"window": "1", "from": "10:59", "own": ["B1"], "helps": ["A1"]}]}], "active_plan": "tide", "kiosk": {)";
    CHECK(onlyProblem(with(R"("kiosk": {)", plans)) ==
          "/plans/0/entries/2: expected one profile for window 1 at a time, found another at /plans/0/entries/0");
}

TEST_CASE("A hostile file gives a bounded list of problems", "[codec][configuration]") {
    std::string many = R"("services": [)";
    for (int i = 0; i < 10'000; ++i)
        many += "0,";
    const ConfigurationReading reading = readHallConfiguration(with(R"("services": [)", many));
    CHECK_FALSE(reading.ok());
    REQUIRE(reading.problems.size() == 301);
    CHECK(reading.problems.back().toString() == "and 9700 more problems");
}
