// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/catalogue/window_plan.h"

#include <algorithm>

namespace evenhall {

bool PlanEntry::appliesOn(BusinessDay day) const {
    return weekdays.empty() || std::find(weekdays.begin(), weekdays.end(), day.weekday()) != weekdays.end();
}

bool Profile::serves(const QueueId& queue) const {
    return std::find(own.begin(), own.end(), queue) != own.end() ||
           std::find(helps.begin(), helps.end(), queue) != helps.end();
}

bool WindowPlan::isValidOn(BusinessDay day) const {
    return (!validFrom || *validFrom <= day) && (!validUntil || day <= *validUntil);
}

const Profile* WindowPlan::profileAt(const WindowId& window, BusinessDay day, LocalTime time) const {
    if (!isValidOn(day))
        return nullptr;
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const PlanEntry& entry) {
        return entry.window == window && entry.appliesOn(day) && entry.period.contains(time);
    });
    return found == entries.end() ? nullptr : &found->profile;
}

std::optional<LocalTime> WindowPlan::nextChange(BusinessDay day, LocalTime time) const {
    std::optional<LocalTime> next;
    const auto consider = [&](LocalTime candidate) {
        if (candidate > time && (!next || candidate < *next))
            next = candidate;
    };
    for (const PlanEntry& entry : entries) {
        if (!entry.appliesOn(day))
            continue;
        consider(entry.period.from);
        consider(entry.period.until);
    }
    return next;
}

} // namespace evenhall
