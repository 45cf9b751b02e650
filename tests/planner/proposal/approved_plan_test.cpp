// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/proposal/approved_plan.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using planner::entriesWith;
using planner::OrderedChange;

namespace {

const Profile pensions{{QueueId("P")}, {}, false};
const Profile cards{{QueueId("C")}, {}, false};
const Profile cardsAndPensions{{QueueId("C")}, {QueueId("P")}, false};

Period hours(int from, int until) {
    return {LocalTime{from * 60}, LocalTime{until * 60}};
}

BusinessDay day(const char* text) {
    return *BusinessDay::parse(text);
}

WindowPlan today() {
    WindowPlan plan;
    plan.id = PlanId("usual");
    plan.entries = {{WindowId("1"), {}, hours(0, 24), pensions}, {WindowId("2"), {}, hours(0, 24), cards}};
    return plan;
}

OrderedChange helpOnMonday(Profile before = cards) {
    return {{WindowId("2")}, {Weekday::Monday}, hours(9, 12), std::move(before), cardsAndPensions};
}

} // namespace

TEST_CASE("An approved change works in its hours and nowhere else", "[planner][proposal]") {
    const auto entries = entriesWith(today(), {helpOnMonday()});
    REQUIRE(entries);
    WindowPlan plan = today();
    plan.entries = *entries;
    const BusinessDay monday = day("2026-11-30");
    CHECK(*plan.profileAt(WindowId("2"), monday, LocalTime{9 * 60}) == cardsAndPensions);
    CHECK(*plan.profileAt(WindowId("2"), monday, LocalTime{12 * 60}) == cards);
    CHECK(*plan.profileAt(WindowId("2"), day("2026-12-01"), LocalTime{9 * 60}) == cards);
    CHECK(*plan.profileAt(WindowId("1"), monday, LocalTime{9 * 60}) == pensions);
    CHECK(plan.entries.front() == today().entries.front());
}

TEST_CASE("Neighbouring hours with the same work become one entry, and all seven days none", "[planner][proposal]") {
    const std::vector<Weekday> week{Weekday::Monday, Weekday::Tuesday,  Weekday::Wednesday, Weekday::Thursday,
                                    Weekday::Friday, Weekday::Saturday, Weekday::Sunday};
    const auto entries = entriesWith(today(), {{{WindowId("2")}, week, hours(0, 12), cards, cardsAndPensions},
                                               {{WindowId("2")}, week, hours(12, 24), cards, cardsAndPensions}});
    REQUIRE(entries);
    REQUIRE(entries->size() == 2);
    CHECK(entries->back() == PlanEntry{WindowId("2"), {}, hours(0, 24), cardsAndPensions});
}

TEST_CASE("A window that does something else than when the change was made is named", "[planner][proposal]") {
    const auto changed = entriesWith(today(), {helpOnMonday(pensions)});
    REQUIRE_FALSE(changed);
    CHECK(changed.error().context.find("window 2 does something else from 09:00 to 12:00") == 0);
    WindowPlan gone = today();
    gone.entries.pop_back();
    CHECK_FALSE(entriesWith(gone, {helpOnMonday()}));
}

TEST_CASE("A tidal window opens only in the hours of its change", "[planner][proposal]") {
    const auto entries = entriesWith(today(), {{{WindowId("3")}, {Weekday::Monday}, hours(9, 11), {}, pensions}});
    REQUIRE(entries);
    REQUIRE(entries->size() == 3);
    CHECK(entries->back() == PlanEntry{WindowId("3"), {Weekday::Monday}, hours(9, 11), pensions});
    CHECK_FALSE(entriesWith(today(), {{{WindowId("1")}, {Weekday::Monday}, hours(9, 11), {}, cards}}));
}

TEST_CASE("A green-channel window stays one when its work changes", "[planner][proposal]") {
    WindowPlan plan = today();
    plan.entries.back().profile.priorityFirst = true;
    const auto entries = entriesWith(plan, {helpOnMonday()});
    REQUIRE(entries);
    for (const PlanEntry& entry : *entries)
        CHECK(entry.profile.priorityFirst == (entry.window == WindowId("2")));
}
