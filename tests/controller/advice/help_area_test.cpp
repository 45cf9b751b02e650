// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/advice/help_area.h"
#include "tests/controller/advice/advised_hall.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace evenhall;
using namespace evenhall::test;

namespace {

std::vector<HelpArea> areasOf(HallConfiguration configuration) {
    return helpAreas(Catalogue(std::move(configuration), "advised"));
}

const HelpArea& areaOf(const std::vector<HelpArea>& areas, const QueueId& queue) {
    const auto found = std::find_if(areas.begin(), areas.end(), [&](const HelpArea& area) {
        return std::count(area.queues.begin(), area.queues.end(), queue) > 0;
    });
    REQUIRE(found != areas.end());
    return *found;
}

} // namespace

TEST_CASE("Zones whose windows never serve each other are areas of their own", "[controller][advice]") {
    const std::vector<HelpArea> areas = areasOf(advisedConfiguration());
    REQUIRE(areas.size() == 2);
    const HelpArea& social = areaOf(areas, QueueId("pension"));
    CHECK(social.queues == std::vector<QueueId>{QueueId("pension"), QueueId("card")});
    CHECK(social.mayServe.size() == 4);
    CHECK(areaOf(areas, QueueId("marriage")).mayServe.size() == 1);
}

TEST_CASE("A window may serve all queues of its zone, whatever its plan gives it", "[controller][advice]") {
    const std::vector<HelpArea> areas = areasOf(advisedConfiguration());
    CHECK(areaOf(areas, QueueId("card")).mayServe.at(WindowId("1")) ==
          std::set<QueueId>{QueueId("pension"), QueueId("card")});
    CHECK(areaOf(areas, QueueId("marriage")).mayServe.at(WindowId("5")) == std::set<QueueId>{QueueId("marriage")});
}

TEST_CASE("A plan that is not in force also tells what a clerk can do", "[controller][advice]") {
    HallConfiguration hall = advisedConfiguration();
    PlanEntry entry;
    entry.window = WindowId("5");
    entry.profile = {{QueueId("marriage")}, {QueueId("card")}, false};
    WindowPlan crowded;
    crowded.id = PlanId("crowded");
    crowded.entries = {entry};
    hall.plans.push_back(crowded);
    const std::vector<HelpArea> areas = areasOf(hall);
    REQUIRE(areas.size() == 1);
    CHECK(areas.front().queues.size() == 3);
    CHECK(areas.front().mayServe.at(WindowId("5")) == std::set<QueueId>{QueueId("marriage"), QueueId("card")});
    CHECK(areas.front().mayServe.at(WindowId("1")).count(QueueId("marriage")) == 0);
}

TEST_CASE("A queue that no window may serve is an area without windows", "[controller][advice]") {
    HallConfiguration hall = advisedConfiguration();
    hall.zones.push_back({ZoneId("X"), {}, 1});
    hall.queues.push_back({QueueId("closed"), ZoneId("X"), {}, {{NumberClass::Normal, "S"}}});
    const std::vector<HelpArea> areas = areasOf(hall);
    CHECK(areaOf(areas, QueueId("closed")).mayServe.empty());
}
