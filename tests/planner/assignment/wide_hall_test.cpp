// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/assignment/schedule_rules.h"
#include "app/planner/assignment/schedule_search.h"
#include "app/planner/plan/random_source.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace evenhall::planner;

namespace {

constexpr SlotGrid morning{540, 30, 6};
constexpr int queueCount = 18;

/// Many windows at one cold queue, one at each of many hot ones; every window may serve everything.
struct WideHall {
    HallWindows hall;
    WindowSchedule today{morning, {}};
    std::vector<DemandDay> days;

    WideHall() {
        hall.limits.generalShare = 1;
        std::set<int> all;
        for (int queue = 0; queue < queueCount; ++queue)
            all.insert(queue);
        for (int window = 0; window + 1 < 2 * queueCount; ++window) {
            RealWindow real;
            real.number = window + 1;
            real.may = all;
            hall.windows.push_back(real);
            today.work.emplace_back(6, hall.works.number({{std::max(0, window + 1 - queueCount)}, {}}));
        }
        for (std::uint64_t seed = 1; seed <= 2; ++seed)
            days.push_back(dayOf(seed));
    }
    static DemandDay dayOf(std::uint64_t seed) {
        RandomSource random(seed);
        DemandDay day;
        for (int queue = 0; queue < queueCount; ++queue) {
            const int people = queue == 0 ? 6 : 24;
            std::vector<Visit> visits;
            for (int i = 0; i < people; ++i)
                visits.push_back({morning.first + 150.0 * i / people + random.uniform(), 6 + 4 * random.uniform()});
            day.queues.push_back(visits);
        }
        return day;
    }
};

} // namespace

TEST_CASE("Where every window may help everywhere, those that help each other stay few", "[planner][assignment]") {
    WideHall wide;
    const ScheduleRules rules(wide.hall, wide.today, queueCount);
    ScheduleSearch search(wide.hall, rules, wide.days, queueCount, {});
    const WindowSchedule helped = search.improve(wide.today, ScheduleSearch::Step::Help);
    const ScheduleCosts costs(wide.days, queueCount, {}, wide.hall.works);
    CHECK(costs.mostCoupled(wide.today) == 1);
    CHECK(costs.mostCoupled(helped) == 12);
}
