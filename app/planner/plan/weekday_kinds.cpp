// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/plan/weekday_kinds.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace evenhall::planner {

namespace {

constexpr double clearTotal = 3.0;       ///< standard errors between totals: about one error in four hundred
constexpr double clearShare = 3.6;       ///< between shares of one of some dozen queues
constexpr double leastShareCount = 20;   ///< people a day: smaller queues have no share worth comparing
constexpr double usualVariation = 0.005; ///< squared, of a hall's day, where few days say nothing about it
constexpr double fewDegrees = 5;
constexpr Minutes ownHours = 60;

/// Weekdays taken together.
struct Group {
    std::vector<Weekday> weekdays;
    int apart = 0;
    double days = 0;
    double closing = 0; ///< summed
    std::vector<double> tickets;

    [[nodiscard]] double total() const { return std::accumulate(tickets.begin(), tickets.end(), 0.0); }
};

std::vector<Group> oneEach(const std::vector<WeekdaySample>& days, const std::map<Weekday, int>& apart) {
    std::map<Weekday, Group> byWeekday;
    for (const WeekdaySample& day : days) {
        Group& group = byWeekday[day.weekday];
        group.weekdays = {day.weekday};
        const auto number = apart.find(day.weekday);
        group.apart = number == apart.end() ? 0 : number->second;
        group.days += 1;
        group.closing += day.closing;
        group.tickets.resize(day.tickets.size(), 0.0);
        for (std::size_t queue = 0; queue < day.tickets.size(); ++queue)
            group.tickets[queue] += day.tickets[queue];
    }
    std::vector<Group> groups;
    groups.reserve(byWeekday.size());
    for (auto& [weekday, group] : byWeekday)
        groups.push_back(std::move(group));
    return groups;
}

/// How much more days of one weekday vary than chance alone lets them: of the hall's total, and of a queue's share.
struct Dispersion {
    double total = 1;
    double share = 1;
};

Dispersion dispersionOf(const std::vector<WeekdaySample>& days, const std::vector<Group>& weekdays) {
    double all = 0, totals = 0, shares = 0, shareDegrees = 0;
    const double degrees = static_cast<double>(days.size()) - static_cast<double>(weekdays.size());
    for (const WeekdaySample& day : days) {
        const auto own = std::find_if(weekdays.begin(), weekdays.end(),
                                      [&](const Group& group) { return group.weekdays.front() == day.weekday; });
        const double expected = own->total() / own->days;
        const double came = std::accumulate(day.tickets.begin(), day.tickets.end(), 0.0);
        all += came;
        totals += (came - expected) * (came - expected) / std::max(expected, 1.0);
        for (std::size_t queue = 0; queue < day.tickets.size() && own->days > 1; ++queue) {
            const double share = own->tickets[queue] / std::max(own->total(), 1.0) * came;
            if (share < leastShareCount)
                continue;
            shares += (day.tickets[queue] - share) * (day.tickets[queue] - share) / share;
            shareDegrees += 1 - 1 / own->days;
        }
    }
    Dispersion found;
    found.total = std::max(1.0, totals / std::max(degrees, 1.0));
    if (degrees < fewDegrees)
        found.total = std::max(found.total, 1 + usualVariation * all / static_cast<double>(days.size()));
    found.share = std::max(1.0, shares / std::max(shareDegrees, 1.0));
    return found;
}

/// Above 1: the two cannot be one kind.
double distance(const Group& a, const Group& b, const Dispersion& dispersion) {
    if (a.apart != b.apart || std::abs(a.closing / a.days - b.closing / b.days) >= ownHours)
        return std::numeric_limits<double>::infinity();
    const double mean = (a.total() + b.total()) / (a.days + b.days);
    const double error = std::sqrt(dispersion.total * std::max(mean, 1.0) * (1 / a.days + 1 / b.days));
    double most = std::abs(a.total() / a.days - b.total() / b.days) / error / clearTotal;
    for (std::size_t queue = 0; queue < a.tickets.size(); ++queue) {
        const double count = a.tickets[queue] + b.tickets[queue];
        if (count / (a.days + b.days) < leastShareCount)
            continue;
        const double share = count / (a.total() + b.total());
        const double spread = std::sqrt(dispersion.share * share * (1 - share) *
                                        (1 / std::max(a.total(), 1.0) + 1 / std::max(b.total(), 1.0)));
        const double between =
            a.tickets[queue] / std::max(a.total(), 1.0) - b.tickets[queue] / std::max(b.total(), 1.0);
        most = std::max(most, std::abs(between) / std::max(spread, 1e-9) / clearShare);
    }
    return most;
}

void merge(Group& into, const Group& other) {
    into.weekdays.insert(into.weekdays.end(), other.weekdays.begin(), other.weekdays.end());
    into.days += other.days;
    into.closing += other.closing;
    for (std::size_t queue = 0; queue < into.tickets.size(); ++queue)
        into.tickets[queue] += other.tickets[queue];
}

/// Merges the two that are most alike; false when any two can be told apart.
bool mergeNearest(std::vector<Group>& groups, const Dispersion& dispersion) {
    double nearest = 1;
    std::size_t first = 0, second = 0;
    for (std::size_t a = 0; a < groups.size(); ++a) {
        for (std::size_t b = a + 1; b < groups.size(); ++b) {
            const double found = distance(groups[a], groups[b], dispersion);
            if (found < nearest) {
                nearest = found;
                first = a;
                second = b;
            }
        }
    }
    if (second == 0)
        return false;
    merge(groups[first], groups[second]);
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(second));
    return true;
}

} // namespace

std::map<Weekday, int> weekdayKinds(const std::vector<WeekdaySample>& days, const std::map<Weekday, int>& apart) {
    std::vector<Group> groups = oneEach(days, apart);
    const Dispersion dispersion = dispersionOf(days, groups);
    while (mergeNearest(groups, dispersion)) {
    }
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.days > b.days; });
    if (groups.size() > 1)
        std::sort(groups.begin() + 1, groups.end(),
                  [](const Group& a, const Group& b) { return a.weekdays.front() < b.weekdays.front(); });
    std::map<Weekday, int> kinds;
    for (std::size_t kind = 0; kind < groups.size(); ++kind) {
        for (const Weekday weekday : groups[kind].weekdays)
            kinds[weekday] = static_cast<int>(kind);
    }
    return kinds;
}

} // namespace evenhall::planner
