// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_codec.h"
#include "app/controller/hall_keeper.h"
#include "app/evenhallctl/planning/plan_in_force.h"
#include "app/evenhallctl/tables/text_file.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using evenhall::test::TemporaryFolder;

namespace {

BusinessDay day(const std::string& text) {
    return *BusinessDay::parse(text);
}

HallConfiguration smallHall() {
    return *parseHallConfiguration(*readTextFile(EVENHALL_SMALL_HALL));
}

/// Window 3 also helps pensions all day.
planner::OrderedChange help() {
    planner::OrderedChange change;
    change.windows = {WindowId("3")};
    change.weekdays = {Weekday::Monday};
    change.period = {LocalTime{600}, LocalTime{700}};
    change.before.own = change.after.own = {QueueId("S5")};
    change.after.helps = {QueueId("S1")};
    return change;
}

/// The small hall with `help` from September on.
HallConfiguration withSeptember() {
    HallConfiguration hall = smallHall();
    WindowPlan plan = hall.plans.front();
    plan.entries = *planner::entriesWith(plan, {help()});
    plan.id = PlanId("month-2026-09");
    plan.validFrom = day("2026-09-01");
    hall.plans.push_back(plan);
    return hall;
}

} // namespace

TEST_CASE("A hall without a journal works by its active plan until one with a first day begins",
          "[evenhallctl][plan]") {
    const HallConfiguration hall = withSeptember();
    CHECK(planInForce(hall, day("2026-08-31")) == hall.activePlan);
    CHECK(planInForce(hall, day("2026-09-01")) == PlanId("month-2026-09"));
}

TEST_CASE("A hall with a journal works by the plan that somebody activated", "[evenhallctl][plan]") {
    const TemporaryFolder folder;
    const HallConfiguration hall = withSeptember();
    HallKeeper keeper(folder.path(), 1);
    REQUIRE(keeper.open().ok());
    const Actor manager{Role::Manager, "manager", std::nullopt};
    const Now noon{toInstant(day("2026-09-02"), LocalTime{720}, std::chrono::minutes(480)), std::chrono::minutes(480)};
    const auto ask = [&](Command command) {
        CHECK_FALSE(keeper.stage({manager, {}, std::move(command), {}, std::nullopt}, noon).error);
        HallChanges changes;
        REQUIRE(keeper.commit(changes).ok());
    };
    ask(AdoptConfiguration{std::make_shared<const Catalogue>(hall, "")});
    ask(TimePassed{});
    const auto planNow = [&] {
        const auto reader = journal::JournalReader::open(folder.path());
        REQUIRE(reader.ok());
        return planInForce(**reader, hall, day("2026-09-03")).value();
    };
    CHECK(planNow() == PlanId("month-2026-09"));
    ask(ActivatePlan{hall.activePlan});
    CHECK(planNow() == hall.activePlan);
}

TEST_CASE("The term of an approved plan ends where the next one begins", "[evenhallctl][plan]") {
    HallConfiguration hall = withSeptember();
    const PlanId start = hall.activePlan;
    const std::optional<PlanTerm> alone = termOf(hall, start, {help()});
    REQUIRE(alone);
    CHECK(alone->plan == PlanId("month-2026-09"));
    CHECK(alone->from == day("2026-09-01"));
    CHECK_FALSE(alone->until);
    WindowPlan next = hall.plans.front();
    next.id = PlanId("month-2026-10");
    next.validFrom = day("2026-10-01");
    hall.plans.push_back(next);
    CHECK(termOf(hall, start, {help()})->until == day("2026-09-30"));
    CHECK_FALSE(termOf(smallHall(), start, {help()}));
    planner::OrderedChange other = help();
    other.period.until = LocalTime{710};
    CHECK_FALSE(termOf(hall, start, {other}));
}
