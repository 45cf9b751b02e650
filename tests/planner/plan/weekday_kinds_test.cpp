// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/plan/random_source.h"
#include "app/planner/plan/weekday_kinds.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

using namespace evenhall;
using namespace evenhall::planner;

namespace {

/// Weeks of a hall of ten queues with some 1,400 people a day, whose days vary by seven hundredths.
class Weeks {
public:
    explicit Weeks(std::uint64_t seed) : m_random(seed) {}

    void add(Weekday weekday, double factor, double lastQueue = 1.0, Minutes closing = 1020) {
        WeekdaySample sample{weekday, closing, {}};
        const double level = factor * m_random.gamma(1.0, 0.005);
        for (int queue = 0; queue < 10; ++queue)
            sample.tickets.push_back(m_random.poisson(140 * level * (queue == 9 ? lastQueue : 1.0)));
        m_days.push_back(sample);
    }
    [[nodiscard]] std::map<Weekday, int> kinds(const std::map<Weekday, int>& apart = {}) const {
        return weekdayKinds(m_days, apart);
    }

private:
    RandomSource m_random;
    std::vector<WeekdaySample> m_days;
};

constexpr std::array weekdays{Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday,
                              Weekday::Friday};

} // namespace

TEST_CASE("Mondays with a third more people are a kind of their own in nine of ten months", "[planner][plan]") {
    int right = 0;
    int lone = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Weeks busy(seed);
        Weeks alike(seed + 100);
        for (int week = 0; week < 3; ++week) {
            for (const Weekday weekday : weekdays) {
                busy.add(weekday, weekday == Weekday::Monday ? 1.35 : 1.0);
                alike.add(weekday, 1.0);
            }
        }
        const std::map<Weekday, int> kinds = busy.kinds();
        right += kinds.at(Weekday::Monday) == 1 && kinds.at(Weekday::Tuesday) == 0 &&
                         kinds.at(Weekday::Wednesday) == 0 && kinds.at(Weekday::Thursday) == 0 &&
                         kinds.at(Weekday::Friday) == 0
                     ? 1
                     : 0;
        const std::map<Weekday, int> same = alike.kinds();
        lone += std::all_of(same.begin(), same.end(), [](const auto& kind) { return kind.second == 0; }) ? 1 : 0;
    }
    CHECK(right >= 36);
    CHECK(lone >= 36);
}

TEST_CASE("A month of three kinds: busy Mondays, a queue that is called on Thursdays, short Fridays",
          "[planner][plan]") {
    Weeks weeks(7);
    for (int week = 0; week < 4; ++week) {
        for (const Weekday weekday : weekdays)
            weeks.add(weekday, weekday == Weekday::Monday ? 1.4 : 1.0, weekday == Weekday::Thursday ? 2.2 : 1.0,
                      weekday == Weekday::Friday ? 900 : 1020);
    }
    const std::map<Weekday, int> kinds = weeks.kinds();
    CHECK(kinds.at(Weekday::Tuesday) == 0);
    CHECK(kinds.at(Weekday::Wednesday) == 0);
    CHECK(kinds.at(Weekday::Monday) == 1);
    CHECK(kinds.at(Weekday::Thursday) == 2);
    CHECK(kinds.at(Weekday::Friday) == 3);
}

TEST_CASE("Weekdays that the hall's own plan treats apart stay apart, whatever their people", "[planner][plan]") {
    Weeks weeks(3);
    for (int week = 0; week < 3; ++week) {
        for (const Weekday weekday : weekdays)
            weeks.add(weekday, 1.0);
    }
    CHECK(weeks.kinds().at(Weekday::Wednesday) == 0);
    CHECK(weeks.kinds({{Weekday::Wednesday, 1}}).at(Weekday::Wednesday) == 1);
}
