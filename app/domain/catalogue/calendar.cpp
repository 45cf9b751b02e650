// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/catalogue/calendar.h"

#include <algorithm>

namespace evenhall {

namespace {

/// Sorts the periods and joins those that touch or overlap.
std::vector<Period> joined(std::vector<Period> periods) {
    std::sort(periods.begin(), periods.end(), [](const Period& a, const Period& b) { return a.from < b.from; });
    std::vector<Period> result;
    for (const Period& period : periods) {
        if (!result.empty() && period.from <= result.back().until)
            result.back().until = std::max(result.back().until, period.until);
        else
            result.push_back(period);
    }
    return result;
}

bool contains(const std::vector<Weekday>& weekdays, Weekday weekday) {
    return std::find(weekdays.begin(), weekdays.end(), weekday) != weekdays.end();
}

} // namespace

const CalendarException* Calendar::exceptionOn(BusinessDay day) const {
    const auto found = std::find_if(exceptions.begin(), exceptions.end(),
                                    [day](const CalendarException& exception) { return exception.day == day; });
    return found == exceptions.end() ? nullptr : &*found;
}

std::vector<Period> Calendar::ordinaryHours(BusinessDay day) const {
    const CalendarException* exception = exceptionOn(day);
    if (exception != nullptr && (!exception->open || !exception->periods.empty()))
        return exception->periods;
    const auto found = weekly.find(exception != nullptr ? Weekday::Monday : day.weekday());
    return found == weekly.end() ? std::vector<Period>{} : found->second;
}

std::vector<Period> Calendar::hours(BusinessDay day, const std::set<Duty>& held) const {
    const CalendarException* exception = exceptionOn(day);
    if (exception != nullptr && !exception->open)
        return {};
    std::vector<Period> periods = ordinaryHours(day);
    const Weekday weekday = exception != nullptr ? Weekday::Monday : day.weekday();
    for (const DutyHours& duty : duties) {
        if (held.count(duty.duty) != 0 && contains(duty.weekdays, weekday))
            periods.insert(periods.end(), duty.periods.begin(), duty.periods.end());
    }
    return joined(std::move(periods));
}

bool Calendar::isOpenDay(BusinessDay day) const {
    return !hours(day, {Duty::Noon, Duty::Extended, Duty::Saturday}).empty();
}

} // namespace evenhall
