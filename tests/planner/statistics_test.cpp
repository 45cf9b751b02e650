// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/statistics/month_statistics.h"
#include "tests/planner/random_stream.h"

#include <catch2/catch.hpp>

namespace evenhall::planner {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::minutes eightHoursEast{480};

BusinessDay dayNamed(const char* text) {
    return BusinessDay::parse(text).value();
}

/// A leg on the hall's clock, in minutes after midnight.
LegRecord legAt(const char* day, const char* queue, int queued, int called, int ended, LegEnd end = LegEnd::Served) {
    LegRecord leg;
    leg.day = dayNamed(day);
    leg.queue = QueueId(queue);
    leg.service = ServiceId("s");
    leg.utcOffset = eightHoursEast;
    const Instant midnight = toInstant(leg.day, LocalTime{0}, eightHoursEast);
    leg.queuedAt = midnight + std::chrono::minutes(queued);
    if (called >= 0) {
        leg.calledAt = midnight + std::chrono::minutes(called);
        leg.window = WindowId("1");
    }
    if (ended >= 0)
        leg.endedAt = midnight + std::chrono::minutes(ended);
    leg.end = end;
    leg.cases = end == LegEnd::Served ? 1 : 0;
    return leg;
}

const Figures& figuresOf(const Statistics& statistics, Grouping grouping, const std::string& id, int weekday = 0,
                         int halfHour = 0) {
    return statistics.groups.at({grouping, id, weekday, halfHour});
}

Statistics counted(const std::vector<LegRecord>& legs, const std::vector<OpenRecord>& open = {},
                   StatisticsRules rules = {}) {
    StatisticsCollector collector(std::move(rules));
    for (const LegRecord& leg : legs)
        collector.add(leg);
    for (const OpenRecord& record : open)
        collector.add(record);
    return collector.count();
}

std::vector<LegRecord> madeUpLegs(std::uint64_t seed, const char* day, int count) {
    RandomStream stream(seed);
    std::vector<LegRecord> legs;
    for (int i = 0; i < count; ++i) {
        const int queued = 540 + static_cast<int>(stream.uniform() * 400);
        const int called = queued + static_cast<int>(stream.uniform() * 60);
        const bool left = stream.happens(0.1);
        legs.push_back(legAt(day, stream.happens(0.5) ? "A" : "B", queued, left ? -1 : called,
                             called + static_cast<int>(stream.uniform() * 20), left ? LegEnd::Closed : LegEnd::Served));
    }
    return legs;
}

} // namespace

TEST_CASE("A wait of 65 minutes is never one of 6", "[planner][statistics]") {
    const Statistics statistics =
        counted({legAt("2026-11-23", "A", 540, 605, 610), legAt("2026-11-23", "A", 600, 606, 612)});
    const Figures& queue = figuresOf(statistics, Grouping::Queue, "A");
    CHECK(queue.waits.called() == 2);
    CHECK(*queue.waits.mean() == 35min + 30s);
    CHECK(*queue.waits.quantile(0.5) == 6min + 5s);
    CHECK(*queue.waits.quantile(0.9) == 65min + 5s);
    CHECK(*queue.waits.shareOver(30min) == Approx(0.5));
    CHECK(*queue.meanServiceMinutes() == Approx(5.5));
    CHECK(figuresOf(statistics, Grouping::QueueHalfHour, "A", 1, 18).arrivals == 1);
    CHECK(figuresOf(statistics, Grouping::HalfHour, "", 1, 20).arrivals == 1);
}

