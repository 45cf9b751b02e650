// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/plan_of_day.h"
#include "tests/domain/hall_fixture.h"

#include <catch2/catch.hpp>

using namespace evenhall;

namespace {

/// The usual plan, and one for December in which window 1 serves cards.
HallConfiguration hallWithDecember(std::optional<BusinessDay> until = std::nullopt) {
    HallConfiguration configuration = smallHall();
    WindowPlan december = configuration.plans.front();
    december.id = PlanId("december");
    december.validFrom = dayOf("2026-12-01");
    december.validUntil = until;
    for (PlanEntry& entry : december.entries) {
        if (entry.window == WindowId("1"))
            entry.profile = {{QueueId("C")}, {}, false};
    }
    configuration.plans.push_back(std::move(december));
    return configuration;
}

const Profile cards{{QueueId("C")}, {}, false};

} // namespace

TEST_CASE("A plan with a first day comes into force by itself on that day, and not before", "[domain][plan]") {
    HallFixture fixture(hallWithDecember());
    const PlanId usual = fixture.hall().plan;
    fixture.advanceTo("2026-11-30", "23:59");
    CHECK(fixture.hall().plan == usual);
    fixture.advanceTo("2026-12-01", "09:00");
    CHECK(fixture.hall().plan == PlanId("december"));
    CHECK(fixture.window("1").profile == cards);
    CHECK(replayed(fixture.history()).plan == PlanId("december"));
}

TEST_CASE("A plan whose first day the hall slept through comes into force on the next day", "[domain][plan]") {
    HallFixture fixture(hallWithDecember());
    fixture.jump(std::chrono::hours(24 * 10)); // to 3 December
    fixture.done(TimePassed{});
    CHECK(fixture.hall().plan == PlanId("december"));
}

TEST_CASE("After its last day a plan gives way to the hall's active plan", "[domain][plan]") {
    HallFixture fixture(hallWithDecember(dayOf("2026-12-02")));
    const PlanId usual = fixture.hall().plan;
    fixture.advanceTo("2026-12-02", "12:00");
    CHECK(fixture.hall().plan == PlanId("december"));
    fixture.advanceTo("2026-12-03", "09:00");
    CHECK(fixture.hall().plan == usual);
    CHECK(fixture.window("1").profile.serves(QueueId("P")));
}

TEST_CASE("A manager's choice of a plan holds until another plan begins", "[domain][plan]") {
    HallFixture fixture(hallWithDecember());
    const PlanId usual = fixture.hall().plan;
    fixture.advanceTo("2026-12-01", "09:00");
    fixture.done(ActivatePlan{usual});
    fixture.advanceTo("2026-12-04", "09:00");
    CHECK(fixture.hall().plan == usual);
}

TEST_CASE("Days ahead are seen with the plan that will work then", "[domain][plan]") {
    const HallFixture fixture(hallWithDecember(dayOf("2026-12-04")));
    const Hall& hall = fixture.hall();
    CHECK(planOn(hall, hall.day) == hall.plan);
    CHECK(planOn(hall, dayOf("2026-11-30")) == hall.plan);
    CHECK(planOn(hall, dayOf("2026-12-02")) == PlanId("december"));
    CHECK(planOn(hall, dayOf("2026-12-07")) == hall.plan);
}

TEST_CASE("A plan that is adopted after its first day works at once, one that was known before does not come back",
          "[domain][plan]") {
    HallFixture fixture(smallHall(), "2026-12-03");
    const PlanId usual = fixture.hall().plan;
    const auto late = std::make_shared<const Catalogue>(hallWithDecember(), "late");
    fixture.done(AdoptConfiguration{late});
    CHECK(fixture.hall().plan == PlanId("december"));
    CHECK(fixture.window("1").profile == cards);
    fixture.done(ActivatePlan{usual});
    fixture.done(AdoptConfiguration{std::make_shared<const Catalogue>(hallWithDecember(), "again")});
    CHECK(fixture.hall().plan == usual);
}

TEST_CASE("A change of the plan stays due until it has happened, however late the hall wakes", "[domain][plan]") {
    HallConfiguration configuration = smallHall();
    WindowPlan& plan = configuration.plans.front();
    for (PlanEntry& entry : plan.entries)
        entry.period = {timeOf("00:00"), timeOf("14:00")};
    HallFixture fixture(configuration);
    fixture.advanceTo("13:59");
    Now late = fixture.now();
    late.instant = late.instant + std::chrono::milliseconds(60'007); // a little after the change
    CHECK(nextDeadline(fixture.hall(), late) == late.instant);
    fixture.jump(std::chrono::milliseconds(60'007));
    CHECK(fixture.window("1").profile.empty());
    CHECK(nextDeadline(fixture.hall(), fixture.now()) > fixture.now().instant);
}
