// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/replay/day_plan.h"

#include <algorithm>

namespace evenhall {

namespace {

constexpr Duration leastGap = std::chrono::seconds(1); ///< between a ticket and its call, and between two calls

enum class Half { First, Second };

/// A time for each interval; those that are equal and follow each other share their half of it evenly.
std::vector<Duration> spread(const std::vector<SeenInterval>& intervals, Half half) {
    std::vector<Duration> times;
    for (std::size_t first = 0; first < intervals.size();) {
        std::size_t end = first;
        while (end < intervals.size() && intervals[end] == intervals[first])
            ++end;
        // The ends are left free: a machine that is a little late still acts inside the interval.
        const Duration length = intervals[first].until - intervals[first].from;
        const Duration width = length * 35 / 100;
        const Duration start = intervals[first].from + (half == Half::First ? length / 20 : length / 2);
        const auto places = static_cast<std::int64_t>(end - first) + 1;
        for (std::int64_t place = 1; place < places; ++place)
            times.push_back(start + width * place / places);
        first = end;
    }
    return times;
}

} // namespace

std::vector<PlannedStep> planDay(const RecordedDay& recorded) {
    std::vector<PlannedStep> steps;
    for (std::size_t group = 0; group < recorded.groups.size(); ++group) {
        const RecordedGroup& source = recorded.groups[group];
        const std::vector<Duration> issues = spread(source.arrivals, Half::First);
        const std::vector<Duration> calls = spread(source.calls, Half::Second);
        for (std::size_t i = 0; i < issues.size(); ++i)
            steps.push_back({issues[i], StepKind::Issue, group, i});
        Duration earliest{0};
        for (std::size_t i = 0; i < calls.size(); ++i) {
            const Duration at = std::max({calls[i], earliest, issues[i] + leastGap});
            steps.push_back({at, StepKind::Call, group, i});
            earliest = at + leastGap;
        }
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [](const PlannedStep& a, const PlannedStep& b) { return a.at < b.at; });
    return steps;
}

} // namespace evenhall
