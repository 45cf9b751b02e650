// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/proposal/month_review.h"

#include "app/planner/assignment/schedule_replay.h"
#include "app/planner/evaluation/service_fit.h"
#include "app/planner/plan/random_source.h"

#include <algorithm>
#include <numeric>

namespace evenhall::planner {

namespace {

constexpr int replications = 2;
constexpr int resamples = 1000;

/// Sums of one day whose ratio is wanted: minutes over people, or minutes over one day.
struct DaySum {
    double minutes = 0;
    double people = 0;
};

double ratio(const std::vector<DaySum>& days, const std::vector<int>& times) {
    DaySum sum;
    for (std::size_t i = 0; i < days.size(); ++i) {
        sum.minutes += times[i] * days[i].minutes;
        sum.people += times[i] * days[i].people;
    }
    return sum.people > 0 ? sum.minutes / sum.people : 0;
}

/// Bootstrap over days.
Interval intervalOf(const std::vector<DaySum>& days, std::uint64_t seed) {
    Interval interval;
    interval.value = ratio(days, std::vector<int>(days.size(), 1));
    RandomSource random(seed);
    std::vector<double> found;
    for (int i = 0; i < resamples; ++i) {
        std::vector<int> times(days.size(), 0);
        for (std::size_t draw = 0; draw < days.size(); ++draw)
            ++times[static_cast<std::size_t>(random.below(static_cast<int>(days.size())))];
        found.push_back(ratio(days, times));
    }
    std::sort(found.begin(), found.end());
    interval.low = found[resamples / 40];
    interval.high = found[resamples - 1 - resamples / 40];
    return interval;
}

double sumOf(const std::vector<Minutes>& waits) {
    return std::accumulate(waits.begin(), waits.end(), 0.0);
}

/// Replays every day of the month through schedules and remembers the outcome per day.
class MonthReplay {
public:
    MonthReplay(const HallCase& hall, const HallWindows& windows, std::uint64_t seed)
        : m_hall(hall), m_works(windows.works), m_seed(seed) {}

