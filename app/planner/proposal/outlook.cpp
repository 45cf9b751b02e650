// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/proposal/outlook.h"

#include <algorithm>
#include <numeric>

namespace evenhall::planner {

namespace {

constexpr double fewTickets = 0.2; ///< a day and slot: too few for a mean that says anything

/// Waits of one queue by the slot of arrival.
struct SlotSums {
    std::vector<double> waits;
    std::vector<double> tickets;
};

void addHours(std::vector<QueueOutlook>& outlook, const WindowSchedule& schedule, const WorkTable& works) {
    const double hours = schedule.grid.length / 60;
    for (const std::vector<int>& row : schedule.work) {
        for (const int number : row) {
            const WindowWork& work = works[number];
            for (const int queue : work.own)
                outlook[static_cast<std::size_t>(queue)].windowHours += hours / static_cast<double>(work.own.size());
            for (const int queue : work.helps)
                outlook[static_cast<std::size_t>(queue)].helpedHours += hours;
        }
    }
}

void finish(QueueOutlook& one, const SlotSums& sums, double days) {
    const double tickets = std::accumulate(sums.tickets.begin(), sums.tickets.end(), 0.0);
    one.tickets = tickets / days;
    one.meanWait = std::accumulate(sums.waits.begin(), sums.waits.end(), 0.0) / std::max(tickets, 1.0);
    for (std::size_t slot = 0; slot < sums.waits.size(); ++slot) {
        const bool enough = sums.tickets[slot] >= fewTickets * days;
        one.slotWaits.push_back(enough ? sums.waits[slot] / sums.tickets[slot] : -1);
    }
}

} // namespace

DayFigures figuresOf(const WindowSchedule& schedule, const WorkTable& works, const std::vector<DemandDay>& days) {
    DayFigures figures;
    ScheduleReplay replay(days.front().queues.size(), works);
    for (const DemandDay& day : days) {
        const std::vector<std::vector<Minutes>>& waits = replay.run(day, schedule);
        for (std::size_t queue = 0; queue < waits.size(); ++queue) {
            for (std::size_t i = 0; i < waits[queue].size(); ++i) {
                figures.tickets += 1;
                figures.meanWait += waits[queue][i];
                figures.late += day.queues[queue][i].arrival + waits[queue][i] >= schedule.grid.end() ? 1 : 0;
            }
        }
    }
    figures.meanWait /= std::max(figures.tickets, 1.0);
    figures.tickets /= static_cast<double>(days.size());
    figures.late /= static_cast<double>(days.size());
    return figures;
}

std::vector<double> dailyMinutes(const WindowSchedule& schedule, const WorkTable& works,
                                 const std::vector<DemandDay>& days) {
    const std::size_t queues = days.front().queues.size();
    std::vector<double> minutes(queues, 0.0);
    ScheduleReplay replay(queues, works);
    for (const DemandDay& day : days) {
        const std::vector<std::vector<Minutes>>& waits = replay.run(day, schedule);
        for (std::size_t queue = 0; queue < queues; ++queue)
            minutes[queue] += std::accumulate(waits[queue].begin(), waits[queue].end(), 0.0);
    }
    for (double& sum : minutes)
        sum /= static_cast<double>(days.size());
    return minutes;
}

std::vector<QueueOutlook> outlookOf(const WindowSchedule& schedule, const WorkTable& works,
                                    const std::vector<DemandDay>& days) {
    const std::size_t queues = days.front().queues.size();
    const auto slots = static_cast<std::size_t>(schedule.grid.count);
    std::vector<SlotSums> sums(queues, {std::vector<double>(slots, 0.0), std::vector<double>(slots, 0.0)});
    ScheduleReplay replay(queues, works);
    for (const DemandDay& day : days) {
        const std::vector<std::vector<Minutes>>& waits = replay.run(day, schedule);
        for (std::size_t queue = 0; queue < queues; ++queue) {
            for (std::size_t i = 0; i < waits[queue].size(); ++i) {
                const auto slot = static_cast<std::size_t>(schedule.grid.slotOf(day.queues[queue][i].arrival));
                sums[queue].waits[slot] += waits[queue][i];
                sums[queue].tickets[slot] += 1;
            }
        }
    }
    std::vector<QueueOutlook> outlook(queues);
    for (std::size_t queue = 0; queue < queues; ++queue)
        finish(outlook[queue], sums[queue], static_cast<double>(days.size()));
    addHours(outlook, schedule, works);
    return outlook;
}

} // namespace evenhall::planner
