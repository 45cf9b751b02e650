// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/domain/hall_fixture.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

/// Queue P is mobbed; windows 1 (P) and 3 (C, helps P) are open, window 2 is not.
HallFixture mobbed(HallConfiguration configuration = smallHall()) {
    HallFixture fixture(std::move(configuration));
    fixture.advanceTo("09:00");
    fixture.open("1");
    fixture.open("3");
    for (int i = 0; i < 6; ++i)
        fixture.issue("card");
    return fixture;
}

Suggestion helpOf(const HallFixture& fixture, const char* window, const char* queue) {
    Suggestion suggestion;
    suggestion.window = WindowId(window);
    suggestion.queues = {QueueId(queue)};
    suggestion.before = fixture.window(window).profile;
    suggestion.until = fixture.now().instant + 2h;
    suggestion.validUntil = fixture.now().instant + 10min;
    return suggestion;
}

SuggestionId made(HallFixture& fixture, const Suggestion& suggestion) {
    fixture.done(Suggest{{suggestion}});
    return lastOf<SuggestionMade>(fixture).suggestion.id;
}

} // namespace

TEST_CASE("An accepted suggestion changes the window until its time is over", "[domain][suggestion]") {
    HallFixture fixture = mobbed();
    const Profile planned = fixture.window("1").profile;
    const SuggestionId id = made(fixture, helpOf(fixture, "1", "C"));
    CHECK(fixture.window("1").profile == planned);

    fixture.done(AcceptSuggestion{id});
    CHECK(fixture.window("1").profile.own == planned.own);
    CHECK(fixture.window("1").profile.helps == std::vector<QueueId>{QueueId("C")});
    CHECK(lastOf<ProfileAssigned>(fixture).cause == AssignmentCause::Suggestion);
    CHECK(fixture.hall().movesToday == 1);

    fixture.done(AcceptSuggestion{id});                                                   // again: nothing new
    CHECK(countOf<ProfileAssigned>(fixture) == countOf<SuggestionAccepted>(fixture) + 3); // three by plan, one by this
    CHECK(fixture.hall().movesToday == 1);

    fixture.advance(2h);
    CHECK(fixture.window("1").profile == planned);
    CHECK(fixture.hall().suggestions.empty());
    CHECK(fixture.refusal(AcceptSuggestion{id}) == ErrorCode::WrongState);
}

TEST_CASE("A switched window serves the hot queue first and its own after it", "[domain][suggestion]") {
    HallFixture fixture = mobbed();
    Suggestion suggestion = helpOf(fixture, "1", "C");
    suggestion.kind = SuggestionKind::Switch;
    fixture.done(AcceptSuggestion{made(fixture, suggestion)});
    CHECK(fixture.window("1").profile.own == std::vector<QueueId>{QueueId("C")});
    CHECK(fixture.window("1").profile.helps == std::vector<QueueId>{QueueId("P")});
}

TEST_CASE("An opened window opens where a clerk sits, and waits for one elsewhere", "[domain][suggestion]") {
    HallFixture fixture = mobbed();
    Suggestion suggestion = helpOf(fixture, "2", "C");
    suggestion.kind = SuggestionKind::Open;
    SECTION("nobody sits there") {
        fixture.done(AcceptSuggestion{made(fixture, suggestion)});
        CHECK(fixture.window("2").mode == WindowMode::Closed);
        CHECK(fixture.window("2").profile.serves(QueueId("C")));
        fixture.open("2");
        CHECK(fixture.window("2").profile.serves(QueueId("C")));
    }
    SECTION("a clerk sits there") {
        fixture.done(SignIn{WindowId("2"), ClerkId("c2")});
        fixture.done(AcceptSuggestion{made(fixture, suggestion)});
        CHECK(fixture.window("2").mode == WindowMode::Open);
    }
}

TEST_CASE("A window to close must be free when its closing is accepted", "[domain][suggestion]") {
    HallFixture fixture = mobbed();
    Suggestion suggestion = helpOf(fixture, "3", "C");
    suggestion.kind = SuggestionKind::Close;
    suggestion.queues.clear();
    const SuggestionId id = made(fixture, suggestion);
    fixture.serve("3");
    CHECK(fixture.refusal(AcceptSuggestion{id}) == ErrorCode::WindowBusy);
    fixture.finish("3");
    fixture.done(AcceptSuggestion{id});
    CHECK(fixture.window("3").mode == WindowMode::Closed);
}

