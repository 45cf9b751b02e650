// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/simulation/hall_simulator.h"
#include "tests/planner/generated_day.h"
#include "tests/planner/hall_day_player.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <sstream>

namespace evenhall::planner {

namespace {

/// The hall also notes when nobody else was waiting; that is no rule of choice.
bool isSameCall(const DayCall& hall, const DayCall& simulated) {
    return hall.at == simulated.at && hall.ticket == simulated.ticket && hall.window == simulated.window &&
           (hall.rule == ChoiceRule::OnlyOne || hall.rule == simulated.rule);
}

std::vector<DayCall> simulatedCalls(const GeneratedDay& day) {
    const std::vector<DayTicket> tickets = day.simulated();
    REQUIRE(checkDay(day.rules, day.plan, tickets).ok());
    return HallSimulator(day.rules, CallRecord::Keep).run(day.plan, tickets).calls;
}

bool callsDiffer(const GeneratedDay& day) {
    const std::vector<DayCall> hall = HallDayPlayer(day).play();
    const std::vector<DayCall> simulated = simulatedCalls(day);
    return !std::equal(hall.begin(), hall.end(), simulated.begin(), simulated.end(), isSameCall);
}

std::string listed(const char* who, const std::vector<DayCall>& calls) {
    std::ostringstream text;
    for (const DayCall& call : calls)
        text << who << " at " << (call.at - generatedMidnight()).count() << " window " << call.window << " ticket "
             << call.ticket << " rule " << static_cast<int>(call.rule) << '\n';
    return text.str();
}

} // namespace

TEST_CASE("Hall and simulator make the same calls on generated days", "[planner][simulation]") {
    constexpr std::uint32_t days = 300;
    std::set<ChoiceRule> rules;
    for (std::uint32_t seed = 1; seed <= days; ++seed) {
        const GeneratedDay day = generateDay(seed);
        if (callsDiffer(day)) {
            const GeneratedDay smallest = shrunk(day, callsDiffer);
            FAIL("seed " << seed << ", shrunk:\n"
                         << smallest.toString() << listed("hall", HallDayPlayer(smallest).play())
                         << listed("simulator", simulatedCalls(smallest)));
        }
        for (const DayCall& call : simulatedCalls(day))
            rules.insert(call.rule);
    }
    // The days reach every rule of choice.
    CHECK(rules == std::set<ChoiceRule>{ChoiceRule::Front, ChoiceRule::AgeCap, ChoiceRule::OvertakeBound,
                                        ChoiceRule::PriorityFirst, ChoiceRule::Score});
}

TEST_CASE("A failing day is shrunk to what makes it fail", "[planner][simulation]") {
    const auto fails = [](const GeneratedDay& day) {
        const bool isMissed = std::any_of(day.tickets.begin(), day.tickets.end(), [](const GeneratedTicket& made) {
            return made.ticket.story == TicketStory::NoShow;
        });
        const bool isOpen = std::any_of(day.plan.windows.begin(), day.plan.windows.end(),
                                        [](const std::vector<Shift>& shifts) { return !shifts.empty(); });
        return isMissed && isOpen;
    };
    std::uint32_t seed = 1;
    while (!fails(generateDay(seed)))
        ++seed;
    const GeneratedDay smallest = shrunk(generateDay(seed), fails);
    CHECK(smallest.tickets.size() == 1);
    std::size_t shifts = 0;
    for (const std::vector<Shift>& window : smallest.plan.windows)
        shifts += window.size();
    CHECK(shifts == 1);
}

} // namespace evenhall::planner