TEST_CASE("People sent away at closing lengthen the waits instead of vanishing", "[planner][statistics]") {
    WaitCounts waits;
    for (const auto wait : {10min, 20min, 30min, 40min})
        waits.addCalled(wait);
    CHECK(waits.meanWithCensored() == waits.mean());
    waits.addCensored(25min);
    waits.addCensored(25min);
    // Kaplan and Meier by hand: 5/6, 4/6, then two of four are left at risk: 1/3, 0.
    CHECK(*waits.shareOver(15min) == Approx(5.0 / 6));
    CHECK(*waits.shareOver(25min) == Approx(4.0 / 6));
    CHECK(*waits.shareOver(35min) == Approx(1.0 / 3));
    CHECK(*waits.quantile(0.5) == 30min + 5s);
    CHECK(*waits.mean() == 25min);
    CHECK(*waits.meanWithCensored() > 27min);
    waits.addCensored(90min);
    CHECK_FALSE(waits.quantile(0.95).has_value());
    CHECK(*waits.quantile(0.2) < 25min);
    WaitCounts nobodyCalled;
    nobodyCalled.addCensored(65min);
    CHECK_FALSE(nobodyCalled.mean().has_value());
    CHECK_FALSE(nobodyCalled.quantile(0.5).has_value());
    CHECK(*nobodyCalled.meanWithCensored() == 65min + 5s);
    CHECK_FALSE(WaitCounts().shareOver(0min).has_value());
}

TEST_CASE("Months put together are the months counted at once", "[planner][statistics]") {
    std::vector<LegRecord> all;
    Statistics merged;
    for (const char* day : {"2026-10-12", "2026-11-23", "2026-11-24"}) {
        const std::vector<LegRecord> legs = madeUpLegs(all.size() + 1, day, 200);
        merged.merge(fromText(toText(counted(legs))).value());
        all.insert(all.end(), legs.begin(), legs.end());
    }
    const Statistics once = counted(all);
    CHECK(merged.groups == once.groups);
    CHECK(merged.days == once.days);
    CHECK(merged.balance.open == once.balance.open);
    CHECK(fromText(toText(once)).value() == once);
}

TEST_CASE("Stored months that were touched are refused with their line", "[planner][statistics]") {
    const std::string text = toText(counted(madeUpLegs(1, "2026-11-23", 20)));
    CHECK_FALSE(fromText("").ok());
    CHECK_FALSE(fromText("something else\n").ok());
    CHECK(fromText(text + "group queue x\n").error().context.find("is not what was stored") != std::string::npos);
    CHECK_FALSE(fromText(text + text.substr(text.find("group"))).ok());
    for (std::size_t cut = 30; cut < text.size(); cut += 97)
        (void)fromText(text.substr(0, cut)).ok(); // whatever is left, it must not crash
}

TEST_CASE("Times that cannot be are counted apart", "[planner][statistics]") {
    std::vector<LegRecord> legs{legAt("2026-11-23", "A", 600, 590, 610), legAt("2026-11-23", "A", 600, 700, 690),
                                legAt("2026-11-23", "A", 600, -1, -1, LegEnd::Open),
                                legAt("2026-11-23", "A", 600, 610, 620),
                                legAt("2026-11-23", "A", 0, -1, 1200, LegEnd::Closed)};
    const Figures queue = figuresOf(counted(legs), Grouping::Queue, "A");
    CHECK(queue.arrivals == 5);
    CHECK(queue.doubtful == 3);
    CHECK(queue.open == 1);
    CHECK(queue.waits.people() == 1);
}

TEST_CASE("A change of summer time moves no wait and no half-hour", "[planner][statistics]") {
    LegRecord leg = legAt("2026-10-25", "A", 0, -1, -1);
    leg.utcOffset = std::chrono::minutes(120);
    leg.queuedAt = Instant{1'792'889'400'000}; // 2026-10-25T00:50:00Z, 02:50 in Warsaw before the clock goes back
    leg.calledAt = leg.queuedAt + 25min;       // 02:15 after
    leg.endedAt = *leg.calledAt + 5min;
    const Statistics statistics = counted({leg});
    CHECK(*figuresOf(statistics, Grouping::Queue, "A").waits.mean() == 25min);
    CHECK(figuresOf(statistics, Grouping::HalfHour, "", 7, 5).arrivals == 1);
}

