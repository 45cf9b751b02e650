// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/evaluation/plan_evaluation.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace evenhall;
using namespace evenhall::planner;

namespace {

/// A queue from eight to four: somebody every `every` minutes, called after `wait`.
QueueDayRecord queueDay(Minutes every, Minutes wait, int counters) {
    QueueDayRecord queue;
    for (Minutes at = 480; at < 960 && every > 0; at += every)
        queue.tickets.push_back({{at, at + 1}, MinuteSpan{at + wait, at + wait + 1}});
    int number = 0;
    for (Minutes at = 480; at <= 975; at += 5) {
        if (every > 0)
            number = static_cast<int>((at - 480) / every);
        queue.looks.push_back({at, counters, every > 0 ? static_cast<int>(wait / every) : 0, number});
    }
    return queue;
}

HallDayRecord hallDay(const std::string& date) {
    return {*BusinessDay::parse(date), {queueDay(3, 6, 2), queueDay(6, 4, 1)}};
}

/// Six ordinary days; the first four teach, the last two judge.
HallRecord ordinaryHall() {
    HallRecord hall{"hall", {{"1", "cards"}, {"2", "tax"}}, {}};
    for (const char* date : {"2026-03-24", "2026-03-25", "2026-03-26", "2026-03-27", "2026-03-31", "2026-04-01"})
        hall.days.push_back(hallDay(date));
    return hall;
}

void addQueue(HallRecord& hall, const std::string& id, const QueueDayRecord& everyDay) {
    hall.queues.push_back({id, id});
    for (HallDayRecord& day : hall.days)
        day.queues.push_back(everyDay);
}

EvaluationReport evaluated(const std::vector<HallRecord>& halls) {
    EvaluationSettings settings;
    settings.planning.sampledDays = 4;
    settings.planning.generalTrials = 1;
    settings.replications = 1;
    return evaluatePlans(halls, settings, [](const std::string&) {});
}

void checkWholeAnswer(const EvaluationReport& report, std::size_t hallDays) {
    REQUIRE(report.halls == std::vector<std::string>{"hall"});
    for (const Policy policy : allPolicies) {
        const std::vector<HallDayOutcome>& outcomes = report.outcomes.at(policy);
        CHECK(outcomes.size() == hallDays);
        const PolicyFigures figures = figuresOf(outcomes, report.replications);
        CHECK(std::isfinite(figures.mean));
        CHECK(std::isfinite(figures.spread));
    }
    CHECK(std::isfinite(report.estimates.ours.all));
}

bool saysSomewhere(const EvaluationReport& report, const std::string& words) {
    return std::any_of(report.leftOut.begin(), report.leftOut.end(),
                       [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

} // namespace

TEST_CASE("One office alone is judged", "[planner][evaluation]") {
    checkWholeAnswer(evaluated({ordinaryHall()}), 2);
}

TEST_CASE("Too few days are said to be too few", "[planner][evaluation]") {
    HallRecord hall = ordinaryHall();
    hall.days.resize(2);
    CHECK(saysSomewhere(evaluated({hall}), "hall: no days to learn from, or none to judge by"));
    hall.days.resize(1);
    CHECK(saysSomewhere(evaluated({hall}), "hall: no days to learn from, or none to judge by"));
    hall.days.clear();
    CHECK(evaluated({hall}).halls.empty());
    CHECK(evaluated({}).halls.empty());
}

TEST_CASE("With one day of its kind to learn from a hall is still judged", "[planner][evaluation]") {
    HallRecord hall = ordinaryHall();
    hall.days.erase(hall.days.begin() + 1, hall.days.begin() + 4); // three days: two teach, one judges
    checkWholeAnswer(evaluated({hall}), 1);
}

TEST_CASE("A queue with three tickets in all is planned for and named as thin", "[planner][evaluation]") {
    HallRecord hall = ordinaryHall();
    addQueue(hall, "3", {});
    for (const std::size_t day : {0U, 4U, 5U})
        hall.days[day].queues[2].tickets.push_back({{600, 605}, MinuteSpan{610, 615}});
    const EvaluationReport report = evaluated({hall});
    checkWholeAnswer(report, 2);
    CHECK(figuresOf(report.outcomes.at(Policy::Dedicated), 1).thinQueues == 1);
}

TEST_CASE("A window that served nobody changes nothing but the windows there are", "[planner][evaluation]") {
    HallRecord hall = ordinaryHall();
    addQueue(hall, "3", queueDay(0, 0, 1));
    checkWholeAnswer(evaluated({hall}), 2);
}

TEST_CASE("Tickets never called and services past midnight break nothing", "[planner][evaluation]") {
    HallRecord hall = ordinaryHall();
    for (HallDayRecord& day : hall.days) {
        day.queues[0].tickets[5].call.reset();
        day.queues[1].tickets.push_back({{1430, 1445}, MinuteSpan{1450, 1460}});
        day.queues[1].looks.push_back({1455, 1, 0, 81});
        for (Minutes at = 980; at < 1455; at += 30)
            day.queues[1].looks.insert(day.queues[1].looks.end() - 1, {at, 0, 0, 80});
    }
    checkWholeAnswer(evaluated({hall}), 2);
}

TEST_CASE("The same ticket written twice counts as two people and breaks nothing", "[planner][evaluation]") {
    HallRecord hall = ordinaryHall();
    for (HallDayRecord& day : hall.days)
        day.queues[0].tickets.insert(day.queues[0].tickets.begin(), 3, day.queues[0].tickets.front());
    checkWholeAnswer(evaluated({hall}), 2);
}

TEST_CASE("On a day of 23 hours the missing hour is a hole, on one of 25 nothing is", "[planner][evaluation]") {
    HallRecord hall = ordinaryHall();
    for (HallDayRecord& day : hall.days) { // open over the hour at which the clock is changed
        for (QueueDayRecord& queue : day.queues) {
            for (Minutes at = 60; at < 480; at += 5)
                queue.looks.insert(queue.looks.begin() + static_cast<std::ptrdiff_t>((at - 60) / 5), {at, 0, 0, 0});
        }
    }
    for (QueueDayRecord& queue : hall.days[1].queues) // from two to three: nobody could look
        std::erase_if(queue.looks, [](const QueueLook& look) { return look.at >= 120 && look.at < 180; });
    for (QueueDayRecord& queue : hall.days[2].queues) { // from two to three twice
        for (Minutes at = 120; at < 180; at += 5)
            queue.looks.insert(queue.looks.begin() + 12, {at, 0, 0, 0});
        std::stable_sort(queue.looks.begin(), queue.looks.end(),
                         [](const QueueLook& a, const QueueLook& b) { return a.at < b.at; });
    }
    const EvaluationReport report = evaluated({hall});
    CHECK(saysSomewhere(report, "day 2026-03-25: nobody looked from 01:55 for 65 minutes (hall)"));
    CHECK_FALSE(saysSomewhere(report, "2026-03-26"));
}

TEST_CASE("A hall whose counters were never open is left out with its reason", "[planner][evaluation]") {
    HallRecord hall = ordinaryHall();
    for (HallDayRecord& day : hall.days) {
        for (QueueDayRecord& queue : day.queues) {
            for (QueueLook& look : queue.looks)
                look.openCounters = 0;
        }
    }
    const EvaluationReport report = evaluated({hall, ordinaryHall()});
    CHECK(report.halls.size() == 1); // the other one is judged all the same
    CHECK(saysSomewhere(report, "hall: "));
}
