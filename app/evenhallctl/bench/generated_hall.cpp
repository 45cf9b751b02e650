// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/generated_hall.h"

#include <algorithm>
#include <string>

namespace evenhall::bench {

namespace {

constexpr int windowsPerQueue = 5;
constexpr int mostZones = 10;
constexpr int lettersInAlphabet = 26;

LocalizedText named(const std::string& chinese, const std::string& english, int number) {
    LocalizedText text;
    text.byLanguage["zh-CN"] = chinese + std::to_string(number);
    text.byLanguage["en"] = english + " " + std::to_string(number);
    return text;
}

/// Two capital letters, so that no prefix begins another.
std::string prefixOf(int queue) {
    return {static_cast<char>('A' + queue / lettersInAlphabet), static_cast<char>('A' + queue % lettersInAlphabet)};
}

QueueId queueId(int queue) {
    return QueueId("q" + std::to_string(queue + 1));
}

/// A fixed offset whose local time is twelve at this hour; the tz database counts Etc/GMT zones westwards.
std::string zoneAtNoon(Instant now) {
    constexpr std::int64_t hour = 3600000;
    const auto hourUtc = static_cast<int>(now.milliseconds / hour % 24);
    const int offset = 12 - hourUtc;
    if (offset == 0)
        return "Etc/GMT";
    return offset > 0 ? "Etc/GMT-" + std::to_string(offset) : "Etc/GMT+" + std::to_string(-offset);
}

Calendar roundTheClock() {
    Calendar calendar;
    for (int day = 1; day <= 7; ++day)
        calendar.weekly[static_cast<Weekday>(day)] = {Period{LocalTime{0}, LocalTime{24 * 60}}};
    calendar.ticketingOpens = LocalTime{0};
    calendar.lastTicket = LocalTime{24 * 60};
    return calendar;
}

void addQueue(HallConfiguration& hall, int queue) {
    Queue added;
    added.id = queueId(queue);
    added.zone = zoneId(zoneOfWindow(queue * windowsPerQueue));
    added.name = named("队列", "Queue", queue + 1);
    added.series[NumberClass::Normal] = prefixOf(queue);
    hall.queues.push_back(added);
    hall.series.push_back({prefixOf(queue), 1, 9999, 4});
    Service service;
    service.id = serviceId(queue);
    service.queue = added.id;
    service.department = DepartmentId("d1");
    service.name = named("业务", "Service", queue + 1);
    service.initials = "YW" + std::to_string(queue + 1); // as an imported hall has them; making them is not measured
    service.maxPerIdentityAndDay = 1;
    hall.services.push_back(service);
}

void addWindow(HallConfiguration& hall, WindowPlan& plan, int window) {
    Window added;
    added.id = windowId(window);
    added.number = window + 1;
    added.label = named("窗口", "Window", window + 1);
    added.zone = zoneId(zoneOfWindow(window));
    hall.windows.push_back(added);
    PlanEntry entry;
    entry.window = added.id;
    entry.profile.own = {queueId(queueOfWindow(window))};
    plan.entries.push_back(entry);
}

} // namespace

int queueOfWindow(int window) {
    return window / windowsPerQueue;
}

int zoneOfWindow(int window) {
    return queueOfWindow(window) % mostZones;
}

int queuesFor(int windows) {
    return (windows + windowsPerQueue - 1) / windowsPerQueue;
}

int zonesFor(int windows) {
    return std::min(mostZones, queuesFor(windows));
}

WindowId windowId(int window) {
    return WindowId(std::to_string(window + 1));
}

ServiceId serviceId(int queue) {
    return ServiceId("s" + std::to_string(queue + 1));
}

ZoneId zoneId(int zone) {
    return ZoneId("z" + std::to_string(zone + 1));
}

KioskId kioskId(int kiosk) {
    return KioskId("k" + std::to_string(kiosk + 1));
}

HallConfiguration generateHall(int windows, int kiosks, Instant now) {
    HallConfiguration hall;
    hall.id = HallId("bench");
    hall.name = named("测试大厅", "Bench hall", 1);
    hall.timeZone = zoneAtNoon(now);
    hall.languages = {"zh-CN", "en"};
    hall.calendar = roundTheClock();
    hall.departments.push_back({DepartmentId("d1"), named("部门", "Department", 1)});
    for (int zone = 0; zone < zonesFor(windows); ++zone)
        hall.zones.push_back({zoneId(zone), named("区", "Zone", zone + 1), 1});
    for (int queue = 0; queue < queuesFor(windows); ++queue)
        addQueue(hall, queue);
    WindowPlan plan;
    plan.id = PlanId("rigid");
    plan.name = named("计划", "Plan", 1);
    for (int window = 0; window < windows; ++window)
        addWindow(hall, plan, window);
    hall.plans.push_back(plan);
    hall.activePlan = plan.id;
    hall.calling.nextGuard = Duration(0);
    hall.calling.recallGuard = Duration(0);
    hall.thresholds.refuseBeyondCapacity = false;
    for (int kiosk = 0; kiosk < kiosks; ++kiosk)
        hall.kiosks.push_back({kioskId(kiosk), 1, {}});
    return hall;
}

} // namespace evenhall::bench
