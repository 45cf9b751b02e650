// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_sections.h"

#include <array>

namespace evenhall::configuration {

namespace {

constexpr std::array workdays{Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday,
                              Weekday::Friday};

void readWeekly(ObjectReader& hours, Calendar& calendar) {
    if (const std::optional<Node> node = hours.find("weekday")) {
        const std::vector<Period> periods = readPeriods(*node);
        for (const Weekday weekday : workdays)
            calendar.weekly[weekday] = periods;
    }
    const std::optional<Node> node = hours.find("weekly");
    if (!node)
        return;
    ObjectReader weekly(*node);
    constexpr std::array<std::string_view, 7> names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (const std::optional<Node> day = weekly.find(names[i]))
            calendar.weekly[static_cast<Weekday>(i + 1)] = readPeriods(*day);
    }
    weekly.finish();
}

/// The day or days of a duty: `day` or `days`, else the ones given.
std::vector<Weekday> readDutyDays(ObjectReader& object, std::vector<Weekday> usual) {
    if (const std::optional<Node> node = object.find("days"))
        return readWeekdays(*node);
    if (const std::optional<Node> node = object.find("day")) {
        if (const std::optional<Weekday> weekday = readWeekday(*node))
            return {*weekday};
    }
    return usual;
}

std::vector<Period> readDutyPeriods(ObjectReader& object) {
    if (const std::optional<Node> node = object.find("periods"))
        return readPeriods(*node);
    if (const std::optional<Node> node = object.require("period")) {
        if (const std::optional<Period> period = readPeriod(*node))
            return {*period};
    }
    return {};
}

void readNamedDuty(ObjectReader& hours, std::string_view key, DutyHours duty, Calendar& calendar) {
    const std::optional<Node> node = hours.find(key);
    if (!node)
        return;
    ObjectReader object(*node);
    object.allow({"windows"});
    duty.weekdays = readDutyDays(object, duty.weekdays);
    duty.periods = readDutyPeriods(object);
    object.finish();
    calendar.duties.push_back(std::move(duty));
}

std::optional<Duty> readDuty(const Node& node) {
    const boost::json::string* name = node.value().if_string();
    if (name != nullptr && *name == "noon")
        return Duty::Noon;
    if (name != nullptr && *name == "extended")
        return Duty::Extended;
    if (name != nullptr && *name == "saturday")
        return Duty::Saturday;
    node.expected("one of noon, extended, saturday");
    return std::nullopt;
}

void readDuties(ObjectReader& hours, Calendar& calendar) {
    readNamedDuty(hours, "noon_duty", {Duty::Noon, {workdays.begin(), workdays.end()}, {}}, calendar);
    readNamedDuty(hours, "extended", {Duty::Extended, {workdays.begin(), workdays.end()}, {}}, calendar);
    readNamedDuty(hours, "saturday", {Duty::Saturday, {Weekday::Saturday}, {}}, calendar);
    const std::optional<Node> list = hours.find("duties");
    if (!list)
        return;
    for (const Node& element : list->elements()) {
        ObjectReader object(element);
        const std::optional<Node> kind = object.require("duty");
        const std::optional<Duty> duty = kind ? readDuty(*kind) : std::nullopt;
        DutyHours entry{duty.value_or(Duty::Noon), readDutyDays(object, {}), readDutyPeriods(object)};
        object.finish();
        if (duty)
            calendar.duties.push_back(std::move(entry));
    }
}

void readException(const Node& node, Calendar& calendar) {
    ObjectReader object(node);
    CalendarException exception;
    const std::optional<Node> date = object.require("date");
    const std::optional<BusinessDay> day = date ? readDay(*date) : std::nullopt;
    if (const std::optional<Node> open = object.require("open"))
        exception.open = readFlag(*open).value_or(false);
    if (const std::optional<Node> periods = object.find("periods")) {
        exception.periods = readPeriods(*periods);
        if (!exception.open && !exception.periods.empty())
            periods->expected("no periods on a day that is not open");
    }
    readInto(object, "label", exception.name);
    object.finish();
    if (!day)
        return;
    exception.day = *day;
    for (const CalendarException& earlier : calendar.exceptions) {
        if (earlier.day == exception.day)
            date->expected("each date once");
    }
    calendar.exceptions.push_back(std::move(exception));
}

void readTicketing(ObjectReader& hours, Calendar& calendar) {
    const std::optional<Node> opens = hours.require("kiosk_open");
    const std::optional<Node> last = hours.require("last_ticket");
    const std::optional<LocalTime> openTime = opens ? readTime(*opens) : std::nullopt;
    const std::optional<LocalTime> lastTime = last ? readTime(*last) : std::nullopt;
    calendar.ticketingOpens = openTime.value_or(LocalTime{});
    calendar.lastTicket = lastTime.value_or(LocalTime{});
    if (openTime && lastTime && *lastTime <= *openTime)
        last->expected("a time after kiosk_open " + openTime->toString());
}

} // namespace

void readCalendar(ObjectReader& top, Draft& draft) {
    const std::optional<Node> node = top.require("hours");
    if (!node)
        return;
    ObjectReader hours(*node);
    Calendar& calendar = draft.hall.calendar;
    readWeekly(hours, calendar);
    if (calendar.weekly.empty() && hours.isObject())
        node->problems().add(node->pointer(), "expected \"weekday\" or \"weekly\", found none");
    readTicketing(hours, calendar);
    readDuties(hours, calendar);
    for (const std::string_view key : {"holidays", "holidays_example"}) {
        if (const std::optional<Node> list = hours.find(key)) {
            for (const Node& element : list->elements())
                readException(element, calendar);
        }
    }
    hours.allow({"variant_far_west"});
    hours.finish();
}

} // namespace evenhall::configuration
