// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/simulation/replay.h"

#include "app/planner/simulation/hall_simulator.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace evenhall::planner {

namespace {

constexpr double mostServersInLine = 10'000;
constexpr double largestRate = 1e6;

Result<void> checkRule(const LineRule& rule) {
    if (!(rule.rate > 0 && rule.rate <= largestRate))
        return {ErrorCode::BadValue, "the rate of priority must be above 0 and at most a million"};
    if (rule.headStart < Duration(0))
        return {ErrorCode::BadValue, "the head start must not be negative"};
    return {};
}

Result<void> checkSteps(const std::vector<ServerStep>& steps) {
    if (steps.empty())
        return {ErrorCode::BadValue, "no servers were named"};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].servers < 0 || steps[i].servers > mostServersInLine)
            return {ErrorCode::BadValue, "a number of servers is out of range"};
        if (i > 0 && !(steps[i - 1].from < steps[i].from))
            return {ErrorCode::BadValue, "the numbers of servers must be in order of time"};
    }
    return {};
}

DayRules rulesFor(const LineRule& rule) {
    DayRules rules;
    rules.queues = 1;
    rules.calling.maxOvertakesInRow = std::numeric_limits<int>::max();
    rules.calling.ordinaryAgeCap = Duration::max();
    WaitingClass ordinary;
    ordinary.ratePermille = ordinaryRateOf(rule);
    WaitingClass priority = ordinary;
    priority.priority = rule.discipline != Discipline::FirstCome;
    if (rule.discipline == Discipline::Accumulating)
        priority.ratePermille = std::llround(rule.rate * static_cast<double>(ordinary.ratePermille));
    if (rule.discipline == Discipline::HeadStart)
        priority.bonus = rule.headStart;
    rules.classes = {ordinary, priority};
    return rules;
}

/// Server k works whenever there are more than k.
std::vector<std::vector<Shift>> shiftsFor(const std::vector<ServerStep>& steps, Instant end) {
    int most = 0;
    for (const ServerStep& step : steps)
        most = std::max(most, step.servers);
    std::vector<std::vector<Shift>> windows(static_cast<std::size_t>(most));
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Instant until = i + 1 < steps.size() ? steps[i + 1].from : std::max(end, steps[i].from + Duration(1));
        for (std::size_t server = 0; server < static_cast<std::size_t>(steps[i].servers); ++server) {
            std::vector<Shift>& shifts = windows[server];
            if (!shifts.empty() && shifts.back().until == steps[i].from)
                shifts.back().until = until;
            else
                shifts.push_back({steps[i].from, until, 0});
        }
    }
    return windows;
}

} // namespace

std::int64_t ordinaryRateOf(const LineRule& rule) {
    // Rates are whole thousandths in a hall; a finer one needs a finer unit for both classes.
    const bool isWhole = std::abs(rule.rate * 1000 - std::round(rule.rate * 1000)) < 1e-9;
    return rule.discipline != Discipline::Accumulating || isWhole ? 1000 : 1'000'000;
}

double largestFactor(const LineRule& rule) {
    const auto ordinary = static_cast<double>(ordinaryRateOf(rule));
    return rule.discipline == Discipline::Accumulating ? ordinary * std::max(1.0, rule.rate) : ordinary;
}

Result<std::vector<TicketResult>> replayLine(const LineRule& rule, const std::vector<ServerStep>& steps,
                                             const std::vector<LineTicket>& tickets) {
    if (const Result<void> checked = checkRule(rule); !checked)
        return checked.error();
    if (const Result<void> checked = checkSteps(steps); !checked)
        return checked.error();
    std::vector<DayTicket> day;
    Duration work{1};
    for (const LineTicket& ticket : tickets) {
        DayTicket simulated;
        simulated.arrival = simulated.waitingSince = ticket.arrival;
        simulated.service = ticket.service;
        simulated.waitingClass = ticket.priority ? 1 : 0;
        day.push_back(simulated);
        work += ticket.service;
    }
    const Instant last = std::max(tickets.empty() ? Instant{} : tickets.back().arrival, steps.back().from);
    DayPlan plan;
    plan.profiles = {{{0}, {}, rule.discipline == Discipline::Strict}};
    plan.windows = shiftsFor(steps, last + work); // long enough for everybody
    DayRules rules = rulesFor(rule);
    if (const Result<void> checked = checkDay(rules, plan, day); !checked)
        return checked.error();
    return HallSimulator(std::move(rules)).run(plan, day).tickets;
}

} // namespace evenhall::planner
