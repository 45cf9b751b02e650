// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/proposal/shortage.h"

#include <algorithm>
#include <set>

namespace evenhall::planner {

namespace {

constexpr int mostWindows = 12; ///< added in search of an answer
constexpr double fewPeople = 3; ///< a day: too few to ask for windows

/// Queues that share windows with this one, directly or through others.
std::set<int> neighboursOf(const HallWindows& hall, int queue) {
    std::set<int> known{queue};
    for (bool grown = true; grown;) {
        grown = false;
        for (const RealWindow& window : hall.windows) {
            const bool shares =
                std::any_of(window.may.begin(), window.may.end(), [&](int served) { return known.count(served) != 0; });
            const std::size_t before = known.size();
            if (shares)
                known.insert(window.may.begin(), window.may.end());
            grown = grown || known.size() > before;
        }
    }
    return known;
}

double loadOf(const HallWindows& hall, const WindowSchedule& plan, const std::set<int>& queues,
              const std::vector<DemandDay>& days) {
    double work = 0;
    for (const DemandDay& day : days) {
        for (const int queue : queues) {
            for (const Visit& visit : day.queues[static_cast<std::size_t>(queue)])
                work += visit.work;
        }
    }
    double open = 0;
    for (std::size_t window = 0; window < plan.work.size(); ++window) {
        for (const int number : plan.work[window]) {
            const WindowWork& served = hall.works[number];
            open += std::any_of(queues.begin(), queues.end(), [&](int queue) { return served.serves(queue); })
                        ? plan.grid.length
                        : 0;
        }
    }
    return work / static_cast<double>(days.size()) / std::max(open, 1.0);
}

/// From the first to the last half-hour in which people who come wait too long.
void findHours(Shortage& shortage, const std::vector<Minutes>& slotWaits) {
    const auto tooLong = [](Minutes wait) { return wait > longWait; };
    const auto first = std::find_if(slotWaits.begin(), slotWaits.end(), tooLong);
    const auto last = std::find_if(slotWaits.rbegin(), slotWaits.rend(), tooLong);
    shortage.from = static_cast<int>(first - slotWaits.begin());
    shortage.until = static_cast<int>(slotWaits.rend() - last);
}

Minutes meanWait(const HallWindows& hall, const WindowSchedule& plan, const std::vector<DemandDay>& days, int queue,
                 double tickets) {
    return dailyMinutes(plan, hall.works, days)[static_cast<std::size_t>(queue)] / tickets;
}

void countWindows(Shortage& shortage, HallWindows& hall, WindowSchedule plan, const std::vector<DemandDay>& days,
                  double tickets) {
    const int work = hall.works.number({{shortage.queue}, {}});
    for (int added = 1; added <= mostWindows; ++added) {
        plan.work.emplace_back(static_cast<std::size_t>(plan.grid.count), closedWindow);
        plan.set(plan.windows() - 1, shortage.from, shortage.until, work);
        shortage.waitThen = meanWait(hall, plan, days, shortage.queue, tickets);
        if (shortage.waitThen <= longWait) {
            shortage.windows = added;
            return;
        }
    }
}

} // namespace

std::vector<Shortage> shortagesOf(const HallWindows& hall, const WindowSchedule& plan,
                                  const std::vector<DemandDay>& days) {
    HallWindows larger = hall;
    std::vector<Shortage> shortages;
    const std::vector<QueueOutlook> outlook = outlookOf(plan, hall.works, days);
    for (int queue = 0; queue < static_cast<int>(outlook.size()); ++queue) {
        const QueueOutlook& one = outlook[static_cast<std::size_t>(queue)];
        if (one.meanWait <= longWait || one.tickets < fewPeople)
            continue;
        Shortage shortage;
        shortage.queue = queue;
        shortage.waitNow = one.meanWait;
        shortage.load = loadOf(hall, plan, neighboursOf(hall, queue), days);
        findHours(shortage, one.slotWaits);
        countWindows(shortage, larger, plan, days, one.tickets);
        shortages.push_back(shortage);
    }
    return shortages;
}

} // namespace evenhall::planner
