// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/proposal/shortage.h"

#include <algorithm>
#include <set>

namespace evenhall::planner {

namespace {

constexpr int mostWindows = 12; ///< added in search of an answer
constexpr double fewPeople = 3; ///< a day: too few to ask for windows
constexpr Minutes quietWait = 10;

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
    return open > 0 ? work / static_cast<double>(days.size()) / open : 0;
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

bool isServedIn(const HallWindows& hall, const WindowSchedule& plan, int queue, int slot) {
    return std::any_of(plan.work.begin(), plan.work.end(), [&](const std::vector<int>& row) {
        return hall.works[row[static_cast<std::size_t>(slot)]].serves(queue);
    });
}

/// Slots outside the bad hours in which somebody works for the queue and hardly anybody waits.
std::vector<int> quietSlots(const HallWindows& hall, const WindowSchedule& plan, const Shortage& shortage,
                            const std::vector<Minutes>& slotWaits) {
    std::vector<int> quiet;
    for (int slot = 0; slot < plan.grid.count; ++slot) {
        const bool isBad = shortage.from <= slot && slot < shortage.until;
        if (!isBad && slotWaits[static_cast<std::size_t>(slot)] < quietWait &&
            isServedIn(hall, plan, shortage.queue, slot))
            quiet.push_back(slot);
    }
    return quiet;
}

/// Days on which so many of ten who come in the bad hours come in the quiet slots instead, one after the other.
std::vector<DemandDay> withMoved(std::vector<DemandDay> days, const SlotGrid& grid, const Shortage& shortage,
                                 const std::vector<int>& quiet, int tenths) {
    for (DemandDay& day : days) {
        std::vector<Visit>& visits = day.queues[static_cast<std::size_t>(shortage.queue)];
        std::size_t seen = 0;
        std::size_t moved = 0;
        for (Visit& visit : visits) {
            const int slot = grid.slotOf(visit.arrival);
            if (slot < shortage.from || slot >= shortage.until || static_cast<int>(seen++ % 10) >= tenths)
                continue;
            const double within = grid.length * static_cast<double>(moved % 7) / 7; // not all at the full hour
            visit.arrival = grid.start(quiet[moved++ % quiet.size()]) + within;
        }
        std::stable_sort(visits.begin(), visits.end(),
                         [](const Visit& a, const Visit& b) { return a.arrival < b.arrival; });
    }
    return days;
}

void countMoved(Shortage& shortage, const HallWindows& hall, const WindowSchedule& plan,
                const std::vector<DemandDay>& days, const std::vector<Minutes>& slotWaits, double tickets) {
    const std::vector<int> quiet = quietSlots(hall, plan, shortage, slotWaits);
    for (int tenths = 1; tenths <= 10 && !quiet.empty(); ++tenths) {
        const std::vector<DemandDay> moved = withMoved(days, plan.grid, shortage, quiet, tenths);
        if (meanWait(hall, plan, moved, shortage.queue, tickets) <= longWait) {
            shortage.moved = shortage.people * tenths / 10;
            return;
        }
    }
}

double peopleIn(const Shortage& shortage, const SlotGrid& grid, const std::vector<DemandDay>& days) {
    double people = 0;
    for (const DemandDay& day : days) {
        for (const Visit& visit : day.queues[static_cast<std::size_t>(shortage.queue)]) {
            const int slot = grid.slotOf(visit.arrival);
            people += shortage.from <= slot && slot < shortage.until ? 1 : 0;
        }
    }
    return people / static_cast<double>(days.size());
}

void mend(Shortages& found, HallWindows& hall, const Shortage& shortage) {
    const int work = hall.works.number({{shortage.queue}, {}});
    for (int added = 0; added < shortage.windows; ++added) {
        found.mended.work.emplace_back(static_cast<std::size_t>(found.mended.grid.count), closedWindow);
        found.mended.set(found.mended.windows() - 1, shortage.from, shortage.until, work);
    }
    found.staffHours += shortage.windows * (shortage.until - shortage.from) * found.mended.grid.length / 60;
}

} // namespace

Shortages shortagesOf(HallWindows& hall, const WindowSchedule& plan, const std::vector<DemandDay>& days) {
    Shortages found{{}, plan, 0};
    const std::vector<QueueOutlook> outlook = outlookOf(plan, hall.works, days);
    for (int queue = 0; queue < static_cast<int>(outlook.size()); ++queue) {
        const QueueOutlook& one = outlook[static_cast<std::size_t>(queue)];
        if (one.meanWait <= longWait || one.tickets < fewPeople)
            continue;
        Shortage shortage;
        shortage.queue = queue;
        shortage.waitNow = one.meanWait;
        shortage.isServed = one.windowHours + one.helpedHours > 0;
        shortage.load = loadOf(hall, plan, neighboursOf(hall, queue), days);
        findHours(shortage, one.slotWaits);
        shortage.people = peopleIn(shortage, plan.grid, days);
        countWindows(shortage, hall, plan, days, one.tickets);
        countMoved(shortage, hall, plan, days, one.slotWaits, one.tickets);
        mend(found, hall, shortage);
        found.queues.push_back(shortage);
    }
    return found;
}

} // namespace evenhall::planner
