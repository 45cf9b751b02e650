// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/controller/advice/advised_hall.h"

#include "app/domain/hall/apply_events.h"

#include <catch2/catch.hpp>

#include <memory>
#include <string>

namespace evenhall::test {

namespace {

LocalizedText named(const std::string& name) {
    return {{{"en", name}}};
}

void addQueue(HallConfiguration& hall, const std::string& id, const std::string& zone) {
    hall.queues.push_back({QueueId(id), ZoneId(zone), named(id), {{NumberClass::Normal, "S"}}});
    Service service;
    service.id = ServiceId("serve." + id);
    service.queue = QueueId(id);
    service.name = named(id);
    hall.services.push_back(service);
}

void addWindow(HallConfiguration& hall, int number, const std::string& zone, const std::string& queue) {
    Window window;
    window.id = WindowId(std::to_string(number));
    window.number = number;
    window.zone = ZoneId(zone);
    hall.windows.push_back(window);
    PlanEntry entry;
    entry.window = window.id;
    entry.profile.own = {QueueId(queue)};
    hall.plans.front().entries.push_back(entry);
}

} // namespace

HallConfiguration advisedConfiguration() {
    HallConfiguration hall;
    hall.id = HallId("advised");
    hall.timeZone = "Asia/Shanghai";
    hall.languages = {"en"};
    for (const Weekday day :
         {Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday})
        hall.calendar.weekly[day] = {{LocalTime{9 * 60}, LocalTime{17 * 60}}};
    hall.calendar.ticketingOpens = LocalTime{8 * 60 + 30};
    hall.calendar.lastTicket = LocalTime{16 * 60 + 30};
    hall.zones = {{ZoneId("S"), named("S"), 1}, {ZoneId("A"), named("A"), 1}};
    hall.series = {{"S", 1, 999, 3}};
    hall.plans.emplace_back().id = PlanId("usual");
    hall.activePlan = PlanId("usual");
    addQueue(hall, "pension", "S");
    addQueue(hall, "card", "S");
    addQueue(hall, "marriage", "A");
    addWindow(hall, 1, "S", "pension");
    addWindow(hall, 2, "S", "pension");
    addWindow(hall, 3, "S", "card");
    addWindow(hall, 4, "S", "card");
    addWindow(hall, 5, "A", "marriage");
    return hall;
}

Hall advisedHall(std::string_view day, HallConfiguration configuration) {
    Hall hall;
    hall.catalogue = std::make_shared<const Catalogue>(std::move(configuration), "advised");
    hall.plan = hall.catalogue->configuration().activePlan;
    const auto parsed = BusinessDay::parse(day);
    REQUIRE(parsed.ok());
    hall.day = *parsed;
    hall.dayOpen = true;
    hall.utcOffset = std::chrono::minutes(480);
    restoreDerived(hall);
    for (auto& [window, state] : hall.windows)
        state.profile = plannedProfile(hall, window, hall.atLocal(LocalTime{9 * 60}));
    return hall;
}

void queueUp(Hall& hall, const QueueId& queue, int people, LocalTime since) {
    for (int i = 0; i < people; ++i) {
        Candidate candidate;
        candidate.ticket = TicketId{++hall.ticketsToday};
        candidate.waitingSince = hall.atLocal(since);
        hall.lines[queue].candidates.push_back(candidate);
        hall.paces[queue].arrived(candidate.waitingSince);
    }
}

void staff(Hall& hall, const WindowId& window) {
    WindowState& state = hall.windows.at(window);
    state.mode = WindowMode::Open;
    state.clerk = ClerkId("1001");
}

} // namespace evenhall::test
