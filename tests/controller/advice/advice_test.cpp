// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/advice/advice.h"
#include "tests/controller/advice/advised_hall.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::test;
using namespace std::chrono_literals;

namespace {

constexpr LocalTime tenOClock{10 * 60};
const QueueId pension("pension");

std::vector<Suggestion> adviceAtTen(const Hall& hall) {
    return adviceFor(hall, helpAreas(*hall.catalogue), {}, hall.atLocal(tenOClock));
}

/// Thirty wait for a pension; its windows and those of cards are staffed as a test says.
Hall mobbedHall(const std::vector<const char*>& staffed) {
    Hall hall = advisedHall("2026-11-24");
    for (const char* window : staffed)
        staff(hall, WindowId(window));
    queueUp(hall, pension, 30, LocalTime{9 * 60 + 30});
    return hall;
}

void busyAt(Hall& hall, const char* window) {
    hall.windows.at(WindowId(window)).ticket = TicketId{900 + ++hall.ticketsToday};
}

} // namespace

TEST_CASE("An idle window of the zone helps, and goes on with its own queue", "[controller][advice]") {
    const std::vector<Suggestion> advice = adviceAtTen(mobbedHall({"1", "3"}));
    REQUIRE(advice.size() == 1);
    CHECK(advice.front().kind == SuggestionKind::Help);
    CHECK(advice.front().window == WindowId("3"));
    CHECK(advice.front().queues == std::vector<QueueId>{pension});
    CHECK(advice.front().before.own == std::vector<QueueId>{QueueId("card")});
    CHECK(advice.front().confidencePermille < 1000); // a dozen futures make nothing certain
}

TEST_CASE("A window that the plan has at work but nobody sits at is suggested when no other could help",
          "[controller][advice]") {
    const std::vector<Suggestion> advice = adviceAtTen(mobbedHall({"1"}));
    REQUIRE(advice.size() == 1);
    CHECK(advice.front().kind == SuggestionKind::Open);
    const WindowId window = advice.front().window;
    CHECK((window == WindowId("2") || window == WindowId("3") || window == WindowId("4")));
    CHECK(advice.front().queues.front() == pension);
}

TEST_CASE("A clerk who sits at a closed window is asked before an empty chair", "[controller][advice]") {
    Hall hall = mobbedHall({"1", "2"});
    hall.windows.at(WindowId("2")).mode = WindowMode::Closed;
    const std::vector<Suggestion> advice = adviceAtTen(hall);
    REQUIRE(advice.size() == 1);
    CHECK(advice.front().kind == SuggestionKind::Open);
    CHECK(advice.front().window == WindowId("2"));
}

TEST_CASE("A window with a queue of its own that never empties is switched where another stays with it",
          "[controller][advice]") {
    Hall hall = mobbedHall({"1", "3", "4"});
    queueUp(hall, pension, 30, LocalTime{9 * 60 + 30});
    queueUp(hall, QueueId("card"), 6, LocalTime{9 * 60 + 55});
    for (const char* window : {"1", "3", "4"})
        busyAt(hall, window);
    for (const char* window : {"2"}) // nobody is expected there: its clerk is away for the day
        hall.windows.erase(WindowId(window));
    const std::vector<Suggestion> advice = adviceAtTen(hall);
    REQUIRE(advice.size() == 1);
    CHECK(advice.front().kind == SuggestionKind::Switch);
    CHECK(advice.front().queues == std::vector<QueueId>{pension});
    CHECK((advice.front().window == WindowId("3") || advice.front().window == WindowId("4")));
    CHECK(advice.front().effects.size() == 2); // who gains, and who pays
}

TEST_CASE("A paused window, one that takes priority first and one that a manager moved are left alone",
          "[controller][advice]") {
    Hall hall = mobbedHall({"1", "3"});
    hall.windows.erase(WindowId("2"));
    hall.windows.erase(WindowId("4"));
    WindowState& helper = hall.windows.at(WindowId("3"));
    SECTION("paused") {
        helper.mode = WindowMode::Paused;
    }
    SECTION("green channel") {
        helper.profile.priorityFirst = true;
    }
    SECTION("moved") {
        helper.profileUntil = hall.atLocal(LocalTime{11 * 60});
    }
    CHECK(adviceAtTen(hall).empty());
}

TEST_CASE("A stay ends with the window's plan, on a full five minutes", "[controller][advice]") {
    HallConfiguration configuration = advisedConfiguration();
    for (PlanEntry& entry : configuration.plans.front().entries)
        entry.period = {LocalTime{0}, LocalTime{11 * 60 + 12}};
    Hall hall = advisedHall("2026-11-24", configuration);
    staff(hall, WindowId("1"));
    staff(hall, WindowId("3"));
    queueUp(hall, pension, 30, LocalTime{9 * 60 + 30});
    const std::vector<Suggestion> advice = adviceAtTen(hall);
    REQUIRE(advice.size() == 1);
    CHECK(advice.front().until == hall.atLocal(LocalTime{11 * 60 + 10}));
}