TEST_CASE("Windows have open, busy and idle time and overrun", "[planner][statistics]") {
    const BusinessDay day = dayNamed("2026-11-23");
    const Instant midnight = toInstant(day, LocalTime{0}, eightHoursEast);
    StatisticsRules rules;
    rules.closing[day] = midnight + 17h;
    const std::vector<LegRecord> legs{legAt("2026-11-23", "A", 960, 1000, 1035),
                                      legAt("2026-11-23", "A", 970, 1005, -1, LegEnd::NoShow)};
    const std::vector<OpenRecord> open{{day, WindowId("1"), midnight + 16h, midnight + 17h},
                                       {day, WindowId("2"), midnight + 16h, midnight + 17h}};
    const Statistics statistics = counted(legs, open, rules);
    const Figures& busy = figuresOf(statistics, Grouping::Window, "1");
    CHECK(busy.busySeconds == 35 * 60);
    CHECK(busy.openSeconds == 3600);
    CHECK(busy.overrunSeconds == 15 * 60);
    CHECK(busy.noShows == 1);
    const Figures& idle = figuresOf(statistics, Grouping::Window, "2");
    CHECK(idle.served == 0);
    CHECK(*idle.utilisation() == 0);
    CHECK_FALSE(idle.meanServiceMinutes().has_value());
    CHECK(figuresOf(statistics, Grouping::Hall, "").overrunSeconds == 15 * 60);
    CHECK_FALSE(statistics.isOpenTimeGuessed);
    CHECK(counted(legs).isOpenTimeGuessed);
}

TEST_CASE("A hot queue beside an idle window is imbalance", "[planner][statistics]") {
    const BusinessDay day = dayNamed("2026-11-23");
    const Instant midnight = toInstant(day, LocalTime{0}, eightHoursEast);
    std::vector<LegRecord> legs;
    for (int i = 0; i < 12; ++i) // twelve come at nine; window 1 takes one every ten minutes
        legs.push_back(legAt("2026-11-23", "A", 540, 540 + 10 * i, 550 + 10 * i));
    const std::vector<OpenRecord> open{{day, WindowId("1"), midnight + 9h, midnight + 11h},
                                       {day, WindowId("2"), midnight + 9h, midnight + 10h}};
    StatisticsCollector collector({{10, 100min}, {}});
    for (const LegRecord& leg : legs)
        collector.add(leg);
    for (const OpenRecord& record : open)
        collector.add(record);
    const BalanceMinutes first = collector.count().balance;
    CHECK(first.open == 120);
    CHECK(first.hot == 20 + 10); // eleven, then ten wait until 9:20; at 10:40 the last waits over 100 minutes
    CHECK(first.uneven == 20);
    CHECK(first.helpable == 0);
    LegRecord helped = legAt("2026-11-23", "A", 590, 590, 591);
    helped.window = WindowId("2");
    collector.add(helped);
    CHECK(collector.count().balance.helpable == 20);
}

TEST_CASE("Equal queues have no spread and one bad queue is named", "[planner][statistics]") {
    const auto queueWith = [](Groups& groups, const std::string& id, int people, Duration wait) {
        for (int i = 0; i < people; ++i)
            groups[{Grouping::Queue, id, 0, 0}].waits.addCalled(wait);
    };
    Groups groups;
    CHECK_FALSE(spreadOf(groups, 1).has_value());
    queueWith(groups, "A", 10, 20min);
    queueWith(groups, "B", 30, 20min);
    CHECK(spreadOf(groups, 1)->gini == Approx(0).margin(1e-12));
    CHECK(spreadOf(groups, 1)->deviationMinutes == Approx(0).margin(1e-9));
    queueWith(groups, "C", 40, 0min);
    const QueueSpread spread = *spreadOf(groups, 1);
    CHECK(spread.gini == Approx(0.5)); // half of the people have all of the waiting
    CHECK(spread.deviationMinutes == Approx(10));
    queueWith(groups, "D", 3, 90min);
    CHECK(spreadOf(groups, 1)->worstQueue == "D");
    CHECK(spreadOf(groups, 10)->worstQueue != "D");
    CHECK(spreadOf(groups, 10)->queues == 3);
}

} // namespace evenhall::planner
