// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/hall_folder.h"
#include "app/evenhallctl/planning/rehearsed_hall.h"
#include "app/evenhallctl/tables/text_file.h"

#include <catch2/catch.hpp>

using namespace evenhall;

TEST_CASE("The demo hall's made-up days are read back as a recorded hall", "[evenhallctl][plan]") {
    const Result<std::string> text = readTextFile(EVENHALL_DEMO_HALL);
    REQUIRE(text);
    const BusinessDay friday = *BusinessDay::parse("2026-09-04");
    const Result<RehearsedTables> tables = rehearseHall(*text, friday, 2, 1);
    REQUIRE(tables);
    const Result<HallFolder> folder = readHallTables(tables->tickets, tables->snapshots);
    REQUIRE(folder);
    REQUIRE(folder->halls.size() == 1);
    const planner::HallRecord& hall = folder->halls.front();
    CHECK(hall.queues.size() == 34);
    REQUIRE(hall.days.size() == 2);
    CHECK(hall.days[1].day.toString() == "2026-09-07"); // no weekend
    std::size_t friday1 = 0;
    std::size_t monday = 0;
    for (std::size_t queue = 0; queue < hall.queues.size(); ++queue) {
        friday1 += hall.days[0].queues[queue].tickets.size();
        monday += hall.days[1].queues[queue].tickets.size();
    }
    CHECK(friday1 > 1100);
    CHECK(monday > friday1);
    CHECK(rehearseHall(*text, friday, 2, 1)->tickets == tables->tickets);
}

TEST_CASE("A hall that says nothing about demand cannot be rehearsed", "[evenhallctl][plan]") {
    CHECK_FALSE(rehearseHall("{}", *BusinessDay::parse("2026-09-04"), 1, 1));
    CHECK_FALSE(rehearseHall("no JSON", *BusinessDay::parse("2026-09-04"), 1, 1));
}
