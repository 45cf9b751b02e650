// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/evaluation/hall_record.h"

#include <algorithm>
#include <set>

namespace evenhall::planner {

namespace {

constexpr int mostCallsBetweenLooks = 40; ///< more is a jump of the number shown

/// How many came between two looks as far as the board shows; below zero after people gave up.
int growth(const QueueLook* before, const QueueLook& look) {
    const int waiting = look.waiting - (before == nullptr ? 0 : before->waiting);
    if (!look.number)
        return before != nullptr && before->number ? 0 : waiting;
    const int calls = *look.number - (before == nullptr || !before->number ? 0 : *before->number);
    return calls < 0 || calls > mostCallsBetweenLooks ? 0 : calls + waiting;
}

std::vector<MinuteSpan> arrivalsByLooks(const std::vector<QueueLook>& looks) {
    std::vector<MinuteSpan> arrivals;
    const QueueLook* before = nullptr;
    int owed = 0; // people who vanished from the board and may have been counted as called
    for (const QueueLook& look : looks) {
        owed += growth(before, look);
        for (; owed > 0; --owed)
            arrivals.push_back({before == nullptr ? look.at : before->at, look.at});
        before = &look;
    }
    return arrivals;
}

} // namespace

std::optional<LookCoverage> coverageOf(const HallDayRecord& day) {
    std::set<Minutes> moments;
    for (const QueueDayRecord& queue : day.queues) {
        for (const QueueLook& look : queue.looks)
            moments.insert(look.at);
    }
    if (moments.empty())
        return std::nullopt;
    LookCoverage coverage{*moments.begin(), *moments.rbegin(), 0, *moments.begin()};
    Minutes before = coverage.first;
    for (const Minutes at : moments) {
        if (at - before > coverage.longestHole) {
            coverage.longestHole = at - before;
            coverage.holeFrom = before;
        }
        before = at;
    }
    return coverage;
}

std::vector<MinuteSpan> arrivalsOf(const QueueDayRecord& day) {
    if (day.tickets.empty())
        return arrivalsByLooks(day.looks);
    std::vector<MinuteSpan> arrivals;
    for (const RecordedTicket& ticket : day.tickets)
        arrivals.push_back(ticket.arrival);
    return arrivals;
}

std::vector<double> openCounters(const QueueDayRecord& day, const SlotGrid& grid) {
    const auto slots = static_cast<std::size_t>(grid.count);
    std::vector<double> sums(slots, 0.0);
    std::vector<int> looks(slots, 0);
    for (const QueueLook& look : day.looks) {
        if (look.at < grid.first || look.at >= grid.end())
            continue;
        const auto slot = static_cast<std::size_t>(grid.slotOf(look.at));
        sums[slot] += look.openCounters;
        ++looks[slot];
    }
    for (std::size_t slot = 0; slot < slots; ++slot)
        sums[slot] = looks[slot] > 0 ? sums[slot] / looks[slot] : 0.0;
    return sums;
}

std::vector<double> openCounters(const HallDayRecord& day, const SlotGrid& grid) {
    std::vector<double> sums(static_cast<std::size_t>(grid.count), 0.0);
    for (const QueueDayRecord& queue : day.queues) {
        const std::vector<double> own = openCounters(queue, grid);
        for (std::size_t slot = 0; slot < sums.size(); ++slot)
            sums[slot] += own[slot];
    }
    return sums;
}

} // namespace evenhall::planner
