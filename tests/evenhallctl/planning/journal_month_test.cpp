// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_codec.h"
#include "app/evenhallctl/planning/journal_month.h"
#include "app/evenhallctl/tables/text_file.h"
#include "app/planner/evaluation/day_split.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace evenhall;
using planner::HallDayRecord;

namespace {

HallConfiguration smallHall(const std::string& timeZone = "Asia/Shanghai") {
    HallConfiguration hall = *parseHallConfiguration(*readTextFile(EVENHALL_SMALL_HALL));
    hall.timeZone = timeZone;
    return hall;
}

Instant at(const std::string& text) {
    return *parseInstant(text + ":00Z");
}

/// Somebody who came, was called after `wait` minutes and left ten minutes later.
journal::VisitRow visit(std::int64_t day, const std::string& queue, const std::string& came, int wait) {
    journal::VisitRow row;
    row.businessDay = day;
    row.queue = queue;
    row.window = "1";
    row.queuedAt = at(came);
    row.calledAt = row.startedAt = row.queuedAt + std::chrono::minutes(wait);
    row.endedAt = *row.calledAt + std::chrono::minutes(10);
    row.cases = 1;
    return row;
}

journal::OpenWindowRow open(std::int64_t day, const std::string& window, const std::string& from,
                            const std::string& until) {
    return {day, window, at(from), at(until)};
}

journal::AssignmentRow assigned(std::int64_t day, const std::string& window, const std::string& queue,
                                const std::string& from, const std::string& until) {
    return {day, window, at(from), at(until), {queue}};
}

/// Counters open for a queue at a time of day.
int openAt(const HallDayRecord& day, std::size_t queue, planner::Minutes time) {
    const std::vector<planner::QueueLook>& looks = day.queues[queue].looks;
    const auto found =
        std::find_if(looks.begin(), looks.end(), [&](const planner::QueueLook& look) { return look.at == time; });
    return found == looks.end() ? -1 : found->openCounters;
}

bool has(const std::vector<std::string>& remarks, const std::string& words) {
    return std::any_of(remarks.begin(), remarks.end(),
                       [&](const std::string& remark) { return remark.find(words) != std::string::npos; });
}

} // namespace

TEST_CASE("Summer time moves neither the hour at which people come nor their waits", "[evenhallctl][plan]") {
    JournalMonth month(smallHall("Europe/Warsaw"));
    month.add(visit(20261023, "S1", "2026-10-23T07:00", 5));  // Friday in summer time
    month.add(visit(20261025, "S1", "2026-10-25T00:45", 30)); // the night in which a day has 25 hours
    month.add(visit(20261025, "S1", "2026-10-25T08:00", 5));
    month.add(visit(20261026, "S1", "2026-10-26T08:00", 5)); // Monday in winter time
    month.add(open(20261026, "1", "2026-10-26T08:00", "2026-10-26T16:00"));
    month.add(visit(20260329, "S1", "2026-03-29T00:50", 20)); // 23 hours: from 1:50 to 3:10 on the wall
    const JournalHall hall = month.finish();
    REQUIRE(hall.record.days.size() == 4);
    const auto tickets = [&](std::size_t day) { return hall.record.days[day].queues.front().tickets; };
    CHECK(tickets(0).front().arrival.from == 110);
    CHECK(tickets(0).front().call->from == 130);
    CHECK(tickets(1).front().arrival.from == 540);
    REQUIRE(tickets(2).size() == 2);
    CHECK(tickets(2).front().arrival.from == 165);
    CHECK(tickets(2).front().call->from == 195);
    CHECK(tickets(2).back().arrival.from == 540);
    CHECK(tickets(3).front().arrival.from == 540);
}

TEST_CASE("An open window counts for the queue that it served then, whatever plan said so", "[evenhallctl][plan]") {
    JournalMonth month(smallHall());
    month.add(visit(20260803, "S1", "2026-08-03T01:00", 5));
    month.add(assigned(20260803, "3", "S5", "2026-08-02T16:00", "2026-08-03T02:00"));
    month.add(assigned(20260803, "3", "S1", "2026-08-03T02:00", "2026-08-03T16:00"));
    month.add(open(20260803, "3", "2026-08-03T01:00", "2026-08-03T09:00"));
    const JournalHall hall = month.finish();
    REQUIRE(hall.record.days.size() == 1);
    const HallDayRecord& day = hall.record.days.front();
    CHECK(openAt(day, 1, 570) == 1);
    CHECK(openAt(day, 0, 570) == 0);
    CHECK(openAt(day, 1, 660) == 0);
    CHECK(openAt(day, 0, 660) == 1);
    CHECK(openAt(day, 0, 1020) == 0);
}

