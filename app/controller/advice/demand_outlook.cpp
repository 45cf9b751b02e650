// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/advice/demand_outlook.h"

#include "app/controller/advice/live_picture.h"
#include "app/domain/hall/service_hours.h"
#include "app/planner/plan/minutes.h"

#include <algorithm>

namespace evenhall {

namespace {

using planner::DemandForecast;
using planner::Minutes;

constexpr int leastPastDays = 3;
constexpr double levelPrior = 8; ///< people that the forecast weighs against those of the last hour
constexpr Minutes paceKept = 60;

/// A weekend day that the calendar makes a working day (调休) is like any other working day.
int kindOf(BusinessDay day, const Calendar& calendar) {
    constexpr int working = 0;
    constexpr int monday = 1;
    constexpr int weekend = 2;
    switch (day.weekday()) {
    case Weekday::Monday:
        return monday;
    case Weekday::Saturday:
    case Weekday::Sunday:
        return std::any_of(calendar.exceptions.begin(), calendar.exceptions.end(),
                           [&](const CalendarException& each) { return each.day == day && each.open; })
                   ? working
                   : weekend;
    case Weekday::Tuesday:
    case Weekday::Wednesday:
    case Weekday::Thursday:
    case Weekday::Friday:
        break;
    }
    return working;
}

double arrivedInLastHour(const Hall& hall, const QueueId& queue, Instant now) {
    const auto pace = hall.paces.find(queue);
    if (pace == hall.paces.end())
        return 0;
    const auto& arrivals = pace->second.arrivals;
    return static_cast<double>(
        std::count_if(arrivals.begin(), arrivals.end(), [&](Instant at) { return at > now - std::chrono::hours(1); }));
}

/// Minutes of the last hour in which tickets could be had.
Minutes ticketingInLastHour(const Hall& hall, Instant now) {
    const Minutes opened = hall.catalogue->configuration().calendar.ticketingOpens.minutes;
    return std::clamp(minutesOfDay(hall, now) - opened, 5.0, paceKept);
}

class Outlook {
public:
    Outlook(const Hall& hall, const std::vector<QueueId>& queues, const PastDays& past, Instant now)
        : m_hall(hall), m_queues(queues), m_past(past), m_now(now) {}

    DemandOutlook make() const {
        DemandOutlook outlook;
        std::vector<planner::ArrivalCounts> counts = pastCounts();
        const int kind = commonKind(counts);
        outlook.pastDays = static_cast<int>(counts.size());
        outlook.services.variation = m_past.variation;
        for (const QueueId& queue : m_queues) {
            const auto known = m_past.service.find(queue);
            outlook.services.means.push_back(known != m_past.service.end()
                                                 ? known->second
                                                 : planner::minutesOf(m_hall.catalogue->meanServiceTime(queue)));
        }
        if (outlook.pastDays >= leastPastDays) {
            outlook.basis = SuggestionBasis::PastDays;
            outlook.demand = planner::forecastDemand(PastDays::grid, counts, kind, {});
            moveToLevel(outlook.demand);
        } else {
            outlook.demand = goingOn();
        }
        keepWorkingHours(outlook.demand);
        return outlook;
    }

private:
    [[nodiscard]] std::vector<planner::ArrivalCounts> pastCounts() const {
        std::vector<planner::ArrivalCounts> counts;
        for (const PastDay& day : m_past.days) {
            planner::ArrivalCounts count;
            count.kind = kindOf(day.day, m_hall.catalogue->configuration().calendar);
            for (const QueueId& queue : m_queues) {
                const auto arrivals = day.arrivals.find(queue);
                count.queues.push_back(arrivals != day.arrivals.end()
                                           ? arrivals->second
                                           : std::vector<int>(static_cast<std::size_t>(PastDays::grid.count), 0));
                count.recorded.push_back(true);
            }
            counts.push_back(std::move(count));
        }
        return counts;
    }

    /// Today's kind; where no past day is of that kind, all days count as one kind.
    int commonKind(std::vector<planner::ArrivalCounts>& counts) const {
        const int kind = kindOf(m_hall.day, m_hall.catalogue->configuration().calendar);
        if (std::any_of(counts.begin(), counts.end(), [&](const auto& count) { return count.kind == kind; }))
            return kind;
        for (planner::ArrivalCounts& count : counts)
            count.kind = kind;
        return kind;
    }

    [[nodiscard]] double expectedInLastHour(const DemandForecast& demand, std::size_t queue) const {
        const Minutes until = minutesOfDay(m_hall, m_now);
        double expected = 0;
        for (int slot = 0; slot < demand.grid.count; ++slot) {
            const Minutes from = std::max(until - paceKept, demand.grid.start(slot));
            const Minutes to = std::min(until, demand.grid.start(slot + 1));
            if (to > from)
                expected += demand.rates[queue][static_cast<std::size_t>(slot)] * (to - from) / demand.grid.length;
        }
        return expected;
    }

    /// A queue that is busier today than usual will be so for a while (gamma prior with mean one).
    void moveToLevel(DemandForecast& demand) const {
        for (std::size_t queue = 0; queue < m_queues.size(); ++queue) {
            const double level = (arrivedInLastHour(m_hall, m_queues[queue], m_now) + levelPrior) /
                                 (expectedInLastHour(demand, queue) + levelPrior);
            for (double& rate : demand.rates[queue])
                rate *= level;
        }
    }

    [[nodiscard]] DemandForecast goingOn() const {
        constexpr double unsureHall = 0.05;
        constexpr double unsureQueue = 0.15;
        DemandForecast demand;
        demand.grid = PastDays::grid;
        demand.hallVariation = unsureHall;
        demand.queueVariation = unsureQueue;
        demand.slotVariation = unsureHall;
        for (const QueueId& queue : m_queues) {
            const double perSlot =
                arrivedInLastHour(m_hall, queue, m_now) * demand.grid.length / ticketingInLastHour(m_hall, m_now);
            const auto hours = ticketingHours(m_hall, queue);
            std::vector<double> rates(static_cast<std::size_t>(demand.grid.count), 0.0);
            for (int slot = 0; hours && slot < demand.grid.count; ++slot) {
                if (demand.grid.start(slot) < hours->until.minutes)
                    rates[static_cast<std::size_t>(slot)] = perSlot;
            }
            demand.rates.push_back(std::move(rates));
        }
        return demand;
    }

    /// Nobody comes in the night, and the planner weighs how much of the day is left.
    void keepWorkingHours(DemandForecast& demand) const {
        Minutes end = minutesOfDay(m_hall, m_now);
        for (const QueueId& queue : m_queues) {
            for (const ScheduledShare& share : m_hall.schedule->shares(queue))
                end = std::max(end, static_cast<double>(share.period.until.minutes));
        }
        const planner::SlotGrid whole = demand.grid;
        const int first = whole.slotOf(std::min<double>(
            m_hall.catalogue->configuration().calendar.ticketingOpens.minutes, minutesOfDay(m_hall, m_now)));
        const int last = whole.slotOf(end - 1);
        demand.grid = {whole.start(first), whole.length, last - first + 1};
        for (std::vector<double>& rates : demand.rates)
            rates = {rates.begin() + first, rates.begin() + last + 1};
    }

    const Hall& m_hall;
    const std::vector<QueueId>& m_queues;
    const PastDays& m_past;
    Instant m_now;
};

} // namespace

DemandOutlook outlookOf(const Hall& hall, const std::vector<QueueId>& queues, const PastDays& past, Instant now) {
    return Outlook(hall, queues, past, now).make();
}

} // namespace evenhall
