// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/replay/replay_report.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using std::chrono::minutes;

namespace {

RecordedDay twoTickets() {
    RecordedDay day;
    day.office = "O";
    day.groups = {{"7",
                   "Cards",
                   2,
                   {{minutes(500), minutes(505)}, {minutes(505), minutes(510)}},
                   {{minutes(510), minutes(515)}, {minutes(515), minutes(520)}}}};
    return day;
}

PlayedGroup rightly() {
    return {{{minutes(501), "A001", ""}, {minutes(510), "A002", ""}},
            {{minutes(512), 0, minutes(512), ""}, {minutes(520), 1, minutes(519), ""}}};
}

} // namespace

TEST_CASE("A day that went as recorded has no exceptions", "[evenhallctl][replay]") {
    const ReplayReport report = judgeDay(twoTickets(), {rightly()}, 60);
    CHECK(report.faithful());
    CHECK(report.exceptions.empty());
    CHECK(report.total.issuedInside == 2);
    CHECK(report.total.callsInOrder == 2);
    CHECK(report.total.callsInside == 2);
    CHECK(toText(report).find("100.0 % of 2 tickets") != std::string::npos);
}

TEST_CASE("Every difference is an exception with its cause", "[evenhallctl][replay]") {
    PlayedGroup played = rightly();
    played.tickets[0].issuedAt = minutes(506);
    played.calls[0] = {minutes(522), 1, minutes(522), ""};
    played.calls[1] = {std::nullopt, std::nullopt, minutes(519), "nobody waiting"};
    const ReplayReport report = judgeDay(twoTickets(), {played}, 60);
    CHECK_FALSE(report.faithful());
    REQUIRE(report.exceptions.size() == 4);
    CHECK(report.exceptions[0].what == "ticket 1 was issued at 08:26:00, recorded 08:20:00-08:25:00");
    CHECK(report.exceptions[1].cause == "the hall chose ticket 2");
    CHECK(report.exceptions[2].cause.find("leaves no time") != std::string::npos);
    CHECK(report.exceptions[3].cause == "refused: nobody waiting");
    CHECK(toJson(report).find("\"calls_inside_share\": 0") != std::string::npos);
}

TEST_CASE("Nothing played is nothing issued and nothing called", "[evenhallctl][replay]") {
    const ReplayReport report = judgeDay(twoTickets(), {}, 60);
    CHECK_FALSE(report.faithful());
    CHECK(report.total.issuedInside == 0);
    CHECK(report.exceptions.size() == 4);
}

TEST_CASE("A ticket that was never called in the recording is listed, not counted", "[evenhallctl][replay]") {
    RecordedDay day = twoTickets();
    day.groups[0].calls.pop_back();
    PlayedGroup played = rightly();
    played.calls.pop_back();
    const ReplayReport report = judgeDay(day, {played}, 60);
    CHECK(report.faithful());
    REQUIRE(report.exceptions.size() == 1);
    CHECK(report.exceptions[0].cause == "never called in the recording either");
}
