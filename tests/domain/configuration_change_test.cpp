// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/domain/hall_fixture.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

const WindowId one("1");

AdoptConfiguration adopt(HallConfiguration configuration, const char* hash = "second") {
    return {std::make_shared<const Catalogue>(std::move(configuration), hash)};
}

template <typename Part>
void removePart(std::vector<Part>& parts, const char* id) {
    parts.erase(std::remove_if(parts.begin(), parts.end(), [id](const Part& part) { return part.id.toString() == id; }),
                parts.end());
}

HallConfiguration hallWithoutWindow(const char* window) {
    HallConfiguration configuration = smallHall();
    removePart(configuration.windows, window);
    std::vector<PlanEntry>& entries = configuration.plans.front().entries;
    entries.erase(std::remove_if(entries.begin(), entries.end(),
                                 [&](const PlanEntry& entry) { return entry.window.toString() == window; }),
                  entries.end());
    return configuration;
}

} // namespace

TEST_CASE("Open tickets survive a configuration change", "[domain][configuration]") {
    HallFixture fixture;
    fixture.open("1");
    const TicketId serving = fixture.issue("pension");
    const TicketId waiting = fixture.issue("pension");
    fixture.serve("1");
    HallConfiguration configuration = smallHall();
    serviceOf(configuration, "pension").medianServiceTime = 5min;
    fixture.done(adopt(configuration));
    CHECK(fixture.hall().catalogue->hash() == "second");
    CHECK(fixture.window("1").ticket == serving);
    CHECK(fixture.window("1").mode == WindowMode::Open);
    CHECK(fixture.number(fixture.issue("pension")) == "S003");
    CHECK(fixture.call("1") == waiting);
    CHECK(differences(fixture.hall(), replayed(fixture.history())).empty());
}

TEST_CASE("A configuration without the service of an open ticket is refused until the ticket has ended",
          "[domain][configuration]") {
    HallFixture fixture;
    HallConfiguration configuration = smallHall();
    removePart(configuration.services, "card");
    configuration.lifeEvents.clear();
    const TicketId ticket = fixture.issue("card");
    CHECK(fixture.refusal(adopt(configuration)) == ErrorCode::WrongState);
    fixture.done(CancelTicket{ticket});
    fixture.done(adopt(configuration));
    IssueTicket again;
    again.services = {ServiceId("card")};
    CHECK(fixture.refusal(again) == ErrorCode::UnknownService);
}

TEST_CASE("A service with open tickets does not move to another queue", "[domain][configuration]") {
    HallFixture fixture;
    fixture.issue("card");
    HallConfiguration configuration = smallHall();
    serviceOf(configuration, "card").queue = QueueId("P");
    CHECK(fixture.refusal(adopt(configuration)) == ErrorCode::WrongState);
    CHECK(fixture.refusal(AdoptConfiguration{nullptr}) == ErrorCode::BadValue);
}

TEST_CASE("A window with a person at it cannot be removed, an idle one closes for good", "[domain][configuration]") {
    HallFixture fixture;
    fixture.open("1");
    fixture.issue("pension");
    fixture.serve("1");
    CHECK(fixture.refusal(adopt(hallWithoutWindow("1"))) == ErrorCode::WrongState);
    fixture.finish("1");
    fixture.done(AssignProfile{one, {{QueueId("P"), QueueId("C")}, {}, false}, fixture.now().instant + 1h});
    fixture.done(adopt(hallWithoutWindow("1")));
    CHECK(fixture.prospectOf("pension").windows.empty());
    CHECK(fixture.window("1").mode == WindowMode::Closed);
    CHECK(fixture.refusal(OpenWindow{one}) == ErrorCode::UnknownWindow);
    fixture.done(SignIn{WindowId("2"), ClerkId("c1")});
}

TEST_CASE("A ticket kept for a window that was removed can be called elsewhere", "[domain][configuration]") {
    HallFixture fixture;
    fixture.open("1");
    fixture.open("2");
    const TicketId ticket = fixture.issue("pension");
    fixture.serve("2");
    fixture.done(TransferTicket{WindowId("2"), ServiceId("pension"), one, {}});
    fixture.done(adopt(hallWithoutWindow("1")));
    fixture.advance(3s);
    fixture.done(CallTicket{WindowId("2"), ticket, someReason()});
}

TEST_CASE("A new head start counts for those who wait already", "[domain][configuration]") {
    HallFixture fixture;
    fixture.open("1");
    const TicketId ordinary = fixture.issue("pension");
    fixture.advance(30min);
    const TicketId elder = fixture.issue("pension", "elder");
    HallConfiguration configuration = smallHall();
    configuration.priorityClasses.front().bonus = 45min;
    SECTION("before") {
        CHECK(fixture.call("1") == ordinary);
    }
    SECTION("after") {
        fixture.done(adopt(configuration));
        CHECK(fixture.call("1") == elder);
    }
}

TEST_CASE("A new plan in a configuration takes effect at once", "[domain][configuration]") {
    HallFixture fixture;
    HallConfiguration configuration = smallHall();
    configuration.plans.front().entries.front().profile.own = {QueueId("C")};
    fixture.done(adopt(configuration));
    CHECK(fixture.window("1").profile.own == std::vector<QueueId>{QueueId("C")});
}

TEST_CASE("A configuration without the active plan falls back to its own", "[domain][configuration]") {
    HallFixture fixture;
    HallConfiguration configuration = smallHall();
    configuration.plans.front().id = PlanId("winter");
    configuration.activePlan = PlanId("winter");
    fixture.done(adopt(configuration));
    CHECK(fixture.hall().plan == PlanId("winter"));
    CHECK(fixture.prospectOf("pension").refusal == std::nullopt);
}

TEST_CASE("A new window can be used at once", "[domain][configuration]") {
    HallFixture fixture;
    HallConfiguration configuration = smallHall();
    Window added = configuration.windows.front();
    added.id = WindowId("4");
    added.number = 4;
    configuration.windows.push_back(added);
    configuration.plans.front().entries.push_back({WindowId("4"), {}, {timeOf("00:00"), timeOf("24:00")}, {}});
    configuration.plans.front().entries.back().profile.own = {QueueId("P")};
    CHECK(fixture.refusal(SignIn{WindowId("4"), ClerkId("c4")}) == ErrorCode::UnknownWindow);
    fixture.done(adopt(configuration));
    const TicketId ticket = fixture.issue("pension");
    fixture.open("4");
    CHECK(fixture.call("4") == ticket);
}

TEST_CASE("A longer check-in window moves the moment at which an appointment is missed", "[domain][configuration]") {
    HallFixture fixture;
    fixture.done(BookAppointment{ServiceId("pension"), dayOf("2026-11-23"), timeOf("09:00"), person("a")});
    HallConfiguration configuration = smallHall();
    configuration.booking.checkInLate = 30min;
    fixture.done(adopt(configuration));
    fixture.advanceTo("09:30");
    CHECK(countOf<AppointmentMissed>(fixture) == 0);
    fixture.advanceTo("09:31");
    CHECK(countOf<AppointmentMissed>(fixture) == 1);
}
