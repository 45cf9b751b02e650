// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/models/erlang.h"
#include "app/planner/models/green_channel.h"
#include "app/planner/simulation/green_days.h"
#include "tests/planner/random_stream.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

namespace evenhall::planner {

using namespace std::chrono_literals;

namespace {

constexpr ClassIndex elder = 1;

DayRules oneQueue() {
    DayRules rules;
    rules.queues = 1;
    rules.calling.maxOvertakesInRow = 1000;
    rules.calling.ordinaryAgeCap = 24h;
    rules.classes = {{}, {0ms, 1000, true}};
    return rules;
}

/// Mornings that overload four windows and afternoons that do not; a fifth of the people are old.
std::vector<PlannedDay> someDays(int count) {
    std::vector<PlannedDay> days;
    for (int number = 0; number < count; ++number) {
        RandomStream stream(static_cast<std::uint64_t>(number) + 1);
        PlannedDay day;
        day.plan.profiles = {{{0}, {}, false}};
        day.plan.windows.assign(4, {{Instant{0}, Instant{0} + 8h, 0}});
        day.plan.finishesTheLine = true;
        double minute = 0;
        while (minute < 440) {
            DayTicket ticket;
            ticket.arrival = ticket.waitingSince = Instant{static_cast<std::int64_t>(minute * 60'000)};
            ticket.service = Duration(static_cast<std::int64_t>(stream.lognormal(0.6) * 8 * 60'000));
            ticket.waitingClass = stream.happens(0.2) ? elder : 0;
            day.tickets.push_back(ticket);
            minute += stream.exponential() * (minute < 150 ? 1.7 : 2.5);
        }
        days.push_back(std::move(day));
    }
    return days;
}

} // namespace

TEST_CASE("A fifth of the people at half the wait cost the others a ninth", "[planner][models]") {
    CHECK(othersWait(9, 0.2, 0.5).value() == Approx(10));
    CHECK(othersWait(9, 0.2, 1).value() == 9);
    CHECK_FALSE(othersWait(9, 1, 0.5).ok());
    CHECK_FALSE(othersWait(-1, 0.2, 0.5).ok());
}

TEST_CASE("The chosen rate meets the ratio and pays by the conservation law", "[planner][models]") {
    for (const double load : {0.5, 0.8, 0.95}) {
        for (const double ratio : {0.9, 0.55, 0.3}) {
            const ClassPool pool{10, 0.2, {load * 2 * 0.8, load * 2 * 0.2}};
            const Result<GreenChannel> chosen = greenChannelFor(pool, ratio);
            CAPTURE(load, ratio);
            if (!chosen) { // at a low load a priority person still waits for a window to be free
                CHECK(1 - load > ratio);
                CHECK(chosen.error().context.find("only reaches") != std::string::npos);
                continue;
            }
            CHECK(chosen->ratio() == Approx(ratio).epsilon(1e-9));
            CHECK(chosen->ordinaryWait == Approx(othersWait(chosen->everybodysWait, 0.2, ratio).value()).epsilon(1e-9));
            CHECK(chosen->everybodysWait == Approx(delayFigures({10, load * 10}).value().meanWait / 0.2).epsilon(1e-9));
            CHECK(chosen->cost() > 0);
        }
    }
    CHECK_FALSE(greenChannelFor({3, 1, {2, 2}}, 0.5).ok());
    CHECK_FALSE(greenChannelFor({3, 1, {2}}, 0.5).ok());
    CHECK_FALSE(greenChannelFor({3, 1, {1, 1}}, 1.5).ok());
}

TEST_CASE("Bonus and rate meet the ratio on days with changing load", "[planner][simulation]") {
    const std::vector<PlannedDay> days = someDays(20);
    for (const GreenKnob knob : {GreenKnob::Bonus, GreenKnob::Rate}) {
        for (const double ratio : {0.5, 0.3}) {
            const GreenDays chosen = greenDaysFor(oneQueue(), days, elder, knob, ratio).value();
            CAPTURE(ratio, chosen.rule.bonus.count(), chosen.rule.ratePermille);
            CHECK(chosen.ratio() == Approx(ratio).epsilon(0.05));
            const double everybody = static_cast<double>(chosen.everybodysWaitWithout.count());
            CHECK(static_cast<double>(chosen.ordinaryWait.count()) ==
                  Approx(othersWait(everybody, 0.2, ratio).value()).epsilon(0.03));
        }
    }
}

TEST_CASE("A stronger green channel never helps the others", "[planner][simulation]") {
    const std::vector<PlannedDay> days = someDays(6);
    DayRules rules = oneQueue();
    double before = 2;
    for (const auto bonus : {0min, 5min, 15min, 60min, 300min}) {
        rules.classes[elder].bonus = bonus;
        const GreenDays result = greenDaysWith(rules, days, elder).value();
        CHECK(result.ratio() <= before);
        CHECK(result.everybodysWait.count() ==
              Approx(static_cast<double>(result.everybodysWaitWithout.count())).epsilon(0.02));
        before = result.ratio();
    }
}

TEST_CASE("Guards that forbid the ratio are named and hold", "[planner][simulation]") {
    const std::vector<PlannedDay> days = someDays(6);
    DayRules rules = oneQueue();
    rules.calling.maxOvertakesInRow = 0;
    const auto refused = greenDaysFor(rules, days, elder, GreenKnob::Bonus, 0.2);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().context.find("guards") != std::string::npos);
    CHECK_FALSE(greenDaysFor(rules, days, 0, GreenKnob::Bonus, 0.5).ok());
    CHECK_FALSE(greenDaysFor(rules, {}, elder, GreenKnob::Bonus, 0.5).ok());
    CHECK_FALSE(greenDaysFor(rules, days, elder, GreenKnob::Bonus, 0).ok());
}

} // namespace evenhall::planner