TEST_CASE("What no longer fits the hall is neither shown nor accepted", "[domain][suggestion]") {
    HallFixture fixture = mobbed();
    const Suggestion suggestion = helpOf(fixture, "1", "C");
    SECTION("the window closed before the result came") {
        fixture.done(CloseWindow{WindowId("1")});
        fixture.done(Suggest{{suggestion}});
        CHECK(countOf<SuggestionMade>(fixture) == 0);
    }
    SECTION("the window closed after it was shown") {
        const SuggestionId id = made(fixture, suggestion);
        fixture.done(CloseWindow{WindowId("1")});
        CHECK(fixture.refusal(AcceptSuggestion{id}) == ErrorCode::WindowNotOpen);
        fixture.done(Suggest{});
        CHECK(fixture.hall().suggestions.empty());
    }
    SECTION("a manager gave the window something else") {
        const SuggestionId id = made(fixture, suggestion);
        fixture.done(AssignProfile{WindowId("1"), {{QueueId("C")}, {}, false}, fixture.now().instant + 1h});
        CHECK(fixture.refusal(AcceptSuggestion{id}) == ErrorCode::WrongState);
    }
    SECTION("the line is gone") {
        for (int i = 0; i < 5; ++i)
            fixture.serve("3");
        fixture.done(Suggest{{suggestion}});
        CHECK(countOf<SuggestionMade>(fixture) == 0);
    }
    SECTION("nobody took it in time") {
        const SuggestionId id = made(fixture, suggestion);
        fixture.advance(10min);
        CHECK(fixture.hall().suggestions.empty());
        CHECK(fixture.refusal(AcceptSuggestion{id}) == ErrorCode::WrongState);
    }
}

TEST_CASE("A dismissed suggestion does not come again for a while", "[domain][suggestion]") {
    HallFixture fixture = mobbed();
    const SuggestionId id = made(fixture, helpOf(fixture, "1", "C"));
    fixture.done(DismissSuggestion{id});
    fixture.done(DismissSuggestion{id});
    fixture.done(Suggest{{helpOf(fixture, "1", "C")}});
    CHECK(countOf<SuggestionMade>(fixture) == 1);
    fixture.advance(30min);
    fixture.done(Suggest{{helpOf(fixture, "1", "C")}});
    CHECK(countOf<SuggestionMade>(fixture) == 2);
}

TEST_CASE("A window moved by hand is left alone, and one queue has one suggestion", "[domain][suggestion]") {
    HallFixture fixture = mobbed();
    fixture.done(AssignProfile{WindowId("1"), {{QueueId("P")}, {}, true}, fixture.now().instant + 1h});
    fixture.done(Suggest{{helpOf(fixture, "1", "C")}});
    CHECK(countOf<SuggestionMade>(fixture) == 0);
    fixture.open("2");
    fixture.advance(1h);
    fixture.done(Suggest{{helpOf(fixture, "1", "C"), helpOf(fixture, "2", "P")}});
    fixture.done(Suggest{{helpOf(fixture, "2", "C")}});
    CHECK(countOf<SuggestionMade>(fixture) == 1);
}

TEST_CASE("The day's moves are counted and end", "[domain][suggestion]") {
    HallConfiguration configuration = smallHall();
    configuration.advice.movesPerDay = 1;
    HallFixture fixture = mobbed(configuration);
    fixture.open("2");
    const SuggestionId id = made(fixture, helpOf(fixture, "1", "C"));
    fixture.done(AcceptSuggestion{id});
    fixture.done(Suggest{{helpOf(fixture, "2", "C")}});
    CHECK(countOf<SuggestionMade>(fixture) == 1);
    fixture.advanceTo("2026-11-24", "09:00");
    CHECK(fixture.hall().movesToday == 0);
}

TEST_CASE("Where the hall may act alone it does, and says so", "[domain][suggestion]") {
    HallConfiguration configuration = smallHall();
    configuration.advice.automatic = true;
    HallFixture fixture = mobbed(configuration);
    fixture.done(Suggest{{helpOf(fixture, "1", "C")}});
    CHECK(lastOf<SuggestionAccepted>(fixture).automatic);
    CHECK(fixture.window("1").profile.serves(QueueId("C")));
    Suggestion open = helpOf(fixture, "2", "C");
    open.kind = SuggestionKind::Open; // a person is needed
    fixture.done(Suggest{{open}});
    CHECK(countOf<SuggestionMade>(fixture) == 2);
    CHECK(countOf<SuggestionAccepted>(fixture) == 1);
}

TEST_CASE("The pace of a queue is that of the last hour", "[domain][waits]") {
    HallFixture fixture = mobbed();
    fixture.advance(7min);
    fixture.serve("3");
    const QueuePace& pace = fixture.hall().paces.at(QueueId("C"));
    CHECK(pace.arrivals.size() == 6);
    REQUIRE(pace.calls.size() == 1);
    CHECK(pace.calls.front().waited >= 7min);
    fixture.advance(61min);
    fixture.issue("card");
    CHECK(pace.arrivals.size() == 1);
}
