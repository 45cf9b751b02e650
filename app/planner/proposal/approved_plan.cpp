// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/proposal/approved_plan.h"

#include <algorithm>
#include <array>
#include <optional>

namespace evenhall::planner {

namespace {

constexpr std::array weekdays{Weekday::Monday, Weekday::Tuesday,  Weekday::Wednesday, Weekday::Thursday,
                              Weekday::Friday, Weekday::Saturday, Weekday::Sunday};

/// What one window does in a part of one weekday.
struct Stretch {
    Period period;
    Profile profile;
};

bool contains(const std::vector<Weekday>& days, Weekday day) {
    return std::find(days.begin(), days.end(), day) != days.end();
}

bool sameQueues(std::vector<QueueId> a, std::vector<QueueId> b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

std::vector<Stretch> stretchesOf(const evenhall::WindowPlan& plan, const WindowId& window, Weekday weekday) {
    std::vector<Stretch> stretches;
    for (const PlanEntry& entry : plan.entries) {
        if (entry.window == window && (entry.weekdays.empty() || contains(entry.weekdays, weekday)))
            stretches.push_back({entry.period, entry.profile});
    }
    return stretches;
}

/// Puts the change over what the window does; false when it does something else than the change was made for.
bool put(const OrderedChange& change, std::vector<Stretch>& stretches) {
    std::vector<Stretch> changed;
    bool met = false;
    for (const Stretch& stretch : stretches) {
        const LocalTime from = std::max(stretch.period.from, change.period.from);
        const LocalTime until = std::min(stretch.period.until, change.period.until);
        if (from >= until) {
            changed.push_back(stretch);
            continue;
        }
        if (!sameQueues(stretch.profile.own, change.before.own) ||
            !sameQueues(stretch.profile.helps, change.before.helps))
            return false;
        met = true;
        if (stretch.period.from < from)
            changed.push_back({{stretch.period.from, from}, stretch.profile});
        Profile profile = change.after;
        profile.priorityFirst = stretch.profile.priorityFirst;
        changed.push_back({{from, until}, std::move(profile)});
        if (until < stretch.period.until)
            changed.push_back({{until, stretch.period.until}, stretch.profile});
    }
    if (!met && !change.before.empty())
        return false;
    if (!met)
        changed.push_back({change.period, change.after});
    stretches = std::move(changed);
    return true;
}

/// Neighbours that do the same become one.
void join(std::vector<Stretch>& stretches) {
    std::sort(stretches.begin(), stretches.end(),
              [](const Stretch& a, const Stretch& b) { return a.period.from < b.period.from; });
    std::vector<Stretch> joined;
    for (Stretch& stretch : stretches) {
        if (!joined.empty() && joined.back().period.until == stretch.period.from &&
            joined.back().profile == stretch.profile)
            joined.back().period.until = stretch.period.until;
        else
            joined.push_back(std::move(stretch));
    }
    stretches = std::move(joined);
}

void add(std::vector<PlanEntry>& entries, const WindowId& window, Weekday weekday, const Stretch& stretch) {
    const auto same = std::find_if(entries.begin(), entries.end(), [&](const PlanEntry& entry) {
        return entry.window == window && entry.period == stretch.period && entry.profile == stretch.profile;
    });
    if (same == entries.end())
        entries.push_back({window, {weekday}, stretch.period, stretch.profile});
    else
        same->weekdays.push_back(weekday);
}

std::vector<WindowId> windowsOf(const evenhall::WindowPlan& plan, const std::vector<OrderedChange>& changes) {
    std::vector<WindowId> windows;
    const auto know = [&](const WindowId& window) {
        if (std::find(windows.begin(), windows.end(), window) == windows.end())
            windows.push_back(window);
    };
    for (const PlanEntry& entry : plan.entries)
        know(entry.window);
    for (const OrderedChange& change : changes)
        std::for_each(change.windows.begin(), change.windows.end(), know);
    return windows;
}

} // namespace

Result<std::vector<PlanEntry>> entriesWith(const evenhall::WindowPlan& today,
                                           const std::vector<OrderedChange>& changes) {
    std::vector<PlanEntry> entries;
    for (const WindowId& window : windowsOf(today, changes)) {
        std::vector<PlanEntry> own;
        for (const Weekday weekday : weekdays) {
            std::vector<Stretch> stretches = stretchesOf(today, window, weekday);
            for (const OrderedChange& change : changes) {
                if (std::find(change.windows.begin(), change.windows.end(), window) == change.windows.end() ||
                    !contains(change.weekdays, weekday))
                    continue;
                if (!put(change, stretches))
                    return {ErrorCode::BadValue, "window " + window.toString() + " does something else from " +
                                                     change.period.from.toString() + " to " +
                                                     change.period.until.toString() +
                                                     " than when the proposal was made"};
            }
            join(stretches);
            for (const Stretch& stretch : stretches)
                add(own, window, weekday, stretch);
        }
        for (PlanEntry& entry : own) {
            if (entry.weekdays.size() == weekdays.size())
                entry.weekdays.clear();
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

} // namespace evenhall::planner
