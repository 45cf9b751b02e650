// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/hall_folder.h"

#include <catch2/catch.hpp>

using namespace evenhall;

namespace {

const std::string looks = "office,date,time,group,service,letter,open_counters,waiting,current_number\n"
                          "o,2020-01-02,08:00,1,cards,C,2,5,C037\n"
                          "o,2020-01-02,08:05,1,cards,C,2,4,C039\n";
const std::string head = "office,date,group,service,seq,arrive_min_lo,arrive_min_hi,call_min_lo,call_min_hi,weekday\n";

} // namespace

TEST_CASE("A folder's tables become halls, days and queues", "[evenhallctl][plan]") {
    const Result<HallFolder> folder = readHallTables(
        head + "o,2020-01-02,1,cards,1,480,485,490,495,3\no,2020-01-02,1,cards,2,480,485,-1,-1,3\n", looks);
    REQUIRE(folder);
    REQUIRE(folder->halls.size() == 1);
    const planner::HallRecord& hall = folder->halls.front();
    CHECK(hall.queues.front().service == "cards");
    const planner::QueueDayRecord& queue = hall.days.front().queues.front();
    REQUIRE(queue.tickets.size() == 2);
    CHECK(queue.tickets[0].call->middle() == 492.5);
    CHECK_FALSE(queue.tickets[1].call);
    CHECK(queue.looks[1].number == 39);
}

TEST_CASE("A clock set back between two looks swaps the ends of an interval", "[evenhallctl][plan]") {
    const Result<HallFolder> folder = readHallTables(head + "o,2020-01-02,1,cards,1,500,480,505,510,3\n", looks);
    REQUIRE(folder);
    CHECK(folder->halls.front().days.front().queues.front().tickets.front().arrival.from == 480);
}

TEST_CASE("A call past midnight belongs to the day before", "[evenhallctl][plan]") {
    const Result<HallFolder> folder = readHallTables(head + "o,2020-01-02,1,cards,1,1430,1435,1450,1455,3\n", looks);
    REQUIRE(folder);
    CHECK(folder->halls.front().days.front().queues.front().tickets.front().call->from == 1450);
    CHECK_FALSE(readHallTables(head + "o,2020-01-02,1,cards,1,1430,1435,9000,9001,3\n", looks));
}

TEST_CASE("A complaint about a table names the line", "[evenhallctl][plan]") {
    const Result<HallFolder> folder = readHallTables(head + "o,2020-01-02,1,cards,1,soon,485,490,495,3\n", looks);
    REQUIRE_FALSE(folder);
    CHECK(folder.error().context == "tickets, line 2: expected an arrival in minutes after midnight");
    CHECK_FALSE(readHallTables("office\n", looks));
    CHECK_FALSE(readHallTables(head, ""));
    CHECK_FALSE(readHallFolder("/nowhere"));
}
