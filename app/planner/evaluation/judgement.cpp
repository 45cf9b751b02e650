// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/evaluation/judgement.h"

#include "app/planner/plan/random_source.h"

#include <algorithm>
#include <cmath>

namespace evenhall::planner {

namespace {

constexpr double leastTickets = 20; ///< of a queue that may be the worst
constexpr int resamples = 2000;

struct QueueSum {
    double wait = 0;
    double count = 0;
    [[nodiscard]] double mean() const { return wait / count; }
};

using QueueSums = std::map<std::pair<std::string, std::size_t>, QueueSum>;

QueueSums sumsOf(const std::vector<HallDayOutcome>& outcomes) {
    QueueSums sums;
    for (const HallDayOutcome& day : outcomes) {
        for (std::size_t queue = 0; queue < day.waits.size(); ++queue) {
            if (day.waits[queue].empty())
                continue;
            QueueSum& sum = sums[{day.hall, queue}];
            for (const Minutes wait : day.waits[queue])
                sum.wait += wait;
            sum.count += static_cast<double>(day.waits[queue].size());
        }
    }
    return sums;
}

void measureQueues(PolicyFigures& figures, const QueueSums& sums, int replications) {
    double squares = 0;
    double count = 0;
    for (const auto& [key, sum] : sums) {
        squares += sum.count * (sum.mean() - figures.mean) * (sum.mean() - figures.mean);
        count += sum.count;
        if (sum.count < leastTickets * replications) {
            ++figures.thinQueues;
        } else if (sum.mean() > figures.worstQueue) {
            figures.worstQueue = sum.mean();
            figures.worstName = key.first + "/" + std::to_string(key.second);
        }
    }
    figures.spread = std::sqrt(squares / std::max(count, 1.0));
}

double quantile(const std::vector<double>& sorted, double share) {
    if (sorted.empty())
        return 0;
    const auto index = static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1) + 0.5);
    return sorted[index];
}

double ratio(const std::vector<double>& policy, const std::vector<double>& reference,
             const std::vector<std::size_t>& days) {
    double ours = 0;
    double theirs = 0;
    for (const std::size_t day : days) {
        ours += policy[day];
        theirs += reference[day];
    }
    return theirs > 0 ? ours / theirs - 1.0 : 0.0;
}

} // namespace

double HallDayOutcome::summedWait() const {
    double sum = 0;
    for (const std::vector<Minutes>& queue : waits) {
        for (const Minutes wait : queue)
            sum += wait;
    }
    return sum;
}

std::size_t HallDayOutcome::count() const {
    std::size_t count = 0;
    for (const std::vector<Minutes>& queue : waits)
        count += queue.size();
    return count;
}

PolicyFigures figuresOf(const std::vector<HallDayOutcome>& outcomes, int replications) {
    PolicyFigures figures;
    std::vector<double> waits;
    for (const HallDayOutcome& day : outcomes) {
        for (const std::vector<Minutes>& queue : day.waits)
            waits.insert(waits.end(), queue.begin(), queue.end());
        figures.windowHours += day.windowHours;
        figures.overrun += day.overrun / static_cast<double>(outcomes.size());
        figures.moves += day.moves / static_cast<double>(outcomes.size());
    }
    std::sort(waits.begin(), waits.end());
    double sum = 0;
    for (const double wait : waits)
        sum += wait;
    const double count = std::max(1.0, static_cast<double>(waits.size()));
    figures.mean = sum / count;
    figures.median = quantile(waits, 0.5);
    figures.p90 = quantile(waits, 0.9);
    figures.p95 = quantile(waits, 0.95);
    figures.shareOver30 = static_cast<double>(waits.end() - std::upper_bound(waits.begin(), waits.end(), 30.0)) / count;
    measureQueues(figures, sumsOf(outcomes), replications);
    return figures;
}

Comparison compare(const std::vector<HallDayOutcome>& policy, const std::vector<HallDayOutcome>& reference,
                   std::uint64_t seed) {
    std::vector<double> ours;
    std::vector<double> theirs;
    std::vector<std::size_t> days;
    Comparison result;
    for (std::size_t day = 0; day < policy.size(); ++day) {
        days.push_back(day);
        ours.push_back(policy[day].summedWait());
        theirs.push_back(reference[day].summedWait());
        const double all = static_cast<double>(policy.size());
        constexpr double slack = 0.1;
        result.betterDays += ours[day] < theirs[day] ? 1 / all : 0;
        result.noWorseDays += ours[day] <= theirs[day] + slack * static_cast<double>(policy[day].count()) ? 1 / all : 0;
    }
    if (days.empty())
        return result;
    result.change = ratio(ours, theirs, days);
    RandomSource random(seed);
    std::vector<double> changes;
    for (int i = 0; i < resamples; ++i) {
        std::vector<std::size_t> drawn;
        for (std::size_t day = 0; day < days.size(); ++day)
            drawn.push_back(static_cast<std::size_t>(random.below(static_cast<int>(days.size()))));
        changes.push_back(ratio(ours, theirs, drawn));
    }
    std::sort(changes.begin(), changes.end());
    result.low = quantile(changes, 0.025);
    result.high = quantile(changes, 0.975);
    return result;
}

} // namespace evenhall::planner
