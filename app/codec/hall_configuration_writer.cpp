// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_codec.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <array>

namespace evenhall {

namespace json = boost::json;

namespace {

constexpr std::array<const char*, 7> weekdayNames{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

const char* nameOf(Weekday weekday) {
    return weekdayNames[static_cast<std::size_t>(weekday) - 1];
}

const char* nameOf(Duty duty) {
    switch (duty) {
    case Duty::Noon:
        return "noon";
    case Duty::Extended:
        return "extended";
    case Duty::Saturday:
        return "saturday";
    }
    return "";
}

const char* nameOf(NumberClass numberClass) {
    switch (numberClass) {
    case NumberClass::Normal:
        return "normal";
    case NumberClass::Appointment:
        return "appointment";
    case NumberClass::Priority:
        return "priority";
    }
    return "";
}

const char* nameOf(IdentityRule rule) {
    switch (rule) {
    case IdentityRule::None:
        return "none";
    case IdentityRule::Optional:
        return "optional";
    case IdentityRule::Required:
        return "required";
    }
    return "";
}

const char* nameOf(PriorityGrant grant) {
    switch (grant) {
    case PriorityGrant::GreenButton:
        return "green_button";
    case PriorityGrant::Certificate:
        return "certificate";
    case PriorityGrant::Staff:
        return "staff";
    }
    return "";
}

json::object toJson(const LocalizedText& text) {
    json::object object;
    for (const auto& [tag, words] : text.byLanguage)
        object[tag] = words;
    return object;
}

template <typename Tag>
json::value toJson(const Id<Tag>& id) {
    return json::value(id.toString());
}

json::value toJson(Weekday weekday) {
    return json::value(nameOf(weekday));
}

json::array toJson(const Period& period) {
    return {period.from.toString(), period.until.toString()};
}

// Declared before the list writer below, which must see them all.
json::object toJson(const DutyHours& part);
json::object toJson(const CalendarException& part);
json::object toJson(const Zone& part);
json::object toJson(const Department& part);
json::object toJson(const NumberSeries& part);
json::object toJson(const Queue& part);
json::object toJson(const Service& part);
json::object toJson(const Window& part);
json::object toJson(const PlanEntry& part);
json::object toJson(const WindowPlan& part);
json::object toJson(const PriorityClass& part);
json::object toJson(const LifeEvent& part);
json::object toJson(const Kiosk& part);

template <typename Part>
json::array toJson(const std::vector<Part>& parts) {
    json::array list;
    for (const Part& part : parts)
        list.push_back(toJson(part));
    return list;
}

/// In the largest unit that keeps the value whole, so that a file stays readable.
void put(json::object& object, const std::string& stem, Duration span) {
    const std::int64_t milliseconds = span.count();
    if (milliseconds % 60'000 == 0)
        object[stem + "_min"] = milliseconds / 60'000;
    else if (milliseconds % 1'000 == 0)
        object[stem + "_sec"] = milliseconds / 1'000;
    else
        object[stem + "_ms"] = milliseconds;
}

void put(json::object& object, const char* key, const std::optional<int>& number) {
    if (number)
        object[key] = *number;
}

json::object toJson(const DutyHours& duty) {
    return {{"duty", nameOf(duty.duty)}, {"days", toJson(duty.weekdays)}, {"periods", toJson(duty.periods)}};
}

json::object toJson(const CalendarException& exception) {
    json::object object{{"date", exception.day.toString()}, {"open", exception.open}};
    object["periods"] = toJson(exception.periods);
    object["label"] = toJson(exception.name);
    return object;
}

json::object toJson(const Calendar& calendar) {
    json::object weekly;
    for (const auto& [weekday, periods] : calendar.weekly)
        weekly[nameOf(weekday)] = toJson(periods);
    return {{"weekly", std::move(weekly)},
            {"kiosk_open", calendar.ticketingOpens.toString()},
            {"last_ticket", calendar.lastTicket.toString()},
            {"duties", toJson(calendar.duties)},
            {"holidays", toJson(calendar.exceptions)}};
}

json::object toJson(const Zone& zone) {
    return {{"id", toJson(zone.id)}, {"name", toJson(zone.name)}, {"floor", zone.floor}};
}

json::object toJson(const Department& department) {
    return {{"id", toJson(department.id)}, {"name", toJson(department.name)}};
}

json::object toJson(const NumberSeries& series) {
    return {{"prefix", series.prefix}, {"first", series.first}, {"last", series.last}, {"digits", series.digits}};
}

json::object toJson(const Queue& queue) {
    json::object series;
    for (const auto& [numberClass, prefix] : queue.series)
        series[nameOf(numberClass)] = prefix;
    return {{"id", toJson(queue.id)},
            {"zone", toJson(queue.zone)},
            {"name", toJson(queue.name)},
            {"series", std::move(series)}};
}

/// What only helps people to find and prepare; left out where the file had nothing.
void putAdvice(json::object& object, const Service& service) {
    if (!service.aliases.empty())
        object["aliases"] = json::array(service.aliases.begin(), service.aliases.end());
    if (!service.initials.empty())
        object["initials"] = service.initials;
    if (!service.materialsSource.byLanguage.empty())
        object["materials_source"] = toJson(service.materialsSource);
    if (service.materialsDate)
        object["materials_date"] = service.materialsDate->toString();
    if (service.online)
        object["online"] = true;
    if (service.selfService)
        object["self_service"] = true;
    if (service.quietHours)
        object["quiet_hours"] = toJson(*service.quietHours);
}

json::object toJson(const Service& service) {
    json::object time;
    put(time, "median", service.medianServiceTime);
    put(time, "p90", service.p90ServiceTime);
    json::object object{{"id", toJson(service.id)},
                        {"group", toJson(service.queue)},
                        {"department", toJson(service.department)},
                        {"name", toJson(service.name)},
                        {"materials", toJson(service.materials)},
                        {"service_time", std::move(time)},
                        {"identity", nameOf(service.identity)},
                        {"appointment", service.bookable},
                        {"max_open_tickets_per_id", service.maxOpenPerIdentity},
                        {"max_tickets_per_id_per_day", service.maxPerIdentityAndDay}};
    put(object, "daily_quota", service.dailyQuota);
    put(object, "slot_quota", service.slotQuota);
    putAdvice(object, service);
    return object;
}

json::object toJson(const Window& window) {
    json::object object{{"id", toJson(window.id)},     {"number", window.number}, {"label", toJson(window.label)},
                        {"zone", toJson(window.zone)}, {"floor", window.floor},   {"low_counter", window.lowCounter}};
    for (const Duty duty : window.duties)
        object[duty == Duty::Noon ? "noon_duty" : nameOf(duty)] = true;
    return object;
}

json::object toJson(const PlanEntry& entry) {
    return {{"window", toJson(entry.window)},
            {"weekdays", toJson(entry.weekdays)},
            {"from", entry.period.from.toString()},
            {"until", entry.period.until.toString()},
            {"own", toJson(entry.profile.own)},
            {"helps", toJson(entry.profile.helps)},
            {"priority_first", entry.profile.priorityFirst}};
}

json::object toJson(const WindowPlan& plan) {
    json::object object{{"id", toJson(plan.id)}, {"name", toJson(plan.name)}};
    if (plan.validFrom)
        object["valid_from"] = plan.validFrom->toString();
    if (plan.validUntil)
        object["valid_until"] = plan.validUntil->toString();
    object["entries"] = toJson(plan.entries);
    return object;
}

json::object toJson(const PriorityClass& item) {
    json::object object{{"id", toJson(item.id)}, {"name", toJson(item.name)}, {"grant", nameOf(item.grant)}};
    put(object, "bonus", item.bonus);
    object["rate_permille"] = item.ratePermille;
    object["reason_required"] = item.reasonRequired;
    return object;
}

json::object toJson(const CallingPolicy& policy) {
    json::object object{{"max_overtaken", policy.maxOvertakesInRow}};
    put(object, "ordinary_age_cap", policy.ordinaryAgeCap);
    put(object, "appointment_bonus", policy.appointmentBonus);
    object["calls_before_absent"] = policy.callsBeforeNoShow;
    put(object, "recall_guard", policy.recallGuard);
    put(object, "next_guard", policy.nextGuard);
    put(object, "undo_within", policy.undoWithin);
    put(object, "reactivate_within", policy.reactivateWithin);
    object["reactivate_behind"] = policy.reactivateBehind;
    object["max_reactivations"] = policy.maxReactivations;
    put(object, "park_limit", policy.parkLimit);
    object["call_out_of_order"] = policy.callOutOfOrderAllowed;
    return object;
}

json::object toJson(const BookingRules& rules) {
    json::object object{{"horizon_days", rules.horizonDays}};
    put(object, "slot", rules.slotLength);
    object["share_of_capacity"] = rules.shareOfCapacityPermille / 1000.0;
    put(object, "check_in_early", rules.checkInEarly);
    put(object, "check_in_late", rules.checkInLate);
    put(object, "cancel_before", rules.cancelBefore);
    object["no_show_limit"] = rules.noShowLimit;
    object["no_show_ban_days"] = rules.banDays;
    put(object, "cancelled_slot_released_after", rules.cancelledSlotReleasedAfter);
    object["one_per_id_per_service_per_day"] = rules.onePerIdentityServiceAndDay;
    return object;
}

json::object toJson(const Thresholds& thresholds) {
    json::object object;
    put(object, "wait_warn", thresholds.waitWarn);
    put(object, "wait_alarm", thresholds.waitAlarm);
    object["queue_warn"] = thresholds.queueWarn;
    put(object, "clerk_away_warn", thresholds.awayWarn);
    put(object, "clerk_away_alarm", thresholds.awayAlarm);
    object["refuse_beyond_capacity"] = thresholds.refuseBeyondCapacity;
    return object;
}

json::object toJson(const AdviceRules& advice) {
    json::object object{
        {"enabled", advice.enabled}, {"automatic", advice.automatic}, {"moves_per_day", advice.movesPerDay}};
    put(object, "stay", advice.stay);
    put(object, "valid_for", advice.validFor);
    put(object, "dismissed_for", advice.dismissedFor);
    put(object, "least_saved", advice.leastSaved);
    return object;
}

json::object toJson(const LifeEvent& event) {
    return {{"id", toJson(event.id)}, {"name", toJson(event.name)}, {"steps", toJson(event.steps)}};
}

json::object toJson(const Kiosk& kiosk) {
    json::object object{{"id", toJson(kiosk.id)}, {"floor", kiosk.floor}};
    if (kiosk.identityReader)
        object["identity_reader"] = true;
    if (kiosk.zone)
        object["zone"] = toJson(*kiosk.zone);
    return object;
}

json::array languagesOf(const HallConfiguration& hall) {
    json::array list;
    for (const std::string& tag : hall.languages)
        list.emplace_back(tag);
    return list;
}

json::object templatesOf(const HallConfiguration& hall) {
    json::object object;
    for (const auto& [name, text] : hall.templates)
        object[name] = toJson(text);
    return object;
}

} // namespace

std::string writeHallConfiguration(const HallConfiguration& hall) {
    const json::object object{
        {"schema", "evenhall-hall/1"},
        {"hall", {{"id", toJson(hall.id)}, {"name", toJson(hall.name)}, {"timezone", hall.timeZone}}},
        {"languages", {{"order", languagesOf(hall)}}},
        {"hours", toJson(hall.calendar)},
        {"zones", toJson(hall.zones)},
        {"departments", toJson(hall.departments)},
        {"series", toJson(hall.series)},
        {"groups", toJson(hall.queues)},
        {"services", toJson(hall.services)},
        {"one_thing", toJson(hall.lifeEvents)},
        {"windows", toJson(hall.windows)},
        {"plans", toJson(hall.plans)},
        {"active_plan", toJson(hall.activePlan)},
        {"kiosk", {{"elder_mode", {{"services", toJson(hall.elderServices)}}}}},
        {"kiosks", toJson(hall.kiosks)},
        {"priority_classes", toJson(hall.priorityClasses)},
        {"calling_policy", toJson(hall.calling)},
        {"appointment", toJson(hall.booking)},
        {"thresholds", toJson(hall.thresholds)},
        {"advice", toJson(hall.advice)},
        {"templates", templatesOf(hall)},
    };
    return json::serialize(object);
}

} // namespace evenhall
