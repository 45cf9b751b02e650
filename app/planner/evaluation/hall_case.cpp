// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/evaluation/hall_case.h"

#include "app/planner/evaluation/service_fit.h"
#include "app/planner/plan/random_source.h"
#include "app/planner/plan/weekday_kinds.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace evenhall::planner {

namespace {

constexpr Minutes slotLength = 30;
constexpr double openShare = 0.25;   ///< of the day's most counters: a hall with fewer has closed
constexpr Minutes ownHours = 60;     ///< closing apart from the others' makes a kind of its own
constexpr double judgedVolume = 0.8; ///< of the usual tickets that a judged day's groups must carry

SlotGrid wholeDayGrid() {
    return {0, slotLength, 48};
}

/// End of the last slot with at least a quarter of the day's most counters.
Minutes closingOf(const HallDayRecord& day) {
    const SlotGrid grid = wholeDayGrid();
    const std::vector<double> open = openCounters(day, grid);
    const double most = *std::max_element(open.begin(), open.end());
    for (int slot = grid.count - 1; slot >= 0; --slot) {
        if (most > 0 && open[static_cast<std::size_t>(slot)] >= openShare * most)
            return grid.start(slot + 1);
    }
    return 0;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

double mean(const std::vector<double>& values) {
    return values.empty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// The first slot that was looked at from its first half on.
Minutes openingOf(const std::vector<const HallDayRecord*>& days) {
    std::vector<double> firsts;
    for (const HallDayRecord* day : days) {
        if (const std::optional<LookCoverage> coverage = coverageOf(*day))
            firsts.push_back(coverage->first);
    }
    return std::ceil((median(firsts) - slotLength / 2) / slotLength) * slotLength;
}

void findKinds(HallCase& hall) {
    std::vector<double> closings;
    std::map<Weekday, std::vector<double>> byWeekday;
    for (const HallDayRecord* day : hall.training) {
        closings.push_back(closingOf(*day));
        byWeekday[day->day.weekday()].push_back(closings.back());
    }
    int kinds = 1;
    for (const auto& [weekday, own] : byWeekday) {
        if (std::abs(mean(own) - median(closings)) >= ownHours)
            hall.kindOfWeekday[weekday] = kinds++;
    }
    hall.kinds.resize(static_cast<std::size_t>(kinds));
}

void findKindsByDemand(HallCase& hall, const WeekdayRule& rule) {
    std::vector<WeekdaySample> days;
    for (const HallDayRecord* day : hall.training) {
        WeekdaySample sample{day->day.weekday(), closingOf(*day), {}};
        for (const QueueDayRecord& queue : day->queues)
            sample.tickets.push_back(static_cast<int>(queue.tickets.size()));
        days.push_back(std::move(sample));
    }
    hall.kindOfWeekday = weekdayKinds(days, rule.apart);
    int kinds = 1;
    for (const auto& [weekday, kind] : hall.kindOfWeekday)
        kinds = std::max(kinds, kind + 1);
    hall.kinds.resize(static_cast<std::size_t>(kinds));
}

void fillKind(HallCase& hall, int number, Minutes opening) {
    KindCase& kind = hall.kinds[static_cast<std::size_t>(number)];
    std::vector<double> closings;
    for (const HallDayRecord* day : hall.training) {
        if (hall.kindOf(day->day) == number)
            closings.push_back(closingOf(*day));
    }
    const Minutes closing = std::round(mean(closings) / slotLength) * slotLength;
    kind.grid = {opening, slotLength, std::max(1, static_cast<int>((closing - opening) / slotLength))};
    const auto slots = static_cast<std::size_t>(kind.grid.count);
    kind.counters.assign(hall.record->queues.size(), std::vector<double>(slots, 0.0));
    for (const HallDayRecord* day : hall.training) {
        kind.past.push_back(countArrivals(*day, kind.grid, hall.kindOf(day->day)));
        if (hall.kindOf(day->day) != number)
            continue;
        for (std::size_t queue = 0; queue < kind.counters.size(); ++queue) {
            const std::vector<double> open = openCounters(day->queues[queue], kind.grid);
            for (std::size_t slot = 0; slot < slots; ++slot)
                kind.counters[queue][slot] += open[slot] / static_cast<double>(closings.size());
        }
    }
    for (std::size_t slot = 0; slot < slots; ++slot) {
        double windows = 0;
        for (const std::vector<double>& queue : kind.counters)
            windows += queue[slot];
        kind.budget.push_back(static_cast<int>(std::round(windows)));
    }
}

/// Mean tickets of a queue on the training days on which it appears; of one kind, or of all.
std::vector<double> usualTickets(const HallCase& hall, std::optional<int> kind) {
    std::vector<double> usual(hall.record->queues.size(), 0.0);
    for (std::size_t queue = 0; queue < usual.size(); ++queue) {
        int days = 0;
        for (const HallDayRecord* day : hall.training) {
            if (kind && hall.kindOf(day->day) != *kind)
                continue;
            usual[queue] += static_cast<double>(day->queues[queue].tickets.size());
            days += day->queues[queue].tickets.empty() ? 0 : 1;
        }
        usual[queue] /= std::max(days, 1);
    }
    return usual;
}

/// Where weekdays are told apart by their people, what is usual is so for that kind of day: a Saturday offers less.
void chooseJudgedDays(HallCase& hall, const std::vector<const HallDayRecord*>& days, const WeekdayRule& rule) {
    for (const HallDayRecord* day : days) {
        const std::vector<double> usual =
            usualTickets(hall, rule.byDemand ? std::optional(hall.kindOf(day->day)) : std::nullopt);
        const double all = std::accumulate(usual.begin(), usual.end(), 0.0);
        double present = 0;
        for (std::size_t queue = 0; queue < usual.size(); ++queue)
            present += day->queues[queue].tickets.empty() ? 0.0 : usual[queue];
        if (present >= judgedVolume * all) {
            hall.judged.push_back(day);
            continue;
        }
        hall.leftOut.push_back(hall.record->name + " on " + day->day.toString() + ": only " +
                               std::to_string(static_cast<int>(std::round(100 * present / std::max(all, 1.0)))) +
                               " % of the usual volume was recorded");
    }
}

/// Offered load over the time that counters were open.
double loadOf(const HallCase& hall) {
    double work = 0;
    double open = 0;
    const Minutes opening = hall.kinds.front().grid.first;
    for (const HallDayRecord* day : hall.training) {
        const Minutes length = closingOf(*day) - opening;
        open += openCounters(*day, SlotGrid{opening, length, 1}).front() * length;
        for (std::size_t queue = 0; queue < day->queues.size(); ++queue)
            work += hall.services.means[queue] * static_cast<double>(day->queues[queue].tickets.size());
    }
    return work / std::max(open, 1.0);
}

/// Fills in load and waits of the training days as replayed with recorded counters.
void measureTraining(HallCase& hall, std::uint64_t seed) {
    constexpr std::size_t draws = 6;
    std::vector<double> observed;
    std::vector<double> replayed;
    QueueReplay replay;
    for (std::size_t i = 0; i < hall.training.size() * draws; ++i) {
        for (std::size_t queue = 0; queue < hall.record->queues.size(); ++queue) {
            const QueueDayRecord& day = hall.training[i % hall.training.size()]->queues[queue];
            RandomSource random(mixedSeed(seed, i, queue));
            std::vector<Visit> visits;
            for (const Minutes arrival : drawnArrivals(day, random.bits()))
                visits.push_back({arrival, random.lognormal(hall.services.means[queue], hall.services.variation)});
            const std::vector<Minutes>& waits = replay.run(visits, recordedLevels(day));
            replayed.insert(replayed.end(), waits.begin(), waits.end());
            const std::vector<Minutes> seen = observedWaits(day);
            observed.insert(observed.end(), seen.begin(), seen.end());
        }
    }
    hall.dailyTickets = static_cast<double>(replayed.size()) / static_cast<double>(hall.training.size() * draws);
    hall.load = loadOf(hall);
    hall.observedMean = mean(observed);
    hall.replayedMean = mean(replayed);
}

} // namespace

int HallCase::kindOf(const BusinessDay& day) const {
    const auto found = kindOfWeekday.find(day.weekday());
    return found == kindOfWeekday.end() ? 0 : found->second;
}

ArrivalCounts countArrivals(const HallDayRecord& day, const SlotGrid& grid, int kind) {
    ArrivalCounts counts;
    counts.kind = kind;
    for (const QueueDayRecord& queue : day.queues) {
        std::vector<int> slots(static_cast<std::size_t>(grid.count), 0);
        const std::vector<MinuteSpan> arrivals = arrivalsOf(queue);
        for (const MinuteSpan& arrival : arrivals)
            ++slots[static_cast<std::size_t>(grid.slotOf(arrival.middle()))];
        counts.recorded.push_back(!arrivals.empty());
        counts.queues.push_back(std::move(slots));
    }
    return counts;
}

std::optional<std::string> reasonToLeaveOut(const HallCase& hall) {
    constexpr double leastTickets = 150;
    constexpr double leastLoad = 0.15;
    const std::string& name = hall.record->name;
    const auto whole = [](double value) { return std::to_string(static_cast<int>(std::round(value))); };
    if (hall.training.empty() || hall.judged.empty())
        return name + ": no days to learn from, or none to judge by";
    if (hall.dailyTickets < leastTickets)
        return name + ": only " + whole(hall.dailyTickets) + " tickets a day";
    if (hall.load < leastLoad)
        return name + ": offered load is " + whole(100 * hall.load) +
               " % of open-counter time; counters are counted "
               "more than once";
    if (std::abs(hall.replayedMean - hall.observedMean) > std::max(3.0, 0.2 * hall.observedMean))
        return name + ": recorded counters replayed give " + whole(hall.replayedMean) + " min, observed were " +
               whole(hall.observedMean);
    return std::nullopt;
}

HallCase prepareHall(const HallRecord& record, const DaySplit& split, std::uint64_t seed, const WeekdayRule& rule) {
    HallCase hall;
    hall.record = &record;
    std::vector<const HallDayRecord*> later;
    for (const HallDayRecord& day : record.days) {
        if (std::find(split.training.begin(), split.training.end(), day.day) != split.training.end())
            hall.training.push_back(&day);
        if (std::find(split.judged.begin(), split.judged.end(), day.day) != split.judged.end())
            later.push_back(&day);
    }
    if (hall.training.empty())
        return hall;
    if (rule.byDemand)
        findKindsByDemand(hall, rule);
    else
        findKinds(hall);
    const Minutes opening = openingOf(hall.training);
    for (int kind = 0; kind < static_cast<int>(hall.kinds.size()); ++kind)
        fillKind(hall, kind, opening);
    hall.services = fitServiceTimes(hall.training, record.queues.size(), mixedSeed(seed, 1));
    measureTraining(hall, mixedSeed(seed, 2));
    chooseJudgedDays(hall, later, rule);
    return hall;
}

DemandDay judgedDemand(const HallCase& hall, const HallDayRecord& record, std::uint64_t seed, int replication) {
    DemandDay day;
    for (std::size_t queue = 0; queue < record.queues.size(); ++queue) {
        RandomSource services(mixedSeed(seed, queue, static_cast<std::uint64_t>(replication) + 1));
        std::vector<Visit> visits;
        for (const Minutes arrival : drawnArrivals(record.queues[queue], mixedSeed(seed, queue)))
            visits.push_back({arrival, services.lognormal(hall.services.means[queue], hall.services.variation)});
        day.queues.push_back(std::move(visits));
    }
    return day;
}

} // namespace evenhall::planner
