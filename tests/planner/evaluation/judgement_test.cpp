// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/evaluation/day_split.h"
#include "app/planner/evaluation/judgement.h"
#include "app/planner/evaluation/service_fit.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::planner;

namespace {

HallDayOutcome outcome(std::vector<std::vector<Minutes>> waits) {
    HallDayOutcome day;
    day.hall = "hall";
    day.waits = std::move(waits);
    return day;
}

HallDayRecord lookedAt(int date, std::vector<Minutes> moments) {
    HallDayRecord record;
    record.day = *BusinessDay::parse("2020-01-" + std::string(date < 10 ? "0" : "") + std::to_string(date));
    record.queues.resize(1);
    for (const Minutes at : moments)
        record.queues[0].looks.push_back({at, 1, 0, 1});
    return record;
}

} // namespace

TEST_CASE("Figures are those of all waits together", "[planner][evaluation]") {
    const PolicyFigures figures =
        figuresOf({outcome({std::vector<Minutes>(20, 10.0), std::vector<Minutes>(20, 40.0)})}, 1);
    CHECK(figures.mean == Approx(25));
    CHECK(figures.shareOver30 == Approx(0.5));
    CHECK(figures.spread == Approx(15));
    CHECK(figures.worstQueue == Approx(40));
    CHECK(figures.worstName == "hall/1");
}

TEST_CASE("A queue with three tickets is named as thin, not as the worst", "[planner][evaluation]") {
    const PolicyFigures figures = figuresOf({outcome({std::vector<Minutes>(20, 10.0), {90, 90, 90}})}, 1);
    CHECK(figures.worstQueue == Approx(10));
    CHECK(figures.thinQueues == 1);
}

TEST_CASE("An interval that includes zero says so", "[planner][evaluation]") {
    std::vector<HallDayOutcome> ours;
    std::vector<HallDayOutcome> theirs;
    for (int day = 0; day < 20; ++day) {
        ours.push_back(outcome({{day % 2 == 0 ? 5.0 : 15.0}}));
        theirs.push_back(outcome({{day % 2 == 0 ? 15.0 : 5.0}}));
    }
    const Comparison even = compare(ours, theirs, 1);
    CHECK(even.change == Approx(0));
    CHECK(even.low < 0);
    CHECK(even.high > 0);
    CHECK(even.betterDays == Approx(0.5));
}

TEST_CASE("A policy that halves every day's waiting has a narrow interval", "[planner][evaluation]") {
    std::vector<HallDayOutcome> ours;
    std::vector<HallDayOutcome> theirs;
    for (int day = 1; day <= 20; ++day) {
        ours.push_back(outcome({{5.0 * day}}));
        theirs.push_back(outcome({{10.0 * day}}));
    }
    const Comparison half = compare(ours, theirs, 1);
    CHECK(half.low == Approx(-0.5));
    CHECK(half.high == Approx(-0.5));
    CHECK(half.noWorseDays == Approx(1));
}

TEST_CASE("A day with a hole neither teaches nor judges, and the report says why", "[planner][evaluation]") {
    HallRecord hall{"office", {{"1", "one"}}, {}};
    for (int date = 1; date <= 5; ++date)
        hall.days.push_back(
            lookedAt(date, date == 3 ? std::vector<Minutes>{480, 500, 600} : std::vector<Minutes>{480, 500}));
    const DaySplit split = splitDays({hall}, JudgedDays::Later);
    CHECK(split.training.size() == 3);
    CHECK(split.judged.size() == 1);
    REQUIRE(split.leftOut.size() == 1);
    CHECK(split.leftOut.front() == "day 2020-01-03: nobody looked from 08:20 for 100 minutes (office)");
    const DaySplit inside = splitDays({hall}, JudgedDays::InsideTraining);
    CHECK(inside.training.size() == 2);
    CHECK(inside.judged == std::vector<BusinessDay>{split.training.back()});
}

TEST_CASE("A single day cannot be split", "[planner][evaluation]") {
    const HallRecord hall{"office", {{"1", "one"}}, {lookedAt(1, {480, 500})}};
    CHECK(splitDays({hall}, JudgedDays::Later).training.empty());
}

TEST_CASE("A queue whose tickets were not kept has the arrivals that its board shows", "[planner][evaluation]") {
    QueueDayRecord day;
    day.looks = {{480, 1, 2, std::nullopt}, // two wait before the first call
                 {485, 1, 1, 2},            // both called, one more came
                 {490, 1, 3, 3},            // that one called, three more
                 {495, 1, 1, 3},            // two gave up: nobody came
                 {500, 1, 1, 955},          // the number jumped
                 {505, 1, 0, 958}};         // three called: the last one waiting, and the two who had seemed to give up
    const std::vector<MinuteSpan> arrivals = arrivalsOf(day);
    REQUIRE(arrivals.size() == 6);
    CHECK(arrivals.front().until == 480);
    CHECK(arrivals[2].from == 480);
    CHECK(arrivals.back().until == 490);
    day.tickets.push_back({{481, 482}, std::nullopt});
    CHECK(arrivalsOf(day).size() == 1); // tickets know better
    CHECK(arrivalsOf({}).empty());
}

TEST_CASE("Service times are fitted until recorded counters give the observed wait", "[planner][evaluation]") {
    // Twelve people each come and are called eight minutes after the one before: one counter, eight minutes each.
    HallDayRecord day;
    day.queues.resize(1);
    for (int i = 0; i < 12; ++i) {
        const Minutes call = 480.0 + 8 * i;
        day.queues[0].tickets.push_back({{480, 480}, MinuteSpan{call, call}});
    }
    day.queues[0].looks.push_back({480, 1, 11, 1});
    day.queues[0].looks.push_back({560, 1, 1, 11});
    day.queues[0].looks.push_back({600, 1, 0, 12});
    const ServiceTimes services = fitServiceTimes({&day}, 1, 3);
    CHECK(services.means.front() == Approx(8).epsilon(0.35));
}