TEST_CASE("A window that served nobody and tickets of a queue that is no more are told", "[evenhallctl][plan]") {
    JournalMonth month(smallHall());
    month.add(visit(20260803, "S1", "2026-08-03T01:00", 5));
    month.add(visit(20260803, "X9", "2026-08-03T01:00", 5));
    month.add(open(20260803, "1", "2026-08-03T01:00", "2026-08-03T09:00"));
    month.add(open(20260803, "4", "2026-08-03T01:00", "2026-08-03T09:00"));
    const JournalHall hall = month.finish();
    CHECK(has(hall.remarks, "window 4 was open for 8 hours and called nobody"));
    CHECK(has(hall.remarks, "1 tickets of queue X9"));
    CHECK_FALSE(has(hall.remarks, "window 1"));
}

TEST_CASE("A queue with three tickets leans on the service times of its hall", "[evenhallctl][plan]") {
    JournalMonth month(smallHall());
    for (int minute = 0; minute < 50; ++minute)
        month.add(visit(20260803, "S1", "2026-08-03T01:" + std::to_string(minute + 10), 5));
    for (int i = 0; i < 3; ++i) {
        journal::VisitRow slow = visit(20260803, "S5", "2026-08-03T02:00", 5);
        slow.endedAt = *slow.calledAt + std::chrono::minutes(60);
        month.add(slow);
    }
    month.add(open(20260803, "1", "2026-08-03T01:00", "2026-08-03T09:00"));
    const JournalHall hall = month.finish();
    CHECK(hall.services.means[0] == Approx(10).margin(0.5));
    CHECK(hall.services.means[1] > 20);
    CHECK(hall.services.means[1] < 40);
    CHECK(hall.services.means[2] == Approx(53 * 12.83 / 53).margin(0.1)); // nobody came: the hall's mean
    CHECK(hall.cases == std::vector<int>{50, 3, 0});
}

TEST_CASE("A last day that ends before the hall closes teaches nothing", "[evenhallctl][plan]") {
    JournalMonth month(smallHall());
    month.add(visit(20260803, "S1", "2026-08-03T01:00", 5));
    month.add(open(20260803, "1", "2026-08-03T01:00", "2026-08-03T09:00"));
    month.add(visit(20260804, "S1", "2026-08-04T03:20", 5)); // the window is open still
    const JournalHall hall = month.finish();
    REQUIRE(hall.record.days.size() == 1);
    CHECK(hall.record.days.front().day.toString() == "2026-08-03");
    CHECK(has(hall.remarks, "day 2026-08-04: the record ends at 11:25, before the hall closes"));
}

TEST_CASE("Hours without a record in a busy hall leave their day out of a plan", "[evenhallctl][plan]") {
    JournalMonth month(smallHall());
    for (const std::int64_t day : {20260803, 20260804, 20260805}) {
        const std::string date = "2026-08-0" + std::to_string(day % 10);
        for (int minute = 0; minute < 7 * 60 + 30; minute += 2) {
            const int hour = 1 + minute / 60;
            if (day == 20260804 && hour >= 5 && hour < 7)
                continue; // 13:00 to 15:00
            const std::string clock =
                "0" + std::to_string(hour) + (minute % 60 < 10 ? ":0" : ":") + std::to_string(minute % 60);
            month.add(visit(day, "S1", date + "T" + clock, 3));
        }
        month.add(open(day, "1", date + "T01:00", date + "T09:00"));
    }
    const JournalHall hall = month.finish();
    const planner::DaySplit split = planner::splitDays({hall.record}, planner::JudgedDays::Later);
    CHECK(split.training.size() + split.judged.size() == 2);
    REQUIRE(split.leftOut.size() == 1);
    CHECK(split.leftOut.front().find("day 2026-08-04: nobody looked from 1") == 0);
}