    HallDayOutcome play(std::size_t day, const WindowSchedule& schedule) const {
        const HallDayRecord& record = *m_hall.training[day];
        HallDayOutcome outcome;
        outcome.hall = m_hall.record->name;
        outcome.waits.resize(record.queues.size());
        ScheduleReplay replay(record.queues.size(), m_works);
        for (int replication = 0; replication < replications; ++replication) {
            const DemandDay people = judgedDemand(m_hall, record, mixedSeed(m_seed, day), replication);
            const std::vector<std::vector<Minutes>>& waits = replay.run(people, schedule);
            for (std::size_t queue = 0; queue < waits.size(); ++queue)
                outcome.waits[queue].insert(outcome.waits[queue].end(), waits[queue].begin(), waits[queue].end());
        }
        return outcome;
    }

private:
    const HallCase& m_hall;
    const WorkTable& m_works;
    std::uint64_t m_seed;
};

Minutes meanOf(const std::vector<HallDayOutcome>& outcomes, std::size_t queue) {
    double minutes = 0;
    double people = 0;
    for (const HallDayOutcome& day : outcomes) {
        minutes += sumOf(day.waits[queue]);
        people += static_cast<double>(day.waits[queue].size());
    }
    return people > 0 ? minutes / people : 0;
}

Minutes meanOf(const std::vector<HallDayOutcome>& outcomes) {
    double minutes = 0;
    double people = 0;
    for (const HallDayOutcome& day : outcomes) {
        minutes += day.summedWait();
        people += static_cast<double>(day.count());
    }
    return people > 0 ? minutes / people : 0;
}

ReviewedQueue reviewQueue(const HallCase& hall, const std::vector<PlannedKind>& kinds, std::size_t queue,
                          std::uint64_t seed) {
    ReviewedQueue reviewed;
    std::vector<DaySum> seen;
    double expectedMinutes = 0;
    const double days = static_cast<double>(hall.training.size());
    for (const HallDayRecord* day : hall.training) {
        const PlannedKind& kind = kinds[static_cast<std::size_t>(hall.kindOf(day->day))];
        reviewed.ticketsExpected += kind.tickets[queue] / days;
        expectedMinutes += kind.tickets[queue] * kind.waits[queue] / days;
        reviewed.ticketsCame += static_cast<double>(day->queues[queue].tickets.size()) / days;
        const std::vector<Minutes> waits = observedWaits(day->queues[queue]);
        seen.push_back({sumOf(waits), static_cast<double>(waits.size())});
        reviewed.neverCalled += static_cast<int>(day->queues[queue].tickets.size() - waits.size());
    }
    reviewed.waitExpected = reviewed.ticketsExpected > 0 ? expectedMinutes / reviewed.ticketsExpected : 0;
    reviewed.waitSeen = intervalOf(seen, mixedSeed(seed, queue));
    return reviewed;
}

void reviewHall(MonthReview& review, const HallCase& hall, const std::vector<PlannedKind>& kinds,
                const std::vector<std::vector<Minutes>>& expectedOldPlan, std::uint64_t seed) {
    std::vector<DaySum> seen(hall.training.size());
    double minutes = 0;
    double minutesOldPlan = 0;
    double people = 0;
    for (std::size_t i = 0; i < hall.training.size(); ++i) {
        const HallDayRecord& day = *hall.training[i];
        const auto number = static_cast<std::size_t>(hall.kindOf(day.day));
        for (std::size_t queue = 0; queue < day.queues.size(); ++queue) {
            people += kinds[number].tickets[queue];
            minutes += kinds[number].tickets[queue] * kinds[number].waits[queue];
            minutesOldPlan += kinds[number].tickets[queue] * expectedOldPlan[number][queue];
            const std::vector<Minutes> waits = observedWaits(day.queues[queue]);
            seen[i].minutes += sumOf(waits);
            seen[i].people += static_cast<double>(waits.size());
            review.ticketsCame +=
                static_cast<double>(day.queues[queue].tickets.size()) / static_cast<double>(hall.training.size());
        }
    }
    review.ticketsExpected = people / static_cast<double>(hall.training.size());
    review.waitExpected = people > 0 ? minutes / people : 0;
    review.waitExpectedOldPlan = people > 0 ? minutesOldPlan / people : 0;
    review.waitSeen = intervalOf(seen, seed);
}

void reviewChanges(MonthReview& review, const HallCase& hall, const std::vector<PlannedKind>& kinds,
                   const MonthReplay& replay, std::uint64_t seed) {
    for (std::size_t number = 0; number < kinds.size(); ++number) {
        const PlannedKind& kind = kinds[number];
        std::vector<std::size_t> days;
        std::vector<double> with;
        for (std::size_t day = 0; day < hall.training.size(); ++day) {
            if (static_cast<std::size_t>(hall.kindOf(hall.training[day]->day)) != number)
                continue;
            days.push_back(day);
            with.push_back(replay.play(day, kind.after).summedWait());
        }
        for (std::size_t change = 0; change < kind.changes.size() && !days.empty(); ++change) {
            const WindowSchedule rest = without(kind.after, kind.changes[change], kind.before);
            std::vector<DaySum> saved;
            for (std::size_t i = 0; i < days.size(); ++i)
                saved.push_back({(replay.play(days[i], rest).summedWait() - with[i]) / replications, 1});
            review.changes.push_back(
                {number, change, kind.changes[change].saved, intervalOf(saved, mixedSeed(seed, number, change))});
        }
    }
}

} // namespace

MonthReview reviewMonth(const HallCase& hall, const HallWindows& windows, const std::vector<PlannedKind>& kinds,
                        const std::vector<std::vector<Minutes>>& expectedOldPlan, std::uint64_t seed) {
    MonthReview review;
    review.days = hall.training.size();
    const MonthReplay replay(hall, windows, seed);
    std::vector<HallDayOutcome> oldPlan, newPlan;
    for (std::size_t day = 0; day < hall.training.size(); ++day) {
        const PlannedKind& kind = kinds[static_cast<std::size_t>(hall.kindOf(hall.training[day]->day))];
        oldPlan.push_back(replay.play(day, kind.before));
        newPlan.push_back(replay.play(day, kind.after));
    }
    reviewHall(review, hall, kinds, expectedOldPlan, mixedSeed(seed, 1));
    review.found = compare(newPlan, oldPlan, mixedSeed(seed, 2));
    review.waitOldPlan = meanOf(oldPlan);
    review.waitNewPlan = meanOf(newPlan);
    for (std::size_t queue = 0; queue < hall.record->queues.size(); ++queue) {
        review.queues.push_back(reviewQueue(hall, kinds, queue, mixedSeed(seed, 3)));
        review.queues.back().waitOldPlan = meanOf(oldPlan, queue);
        review.queues.back().waitNewPlan = meanOf(newPlan, queue);
    }
    reviewChanges(review, hall, kinds, replay, mixedSeed(seed, 4));
    return review;
}

} // namespace evenhall::planner
