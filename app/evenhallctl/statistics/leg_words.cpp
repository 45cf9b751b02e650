// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/statistics/leg_words.h"

#include "app/codec/enum_names.h"

#include <algorithm>

namespace evenhall {

using namespace planner;

namespace {

std::string listed(const std::vector<BusinessDay>& days) {
    constexpr std::size_t most = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(days.size(), most); ++i)
        text += (i == 0 ? "" : ", ") + days[i].toString();
    return days.size() > most ? text + " and " + std::to_string(days.size() - most) + " more" : text;
}

} // namespace

LegEnd endOf(const std::string& outcome, bool wasCalled, bool wasStarted) {
    if (outcome.empty())
        return LegEnd::Open;
    if (outcome == codec::nameOf(Outcome::NoShow))
        return LegEnd::NoShow;
    if (outcome == codec::nameOf(Outcome::Cancelled) && !wasStarted)
        return wasCalled ? LegEnd::NoShow : LegEnd::Cancelled;
    if (outcome == codec::nameOf(Outcome::EndedByClose) && !wasStarted)
        return wasCalled ? LegEnd::NoShow : LegEnd::Closed;
    return LegEnd::Served;
}

void remarkOn(StatisticsReading& reading, const HallClock& clock) {
    const Statistics& statistics = reading.statistics;
    if (const std::vector<BusinessDay> missing = clock.missing(statistics.days); !missing.empty())
        reading.remarks.push_back("no ticket on " + std::to_string(missing.size()) +
                                  " days that should have some: " + listed(missing));
    if (!clock.isKnown())
        reading.remarks.push_back(
            "without a hall configuration half-hours are in this machine's time zone, and overrun "
            "and the hall's own thresholds are unknown");
    if (statistics.isOpenTimeGuessed)
        reading.remarks.push_back(
            "window states are unknown: a window counts as open from its first call to its last end of a day");
    const auto hall = statistics.groups.find({Grouping::Hall, {}, 0, 0});
    if (hall == statistics.groups.end())
        return;
    if (hall->second.doubtful > 0)
        reading.remarks.push_back(std::to_string(hall->second.doubtful) +
                                  " tickets have times that cannot be and are left out of all figures but arrivals");
    if (hall->second.open > 0)
        reading.remarks.push_back(std::to_string(hall->second.open) + " tickets have not ended yet");
}

} // namespace evenhall
