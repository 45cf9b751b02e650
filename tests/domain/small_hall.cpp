// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/domain/hall_fixture.h"

#include <algorithm>
#include <stdexcept>

namespace evenhall {

using namespace std::chrono_literals;

namespace {

LocalizedText text(const char* english) {
    return {{{"en", english}, {"zh-CN", english}}};
}

constexpr Weekday workdays[] = {Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday,
                                Weekday::Friday};

Calendar calendar() {
    Calendar calendar;
    const Period morning{timeOf("09:00"), timeOf("12:00")};
    const Period afternoon{timeOf("13:30"), timeOf("17:00")};
    for (const Weekday day : workdays)
        calendar.weekly[day] = {morning, afternoon};
    calendar.exceptions = {{dayOf("2026-11-27"), false, {}, text("holiday")},
                           {dayOf("2026-11-29"), true, {}, text("worked Sunday")}};
    calendar.duties = {{Duty::Noon, {std::begin(workdays), std::end(workdays)}, {{timeOf("12:00"), timeOf("13:30")}}},
                       {Duty::Extended, {Weekday::Wednesday}, {{timeOf("17:00"), timeOf("19:00")}}},
                       {Duty::Saturday, {Weekday::Saturday}, {morning}}};
    calendar.ticketingOpens = timeOf("08:30");
    calendar.lastTicket = timeOf("16:45");
    return calendar;
}

Queue queue(const char* id) {
    Queue queue;
    queue.id = QueueId(id);
    queue.zone = ZoneId("S");
    queue.name = text(id);
    queue.series = {{NumberClass::Normal, "S"}, {NumberClass::Appointment, "SL"}, {NumberClass::Priority, "SY"}};
    return queue;
}

Service service(const char* id, const char* queueId, bool bookable) {
    Service service;
    service.id = ServiceId(id);
    service.queue = QueueId(queueId);
    service.department = DepartmentId("social");
    service.name = text(id);
    service.identity = IdentityRule::Optional;
    service.bookable = bookable;
    return service;
}

Window window(const char* id, int number, std::set<Duty> duties) {
    Window window;
    window.id = WindowId(id);
    window.number = number;
    window.label = text(id);
    window.zone = ZoneId("S");
    window.duties = std::move(duties);
    return window;
}

PlanEntry planned(const char* windowId, std::vector<QueueId> own, std::vector<QueueId> helps) {
    PlanEntry entry;
    entry.window = WindowId(windowId);
    entry.profile = {std::move(own), std::move(helps), false};
    return entry;
}

PriorityClass priorityClass(const char* id, PriorityGrant grant, Duration bonus, bool reasonRequired) {
    return {PriorityClassId(id), text(id), grant, bonus, 1000, reasonRequired};
}

} // namespace

BusinessDay dayOf(std::string_view text) {
    return BusinessDay::parse(text).value();
}

LocalTime timeOf(std::string_view text) {
    return LocalTime::parse(text).value();
}

IdentityTokens person(const std::string& name) {
    return {"day-" + name, "noshow-" + name, "return-" + name};
}

NoteDigest someReason() {
    return {"5eed"};
}

Service& serviceOf(HallConfiguration& configuration, std::string_view id) {
    const auto found = std::find_if(configuration.services.begin(), configuration.services.end(),
                                    [&](const Service& item) { return item.id.toString() == id; });
    if (found == configuration.services.end())
        throw std::logic_error("no such service");
    return *found;
}

Kiosk& kioskOf(HallConfiguration& configuration, std::string_view id) {
    const auto found = std::find_if(configuration.kiosks.begin(), configuration.kiosks.end(),
                                    [&](const Kiosk& item) { return item.id.toString() == id; });
    if (found == configuration.kiosks.end())
        throw std::logic_error("no such kiosk");
    return *found;
}

HallConfiguration smallHall() {
    HallConfiguration hall;
    hall.id = HallId("small");
    hall.name = text("small hall");
    hall.timeZone = "Asia/Shanghai";
    hall.languages = {"zh-CN", "en"};
    hall.calendar = calendar();
    hall.zones = {{ZoneId("S"), text("social security"), 1}};
    hall.departments = {{DepartmentId("social"), text("social security")}};
    hall.series = {{"S", 1, 999, 3}, {"SL", 1, 99, 3}, {"SY", 1, 99, 3}};
    hall.queues = {queue("P"), queue("C")};
    hall.services = {service("pension", "P", true), service("card", "C", false)};
    hall.windows = {window("1", 1, {Duty::Noon, Duty::Saturday}), window("2", 2, {}), window("3", 3, {Duty::Extended})};
    WindowPlan plan;
    plan.id = PlanId("usual");
    plan.name = text("usual");
    plan.entries = {planned("1", {QueueId("P")}, {}), planned("2", {QueueId("P")}, {}),
                    planned("3", {QueueId("C")}, {QueueId("P")})};
    hall.plans = {std::move(plan)};
    hall.activePlan = PlanId("usual");
    hall.priorityClasses = {priorityClass("elder", PriorityGrant::GreenButton, 20min, false),
                            priorityClass("urgent", PriorityGrant::Staff, 60min, true)};
    hall.lifeEvents = {{LifeEventId("retire"), text("retire"), {ServiceId("pension"), ServiceId("card")}}};
    hall.kiosks = {{KioskId("k1"), 1, ZoneId("S"), true}, {KioskId("k2"), 1, std::nullopt, false}};
    return hall;
}

} // namespace evenhall
