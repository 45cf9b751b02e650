// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/rehearsed_hall.h"

#include "app/evenhallctl/planning/rehearsed_demand.h"
#include "app/evenhallctl/tables/csv.h"
#include "app/planner/plan/queue_replay.h"

#include <algorithm>

namespace evenhall {

namespace {

using planner::Minutes;
using planner::RandomSource;
using planner::Visit;
using planner::WindowLevel;

constexpr Minutes firstTicket = 8 * 60 + 30;
constexpr Minutes opening = 9 * 60;
constexpr Minutes noon = 12 * 60;
constexpr Minutes afternoon = 13 * 60 + 30;
constexpr Minutes closing = 17 * 60;
constexpr Minutes lastLook = 18 * 60;
constexpr Minutes lookEvery = 5;

std::vector<WindowLevel> levelsOf(const RehearsedGroup& group) {
    return {{opening, group.windows}, {noon, group.atNoon}, {afternoon, std::max(1, group.windows)}};
}

int openAt(const RehearsedGroup& group, Minutes at) {
    if (at < opening || at >= closing)
        return 0;
    return at >= noon && at < afternoon ? group.atNoon : group.windows;
}

std::string clockText(Minutes at) {
    return LocalTime{static_cast<int>(at)}.toString();
}

/// One group on one day: tickets, and what the board showed.
void playGroup(RehearsedTables& tables, const RehearsedDemand& hall, const RehearsedGroup& group,
               const BusinessDay& day, const std::vector<RehearsedVisit>& visits) {
    planner::QueueReplay replay;
    std::vector<Visit> played;
    for (const RehearsedVisit& visit : visits)
        played.push_back({visit.arrival, visit.work});
    const std::vector<Minutes>& waits = replay.run(played, levelsOf(group));
    std::vector<Minutes> calls;
    for (std::size_t i = 0; i < visits.size(); ++i) {
        const Minutes call = visits[i].arrival + waits[i];
        calls.push_back(call);
        const std::string arrival = std::to_string(static_cast<int>(visits[i].arrival));
        const std::string called = call < closing ? std::to_string(static_cast<int>(call)) : "-1";
        tables.tickets += toCsvRow(
            {hall.hall, day.toString(), group.id, group.name, std::to_string(i + 1), arrival, arrival, called, called});
    }
    for (Minutes at = firstTicket; at <= lastLook; at += lookEvery) {
        const auto arrived =
            std::count_if(visits.begin(), visits.end(), [&](const RehearsedVisit& v) { return v.arrival <= at; });
        const auto called =
            std::count_if(calls.begin(), calls.end(), [&](Minutes c) { return c <= std::min(at, closing); });
        const auto waiting = at < closing ? arrived - called : 0;
        tables.snapshots +=
            toCsvRow({hall.hall, day.toString(), clockText(at), group.id, group.name, std::to_string(openAt(group, at)),
                      std::to_string(waiting), std::to_string(called)});
    }
}

} // namespace

Result<RehearsedTables> rehearseHall(const std::string& hallText, const BusinessDay& first, int days,
                                     std::uint64_t seed) {
    const Result<RehearsedDemand> hall = RehearsedDemand::read(hallText);
    if (!hall)
        return hall.error();
    RehearsedTables tables;
    tables.tickets = toCsvRow(
        {"office", "date", "group", "service", "seq", "arrive_min_lo", "arrive_min_hi", "call_min_lo", "call_min_hi"});
    tables.snapshots =
        toCsvRow({"office", "date", "time", "group", "service", "open_counters", "waiting", "current_number"});
    RandomSource random(seed);
    BusinessDay day = first;
    for (int made = 0; made < days; day = day.plusDays(1)) {
        if (day.weekday() == Weekday::Saturday || day.weekday() == Weekday::Sunday)
            continue;
        ++made;
        const double level = hall->levelOf(day, random);
        for (const RehearsedGroup& group : hall->groups)
            playGroup(tables, *hall, group, day, visitsOf(group, level, random));
    }
    return tables;
}

} // namespace evenhall
