// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/domain/hall_fixture.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

const WindowId one("1");
const WindowId two("2");
const WindowId three("3");
const ClerkId anna("a7");
const ClerkId bert("b3");
const Profile pensions{{QueueId("P")}, {}, false};
const Profile cards{{QueueId("C")}, {}, false};

PlanEntry entry(const WindowId& window, const char* from, const char* until, Profile profile) {
    return {window, {}, {timeOf(from), timeOf(until)}, std::move(profile)};
}

/// The usual plan, and "tidal": window 1 serves pensions in the morning and cards from 13:30.
HallConfiguration hallWithTidalPlan() {
    HallConfiguration configuration = smallHall();
    WindowPlan tidal;
    tidal.id = PlanId("tidal");
    tidal.entries = {entry(one, "08:00", "13:30", pensions), entry(one, "13:30", "18:00", cards)};
    configuration.plans.push_back(tidal);
    return configuration;
}

} // namespace

TEST_CASE("A window opens only with a clerk, and calls only when it is open", "[domain][windows]") {
    HallFixture fixture;
    fixture.issue("pension");
    CHECK(fixture.refusal(OpenWindow{one}) == ErrorCode::NotSignedIn);
    CHECK(fixture.refusal(CallNext{one, {}}) == ErrorCode::NotSignedIn);
    CHECK(fixture.refusal(SignIn{one, ClerkId()}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(SignIn{WindowId("9"), anna}) == ErrorCode::UnknownWindow);
    fixture.done(SignIn{one, anna});
    CHECK(fixture.refusal(CallNext{one, {}}) == ErrorCode::WindowNotOpen);
    fixture.done(OpenWindow{one});
    fixture.done(CallNext{one, {}});
    CHECK(fixture.visit(*fixture.window("1").ticket).current().clerk == anna);
}

TEST_CASE("Signing in twice at one window changes nothing", "[domain][windows]") {
    HallFixture fixture;
    fixture.done(SignIn{one, anna});
    fixture.done(OpenWindow{one});
    const Hall before = fixture.hall();
    fixture.done(SignIn{one, anna});
    fixture.done(OpenWindow{one});
    CHECK(differences(before, fixture.hall()).empty());
}

TEST_CASE("A clerk who signs in elsewhere leaves the old window, which closes", "[domain][windows]") {
    HallFixture fixture;
    fixture.done(SignIn{one, anna});
    fixture.done(OpenWindow{one});
    fixture.done(SignIn{two, anna});
    CHECK(fixture.window("1").mode == WindowMode::Closed);
    CHECK_FALSE(fixture.window("1").clerk);
    CHECK(fixture.window("2").clerk == anna);
}

TEST_CASE("A clerk does not move away from a person", "[domain][windows]") {
    HallFixture fixture;
    fixture.issue("pension");
    fixture.done(SignIn{one, anna});
    fixture.done(OpenWindow{one});
    fixture.call("1");
    CHECK(fixture.refusal(SignIn{two, anna}) == ErrorCode::WindowBusy);
    CHECK(fixture.refusal(SignIn{one, bert}) == ErrorCode::WindowBusy);
    CHECK(fixture.refusal(SignOut{one}) == ErrorCode::WindowBusy);
    CHECK(fixture.refusal(CloseWindow{one}) == ErrorCode::WindowBusy);
    CHECK(fixture.refusal(PauseWindow{one, {}, "break", {}}) == ErrorCode::WindowBusy);
}

TEST_CASE("Another clerk takes over an idle window", "[domain][windows]") {
    HallFixture fixture;
    fixture.done(SignIn{one, anna});
    fixture.done(OpenWindow{one});
    fixture.done(SignIn{one, bert});
    CHECK(fixture.window("1").clerk == bert);
    CHECK(fixture.window("1").mode == WindowMode::Closed);
    CHECK(countOf<ClerkSignedOut>(fixture) == 1);
}

TEST_CASE("A pause needs a reason and shows when the clerk returns", "[domain][windows]") {
    HallFixture fixture;
    fixture.issue("pension");
    const Instant back = fixture.now().instant + 10min;
    CHECK(fixture.refusal(PauseWindow{one, {}, "break", back}) == ErrorCode::WindowNotOpen);
    fixture.open("1");
    CHECK(fixture.refusal(PauseWindow{one, {}, "", back}) == ErrorCode::ReasonRequired);
    CHECK(fixture.refusal(PauseWindow{one, {}, "break", fixture.now().instant}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(ResumeWindow{one}) == ErrorCode::WrongState);
    fixture.done(PauseWindow{one, {}, "break", back});
    CHECK(fixture.window("1").mode == WindowMode::Paused);
    CHECK(fixture.window("1").pauseReason == "break");
    CHECK(fixture.window("1").pausedUntil == back);
    CHECK(fixture.refusal(CallNext{one, {}}) == ErrorCode::WindowNotOpen);
    fixture.advance(20min);
    CHECK(fixture.window("1").mode == WindowMode::Paused); // only the clerk knows that the clerk is back
    fixture.done(ResumeWindow{one});
    CHECK(fixture.window("1").mode == WindowMode::Open);
    CHECK(fixture.window("1").pauseReason.empty());
    CHECK_FALSE(fixture.window("1").pausedUntil);
}

TEST_CASE("A closed window stays closed when it is closed again", "[domain][windows]") {
    HallFixture fixture;
    fixture.open("1");
    fixture.done(CloseWindow{one});
    CHECK(fixture.window("1").mode == WindowMode::Closed);
    CHECK(fixture.window("1").changedAt == fixture.now().instant);
    const std::size_t events = fixture.history().size();
    fixture.done(CloseWindow{one});
    CHECK(fixture.history().size() == events);
    fixture.done(SignOut{one});
    CHECK(fixture.refusal(SignOut{one}) == ErrorCode::NotSignedIn);
}

TEST_CASE("A temporary profile falls back to the plan by itself", "[domain][windows]") {
    HallFixture fixture;
    const Instant until = fixture.now().instant + 2h;
    fixture.done(AssignProfile{one, cards, until});
    CHECK(fixture.window("1").profile == cards);
    CHECK(lastOf<ProfileAssigned>(fixture).cause == AssignmentCause::Manager);
    fixture.advance(2h - 1ms);
    CHECK(fixture.window("1").profile == cards);
    fixture.advance(1ms);
    CHECK(fixture.window("1").profile == pensions);
    CHECK_FALSE(fixture.window("1").profileUntil);
    CHECK(lastOf<ProfileAssigned>(fixture).cause == AssignmentCause::FallBack);
}

TEST_CASE("A temporary profile has an end in the future and known queues", "[domain][windows]") {
    HallFixture fixture;
    const Instant now = fixture.now().instant;
    CHECK(fixture.refusal(AssignProfile{one, cards, {}}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(AssignProfile{one, cards, now}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(AssignProfile{one, {{QueueId("X")}, {}, false}, now + 1h}) == ErrorCode::UnknownQueue);
    CHECK(fixture.refusal(AssignProfile{one, {{QueueId("C")}, {QueueId("C")}, false}, now + 1h}) ==
          ErrorCode::BadValue);
}

TEST_CASE("A plan changes what a window serves with the time of day", "[domain][windows]") {
    HallConfiguration configuration = hallWithTidalPlan();
    configuration.activePlan = PlanId("tidal");
    HallFixture fixture(configuration, "2026-11-23", "07:00");
    CHECK(fixture.window("1").profile.empty());
    fixture.advanceTo("08:00");
    CHECK(fixture.window("1").profile == pensions);
    fixture.advanceTo("13:29");
    CHECK(fixture.window("1").profile == pensions);
    fixture.advanceTo("13:30");
    CHECK(fixture.window("1").profile == cards);
    CHECK(lastOf<ProfileAssigned>(fixture).cause == AssignmentCause::Plan);
    fixture.advanceTo("18:00");
    CHECK(fixture.window("1").profile.empty());
}

TEST_CASE("Activating a plan changes the windows at once, temporary profiles stay", "[domain][windows]") {
    HallFixture fixture(hallWithTidalPlan());
    fixture.advanceTo("14:00");
    fixture.done(AssignProfile{two, cards, fixture.now().instant + 1h});
    fixture.done(ActivatePlan{PlanId("tidal")});
    CHECK(fixture.hall().plan == PlanId("tidal"));
    CHECK(fixture.window("1").profile == cards);
    CHECK(fixture.window("2").profile == cards);
    CHECK(fixture.window("3").profile.empty());
    fixture.advance(1h);
    CHECK(fixture.window("2").profile.empty());
    CHECK(fixture.refusal(ActivatePlan{PlanId("nothing")}) == ErrorCode::BadValue);
}

TEST_CASE("A plan outside its validity gives no window anything", "[domain][windows]") {
    HallConfiguration configuration = hallWithTidalPlan();
    WindowPlan& tidal = configuration.plans.back();
    tidal.validFrom = dayOf("2026-12-01");
    CHECK(tidal.profileAt(one, dayOf("2026-11-30"), timeOf("10:00")) == nullptr);
    CHECK(tidal.profileAt(one, dayOf("2026-12-01"), timeOf("10:00")) != nullptr);
    tidal.validUntil = dayOf("2026-12-01");
    CHECK(tidal.profileAt(one, dayOf("2026-12-02"), timeOf("10:00")) == nullptr);
    HallFixture fixture(configuration);
    CHECK(fixture.refusal(ActivatePlan{PlanId("tidal")}) == ErrorCode::BadValue);
    CHECK(fixture.window("1").profile == pensions);
}

TEST_CASE("A window that is lent away serves the person it has to the end", "[domain][windows]") {
    HallFixture fixture;
    fixture.advanceTo("09:00");
    fixture.open("1");
    const TicketId pensioner = fixture.issue("pension");
    const TicketId card = fixture.issue("card");
    CHECK(fixture.serve("1") == pensioner);
    fixture.done(AssignProfile{one, cards, fixture.now().instant + 1h});
    CHECK(fixture.window("1").ticket == pensioner);
    CHECK(fixture.call("1") == card);
    CHECK(fixture.visit(pensioner).current().outcome == Outcome::Done);
}

TEST_CASE("The next morning every window is closed and has its planned profile", "[domain][windows]") {
    HallFixture fixture;
    fixture.open("1");
    fixture.done(AssignProfile{two, cards, fixture.now().instant + 48h});
    fixture.advanceTo("2026-11-24", "00:00");
    CHECK(fixture.window("1").mode == WindowMode::Closed);
    CHECK_FALSE(fixture.window("1").clerk);
    CHECK(fixture.window("2").profile == pensions);
    CHECK(fixture.window("1").profile == pensions);
}

TEST_CASE("A clock behind the business day still meets the plan changes of that day", "[domain][windows]") {
    HallConfiguration configuration = hallWithTidalPlan();
    configuration.activePlan = PlanId("tidal");
    HallFixture fixture(configuration, "2026-11-24", "00:10");
    fixture.jump(-1h); // 23:10 of the day before
    const auto deadline = nextDeadline(fixture.hall(), fixture.now());
    REQUIRE(deadline);
    CHECK(*deadline <= fixture.hall().atLocal(timeOf("08:00")));
    fixture.advanceTo("2026-11-24", "08:00");
    CHECK(fixture.window("1").profile == pensions);
}

TEST_CASE("A day that a time-zone change prolongs past its midnight waits quietly for its end", "[domain][windows]") {
    HallConfiguration configuration = hallWithTidalPlan();
    configuration.activePlan = PlanId("tidal");
    HallFixture fixture(configuration);
    fixture.advanceTo("23:30");
    fixture.changeOffset(420min);
    fixture.advance(40min); // 00:10 by the day's own clock, 23:10 by the new one
    const auto midnight = toInstant(dayOf("2026-11-24"), timeOf("00:00"), 420min);
    CHECK(nextDeadline(fixture.hall(), fixture.now()) == midnight);
    fixture.advance(50min);
    CHECK(fixture.hall().day == dayOf("2026-11-24"));
}

TEST_CASE("The next deadline is never in the past and always exists once a hall is configured", "[domain][windows]") {
    CHECK_FALSE(nextDeadline(Hall(), Now{Instant{0}, 0min}));
    HallFixture fixture;
    fixture.advanceTo("10:00");
    const auto midnight = toInstant(dayOf("2026-11-24"), timeOf("00:00"), 480min);
    CHECK(nextDeadline(fixture.hall(), fixture.now()) == midnight);
    const Now late{midnight + 5h, 480min};
    CHECK(nextDeadline(fixture.hall(), late) == late.instant);
}

TEST_CASE("Without a configuration everything but adopting one is refused", "[domain][windows]") {
    const Hall hall;
    for (const Command& command : {Command(TimePassed{}), Command(IssueTicket{}), Command(SignIn{one, anna}),
                                   Command(AdoptConfiguration{nullptr})}) {
        const Decision decision = decide(hall, command, DecisionContext{});
        CHECK(decision.answer.error);
        CHECK(decision.events.empty());
    }
}
