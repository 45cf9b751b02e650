// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/replay/replay_hall.h"

namespace evenhall {

namespace {

/// A, B, … Z without I and O, then AA, AB, …: the prefix of the n-th group.
std::string prefixOf(std::size_t group) {
    constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    const std::string last(1, letters[group % letters.size()]);
    return group < letters.size() ? last : prefixOf(group / letters.size() - 1) + last;
}

Calendar longDay() {
    Calendar calendar;
    const Period open{LocalTime{0}, LocalTime{24 * 60}};
    for (int weekday = 1; weekday <= 7; ++weekday)
        calendar.weekly[static_cast<Weekday>(weekday)] = {open};
    calendar.ticketingOpens = open.from;
    calendar.lastTicket = open.until;
    return calendar;
}

/// The queue, the service and the number series of one group.
void addQueue(HallConfiguration& hall, const RecordedGroup& group, const std::string& prefix) {
    const LocalizedText name{{{"en", group.service.empty() ? group.id : group.service}}};
    const QueueId queue("g" + group.id);
    hall.series.push_back({prefix, 1, 999, 3});
    hall.queues.push_back({queue, ZoneId("Z"), name, {{NumberClass::Normal, prefix}}});
    Service service;
    service.id = ServiceId("s" + group.id);
    service.queue = queue;
    service.department = DepartmentId("office");
    service.name = name;
    hall.services.push_back(std::move(service));
}

/// A window that serves the last queue, all day.
WindowId addWindow(HallConfiguration& hall) {
    Window window;
    window.number = static_cast<int>(hall.windows.size()) + 1;
    window.id = WindowId(std::to_string(window.number));
    window.zone = ZoneId("Z");
    PlanEntry entry;
    entry.window = window.id;
    entry.profile.own = {hall.queues.back().id};
    hall.plans.front().entries.push_back(std::move(entry));
    hall.windows.push_back(window);
    return window.id;
}

HallConfiguration emptyHall(const std::string& office) {
    HallConfiguration hall;
    hall.id = HallId("replay");
    hall.name.byLanguage["en"] = office;
    hall.timeZone = "Europe/Warsaw";
    hall.languages = {"en"};
    hall.calendar = longDay();
    hall.zones = {{ZoneId("Z"), hall.name, 1}};
    hall.departments = {{DepartmentId("office"), hall.name}};
    hall.kiosks = {{KioskId("k1"), 1, {}}};
    hall.calling.nextGuard = Duration(0);
    hall.calling.recallGuard = Duration(0);
    hall.thresholds.refuseBeyondCapacity = false;
    hall.activePlan = PlanId("recorded");
    hall.plans = {{hall.activePlan, {}, {}, {}, {}}};
    return hall;
}

} // namespace

ReplayHall makeReplayHall(const RecordedDay& recorded) {
    ReplayHall replay;
    replay.configuration = emptyHall(recorded.office);
    for (std::size_t i = 0; i < recorded.groups.size(); ++i) {
        addQueue(replay.configuration, recorded.groups[i], prefixOf(i));
        replay.services.push_back(replay.configuration.services.back().id);
        replay.windows.emplace_back();
        for (int counter = 0; counter < recorded.groups[i].counters; ++counter)
            replay.windows.back().push_back(addWindow(replay.configuration));
    }
    return replay;
}

} // namespace evenhall
