// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/evaluation/service_fit.h"

#include "app/planner/plan/random_source.h"

#include <algorithm>
#include <numeric>

namespace evenhall::planner {

namespace {

constexpr Minutes longestStep = 15; ///< between two looks that are compared
constexpr int mostCallsInStep = 40; ///< more is a jump of the number shown
constexpr double priorCalls = 10;
constexpr Minutes longestService = 60;
constexpr Minutes shortestService = 0.5;
constexpr Minutes longestHallMean = 15; ///< a hall's mean is dragged up by counters that are counted many times
constexpr std::size_t leastWaits = 10;
constexpr int fitSteps = 14;
constexpr std::size_t fitDraws = 6; ///< of each day's arrivals and services

struct BusyTime {
    double counterMinutes = 0;
    double calls = 0;
};

void addStep(BusyTime& busy, const QueueLook& a, const QueueLook& b) {
    if (b.at - a.at > longestStep || a.waiting <= 0 || b.waiting <= 0 || a.openCounters <= 0 || b.openCounters <= 0 ||
        !a.number || !b.number)
        return;
    const int calls = *b.number - *a.number;
    if (calls < 0 || calls > mostCallsInStep)
        return;
    busy.counterMinutes += (b.at - a.at) * (a.openCounters + b.openCounters) / 2.0;
    busy.calls += calls;
}

std::vector<BusyTime> busyTimes(const std::vector<const HallDayRecord*>& days, std::size_t queues) {
    std::vector<BusyTime> busy(queues);
    for (const HallDayRecord* day : days) {
        for (std::size_t queue = 0; queue < queues; ++queue) {
            const std::vector<QueueLook>& looks = day->queues[queue].looks;
            for (std::size_t i = 1; i < looks.size(); ++i)
                addStep(busy[queue], looks[i - 1], looks[i]);
        }
    }
    return busy;
}

double meanOf(const std::vector<Minutes>& waits) {
    return waits.empty() ? 0.0 : std::accumulate(waits.begin(), waits.end(), 0.0) / static_cast<double>(waits.size());
}

/// One queue on all training days, ready to be replayed with other mean service times.
class QueueFit {
public:
    QueueFit(const std::vector<const HallDayRecord*>& days, std::size_t queue, double variation, std::uint64_t seed) {
        for (std::size_t i = 0; i < days.size() * fitDraws; ++i) {
            const QueueDayRecord& record = days[i % days.size()]->queues[queue];
            if (record.tickets.empty())
                continue;
            RandomSource random(mixedSeed(seed, i, queue));
            Day day;
            for (const Minutes arrival : drawnArrivals(record, random.bits()))
                day.visits.push_back({arrival, random.lognormal(1.0, variation)});
            day.levels = recordedLevels(record);
            const std::vector<Minutes> waits = observedWaits(record);
            if (i < days.size())
                m_observed.insert(m_observed.end(), waits.begin(), waits.end());
            m_days.push_back(std::move(day));
        }
    }

    [[nodiscard]] const std::vector<Minutes>& observed() const { return m_observed; }

    [[nodiscard]] double meanWait(Minutes service) {
        double sum = 0;
        std::size_t count = 0;
        for (const Day& day : m_days) {
            std::vector<Visit> visits = day.visits;
            for (Visit& visit : visits)
                visit.work *= service;
            const std::vector<Minutes>& waits = m_replay.run(visits, day.levels);
            sum += std::accumulate(waits.begin(), waits.end(), 0.0);
            count += waits.size();
        }
        return count == 0 ? 0 : sum / static_cast<double>(count);
    }

private:
    struct Day {
        std::vector<Visit> visits; ///< work in mean service times
        std::vector<WindowLevel> levels;
    };
    std::vector<Day> m_days;
    std::vector<Minutes> m_observed;
    QueueReplay m_replay;
};

Minutes fitted(QueueFit& fit, Minutes start) {
    if (fit.observed().size() < leastWaits)
        return start;
    const double target = meanOf(fit.observed());
    Minutes low = std::max(shortestService, start / 4);
    Minutes high = start * 1.5;
    for (int step = 0; step < fitSteps; ++step) {
        const Minutes middle = (low + high) / 2;
        (fit.meanWait(middle) < target ? low : high) = middle;
    }
    return (low + high) / 2;
}

} // namespace

std::vector<WindowLevel> recordedLevels(const QueueDayRecord& day) {
    std::vector<WindowLevel> levels;
    int windows = 0;
    int last = 1;
    for (const QueueLook& look : day.looks) {
        if (look.openCounters != windows)
            levels.push_back({look.at, look.openCounters});
        windows = look.openCounters;
        last = windows > 0 ? windows : last;
    }
    if (windows == 0)
        levels.push_back({day.looks.empty() ? 0.0 : day.looks.back().at, last});
    return levels;
}

std::vector<Minutes> drawnTimes(const std::vector<MinuteSpan>& spans, std::uint64_t seed) {
    RandomSource random(seed);
    std::vector<Minutes> times;
    for (const MinuteSpan& span : spans) {
        const auto [from, until] = std::minmax(span.from, span.until);
        times.push_back(from + (until - from) * random.uniform());
    }
    std::sort(times.begin(), times.end());
    return times;
}

std::vector<Minutes> drawnArrivals(const QueueDayRecord& day, std::uint64_t seed) {
    std::vector<MinuteSpan> spans;
    for (const RecordedTicket& ticket : day.tickets)
        spans.push_back(ticket.arrival);
    return drawnTimes(spans, seed);
}

std::vector<Minutes> observedWaits(const QueueDayRecord& day) {
    std::vector<Minutes> waits;
    for (const RecordedTicket& ticket : day.tickets) {
        if (ticket.call)
            waits.push_back(std::max(0.0, ticket.call->middle() - ticket.arrival.middle()));
    }
    return waits;
}

std::vector<Minutes> busyServiceTimes(const std::vector<const HallDayRecord*>& days, std::size_t queues) {
    const std::vector<BusyTime> busy = busyTimes(days, queues);
    BusyTime hall;
    for (const BusyTime& queue : busy) {
        hall.counterMinutes += queue.counterMinutes;
        hall.calls += queue.calls;
    }
    const double hallMean = hall.calls > 0 ? std::min(longestHallMean, hall.counterMinutes / hall.calls) : 10.0;
    std::vector<Minutes> times;
    for (const BusyTime& queue : busy) {
        const double shrunk = (queue.counterMinutes + priorCalls * hallMean) / (queue.calls + priorCalls);
        times.push_back(std::clamp(shrunk, shortestService, longestService));
    }
    return times;
}

ServiceTimes fitServiceTimes(const std::vector<const HallDayRecord*>& days, std::size_t queues, std::uint64_t seed) {
    ServiceTimes services;
    const std::vector<Minutes> starts = busyServiceTimes(days, queues);
    for (std::size_t queue = 0; queue < queues; ++queue) {
        QueueFit fit(days, queue, services.variation, seed);
        services.means.push_back(fitted(fit, starts[queue]));
    }
    return services;
}

} // namespace evenhall::planner
