// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/simulation/green_line.h"

#include "app/planner/simulation/gentlest_setting.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace evenhall::planner {

namespace {

constexpr std::int64_t largestRate = 1'000'000; // thousandths

struct WaitSum {
    double sum = 0;
    double longest = 0;
    std::int64_t people = 0;

    void add(double wait) {
        sum += wait;
        longest = std::max(longest, wait);
        ++people;
    }
    [[nodiscard]] double mean() const { return people == 0 ? 0 : sum / static_cast<double>(people); }
};

LineRule ruleAt(Discipline knob, std::int64_t setting) {
    LineRule rule;
    rule.discipline = knob;
    if (knob == Discipline::HeadStart)
        rule.headStart = Duration(setting);
    else
        rule.rate = static_cast<double>(setting) / 1000;
    return rule;
}

/// A head start that nobody's wait exceeds is strict priority, and so is more.
std::int64_t largestSetting(Discipline knob, const GreenLine& strict) {
    return knob == Discipline::HeadStart ? std::llround(strict.longestOrdinary) + 1 : largestRate;
}

} // namespace

Result<GreenLine> greenLineWith(const LineRule& rule, const std::vector<ServerStep>& steps,
                                const std::vector<LineTicket>& tickets) {
    const Result<std::vector<TicketResult>> results = replayLine(rule, steps, tickets);
    if (!results)
        return results.error();
    WaitSum priority;
    WaitSum ordinary;
    for (std::size_t i = 0; i < tickets.size(); ++i) {
        if ((*results)[i].end != TicketEnd::Served)
            return {ErrorCode::BadValue, "some are never served: no server is left for them"};
        const auto wait = static_cast<double>(((*results)[i].calledAt - tickets[i].arrival).count());
        (tickets[i].priority ? priority : ordinary).add(wait);
    }
    if (priority.people == 0 || ordinary.people == 0)
        return {ErrorCode::BadValue, "there are no people of both kinds"};
    const double everybody = (priority.sum + ordinary.sum) / static_cast<double>(priority.people + ordinary.people);
    return GreenLine{rule, priority.mean(), ordinary.mean(), ordinary.longest, everybody};
}

Result<GreenLine> greenLineFor(double ratio, Discipline knob, const std::vector<ServerStep>& steps,
                               const std::vector<LineTicket>& tickets) {
    if (knob != Discipline::Accumulating && knob != Discipline::HeadStart)
        return {ErrorCode::BadValue, "a green channel is set by a rate or by a head start"};
    if (!(ratio > 0 && ratio <= 1))
        return {ErrorCode::BadValue, "the ratio must be above 0 and not above 1"};
    Result<GreenLine> strict = greenLineWith({Discipline::Strict, 1, Duration(0)}, steps, tickets);
    if (!strict)
        return strict;
    if (strict->ratio() > ratio)
        return {ErrorCode::BadValue, "even strict priority only reaches the ratio " + std::to_string(strict->ratio())};
    const auto at = [&](std::int64_t setting) { return greenLineWith(ruleAt(knob, setting), steps, tickets); };
    const std::int64_t low = knob == Discipline::HeadStart ? 0 : 1000;
    const std::int64_t high = largestSetting(knob, *strict);
    Result<GreenLine> strongest = at(high);
    if (!strongest)
        return strongest;
    return gentlestSetting(low, high, *std::move(strongest), ratio, at);
}

} // namespace evenhall::planner
