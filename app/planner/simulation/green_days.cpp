// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/simulation/green_days.h"

#include "app/planner/simulation/gentlest_setting.h"
#include "app/planner/simulation/hall_simulator.h"

#include <algorithm>
#include <limits>
#include <string>

namespace evenhall::planner {

namespace {

constexpr std::int64_t largestRate = 1'000'000; // permille: a thousand times
constexpr std::int64_t longestBonus = 8 * 3600; // seconds

struct ClassWaits {
    std::int64_t people = 0;
    Duration sum{0};
    Duration longest{0};

    void add(Duration wait) {
        ++people;
        sum += wait;
        longest = std::max(longest, wait);
    }
    [[nodiscard]] Duration mean() const { return people == 0 ? Duration(0) : sum / people; }
};

struct Waits {
    ClassWaits priority;
    ClassWaits ordinary;
    ClassWaits everybody;
};

Waits waitsOn(const DayRules& rules, const std::vector<PlannedDay>& days, ClassIndex priority) {
    Waits waits;
    HallSimulator simulator(rules);
    for (const PlannedDay& day : days) {
        const DayResult& result = simulator.run(day.plan, day.tickets);
        for (std::size_t i = 0; i < day.tickets.size(); ++i) {
            const DayTicket& ticket = day.tickets[i];
            const Duration wait = std::max(Duration(0), result.tickets[i].calledAt - ticket.waitingSince);
            waits.everybody.add(wait);
            if (ticket.waitingClass == priority)
                waits.priority.add(wait);
            else if (!rules.classes[ticket.waitingClass].priority)
                waits.ordinary.add(wait);
        }
    }
    return waits;
}

Result<void> check(const DayRules& rules, const std::vector<PlannedDay>& days, ClassIndex priority) {
    if (priority == 0 || priority >= rules.classes.size())
        return {ErrorCode::BadValue, "the green channel must be a class of its own"};
    for (const PlannedDay& day : days) {
        if (const Result<void> checked = checkDay(rules, day.plan, day.tickets); !checked)
            return checked;
    }
    return {};
}

/// The same day with everybody in that class waiting like the ordinary ones.
DayRules withoutChannel(DayRules rules, ClassIndex priority) {
    rules.classes[priority] = rules.classes[0];
    return rules;
}

WaitingClass ruleAt(GreenKnob knob, std::int64_t setting) {
    if (knob == GreenKnob::Bonus)
        return {std::chrono::seconds(setting), 1000, true};
    return {Duration(0), setting, true};
}

} // namespace

double GreenDays::ratio() const {
    return static_cast<double>(priorityWait.count()) /
           static_cast<double>(std::max<std::int64_t>(1, ordinaryWait.count()));
}

double GreenDays::cost() const {
    return static_cast<double>(ordinaryWait.count()) /
               static_cast<double>(std::max<std::int64_t>(1, everybodysWaitWithout.count())) -
           1;
}

Result<GreenDays> greenDaysWith(const DayRules& rules, const std::vector<PlannedDay>& days, ClassIndex priority) {
    if (const Result<void> checked = check(rules, days, priority); !checked)
        return checked.error();
    const Waits waits = waitsOn(rules, days, priority);
    if (waits.priority.people == 0 || waits.ordinary.people == 0)
        return {ErrorCode::BadValue, "these days have no people of both kinds"};
    const Waits without = waitsOn(withoutChannel(rules, priority), days, priority);
    return GreenDays{rules.classes[priority], waits.priority.mean(),  waits.ordinary.mean(),
                     waits.ordinary.longest,  waits.everybody.mean(), without.everybody.mean()};
}

Result<GreenDays> greenDaysFor(const DayRules& rules, const std::vector<PlannedDay>& days, ClassIndex priority,
                               GreenKnob knob, double ratio) {
    if (!(ratio > 0 && ratio <= 1))
        return {ErrorCode::BadValue, "the ratio must be above 0 and not above 1"};
    if (const Result<void> checked = check(rules, days, priority); !checked)
        return checked.error();
    const auto at = [&](std::int64_t setting) {
        DayRules changed = rules;
        changed.classes[priority] = ruleAt(knob, setting);
        return greenDaysWith(changed, days, priority);
    };
    const std::int64_t low = knob == GreenKnob::Bonus ? 0 : 1000;
    const std::int64_t high = knob == GreenKnob::Bonus ? longestBonus : largestRate;
    Result<GreenDays> best = at(high);
    if (!best)
        return best;
    if (best->ratio() > ratio)
        return {ErrorCode::BadValue, "with the hall's guards the ratio does not get below " +
                                         std::to_string(best->ratio()) + " on these days"};
    return gentlestSetting(low, high, *std::move(best), ratio, at);
}

} // namespace evenhall::planner
