// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/evaluation/day_split.h"

#include <cmath>

namespace evenhall::planner {

namespace {

constexpr Minutes hole = 60;
constexpr double trainingShare = 0.55;

std::string clockText(Minutes at) {
    return LocalTime{static_cast<int>(at)}.toString();
}

/// A day is whole when no office that recorded it has a hole in it.
std::set<BusinessDay> wholeDays(const std::vector<HallRecord>& halls, std::vector<std::string>& leftOut) {
    std::set<BusinessDay> whole;
    std::set<BusinessDay> broken;
    for (const HallRecord& hall : halls) {
        for (const HallDayRecord& day : hall.days) {
            const std::optional<LookCoverage> coverage = coverageOf(day);
            if (!coverage)
                continue;
            if (coverage->longestHole < hole) {
                whole.insert(day.day);
            } else if (broken.insert(day.day).second) {
                leftOut.push_back(
                    "day " + day.day.toString() + ": nobody looked from " + clockText(coverage->holeFrom) + " for " +
                    std::to_string(static_cast<int>(coverage->longestHole)) + " minutes (" + hall.name + ")");
            }
        }
    }
    for (const BusinessDay& day : broken)
        whole.erase(day);
    return whole;
}

void cut(const std::vector<BusinessDay>& days, std::vector<BusinessDay>& training, std::vector<BusinessDay>& judged) {
    const auto count = static_cast<std::size_t>(std::ceil(trainingShare * static_cast<double>(days.size())));
    training.assign(days.begin(), days.begin() + static_cast<std::ptrdiff_t>(count));
    judged.assign(days.begin() + static_cast<std::ptrdiff_t>(count), days.end());
}

} // namespace

DaySplit splitDays(const std::vector<HallRecord>& halls, JudgedDays judged) {
    DaySplit split;
    const std::set<BusinessDay> whole = wholeDays(halls, split.leftOut);
    if (whole.size() < 2)
        return split;
    cut({whole.begin(), whole.end()}, split.training, split.judged);
    if (judged == JudgedDays::InsideTraining) {
        const std::vector<BusinessDay> inside = split.training;
        cut(inside, split.training, split.judged);
    }
    return split;
}

} // namespace evenhall::planner
