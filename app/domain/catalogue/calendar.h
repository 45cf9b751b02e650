// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/text.h"
#include "app/domain/values/time.h"

#include <map>
#include <set>
#include <vector>

namespace evenhall {

/// A span of a day on the hall's clock; `until` is not part of it.
struct Period {
    LocalTime from;
    LocalTime until;

    [[nodiscard]] bool contains(LocalTime time) const { return from <= time && time < until; }
    friend bool operator==(const Period&, const Period&) = default;
};

/// Hours that only some windows keep, because they have that duty.
enum class Duty { Noon, Extended, Saturday };

struct DutyHours {
    Duty duty = Duty::Noon;
    std::vector<Weekday> weekdays;
    std::vector<Period> periods;

    friend bool operator==(const DutyHours&, const DutyHours&) = default;
};

/// A holiday, or a weekend day worked as a weekday (调休).
struct CalendarException {
    BusinessDay day;
    bool open = false;
    std::vector<Period> periods; ///< empty and open: the hours of a Monday
    LocalizedText name;

    friend bool operator==(const CalendarException&, const CalendarException&) = default;
};

/// When the hall works: weekly hours, exceptions, duties of single windows, and when tickets are issued.
struct Calendar {
    std::map<Weekday, std::vector<Period>> weekly;
    std::vector<CalendarException> exceptions;
    std::vector<DutyHours> duties;
    LocalTime ticketingOpens; ///< may lie before the windows open
    LocalTime lastTicket;     ///< applies to the ordinary hours, never to duty hours

    /// Hours of a window with these duties, in order, touching periods joined. Empty: closed that day.
    [[nodiscard]] std::vector<Period> hours(BusinessDay day, const std::set<Duty>& held) const;
    /// Hours of a window without any duty.
    [[nodiscard]] std::vector<Period> ordinaryHours(BusinessDay day) const;
    [[nodiscard]] bool isOpenDay(BusinessDay day) const;

    friend bool operator==(const Calendar&, const Calendar&) = default;

private:
    [[nodiscard]] const CalendarException* exceptionOn(BusinessDay day) const;
};

} // namespace evenhall
