// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/domain/hall_fixture.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

const QueueId pensions("P");
const QueueId cards("C");
const WindowId one("1");
const Instant nine{1'763'859'600'000};

/// Waiting lines written down person by person: the number of a ticket is its place in the issue order.
struct Lines {
    WaitingLines lines;
    CallingPolicy policy;
    Profile profile{{pensions}, {cards}, false};
    std::uint64_t order = 0;

    Candidate& add(const QueueId& queue, Duration waited) {
        Candidate candidate;
        candidate.order = ++order;
        candidate.ticket = TicketId{static_cast<std::int64_t>(order)};
        candidate.waitingSince = nine - waited;
        std::vector<Candidate>& line = lines[queue].candidates;
        line.push_back(candidate);
        return line.back();
    }

    Candidate& addPriority(const QueueId& queue, Duration waited, Duration bonus = 20min) {
        Candidate& candidate = add(queue, waited);
        candidate.priority = true;
        candidate.bonus = bonus;
        return candidate;
    }

    [[nodiscard]] std::optional<Choice> choose() const { return chooseNext(policy, profile, one, lines, nine); }

    /// Calls and removes the next; 0 when nobody is left.
    std::int64_t call() {
        const auto choice = choose();
        if (!choice)
            return 0;
        recordCall(lines, *choice);
        return choice->ticket.value;
    }
};

} // namespace

TEST_CASE("Nobody waiting gives no choice", "[domain][fairness]") {
    Lines hall;
    CHECK_FALSE(hall.choose());
    hall.lines[pensions];
    CHECK_FALSE(hall.choose());
    hall.add(QueueId("other"), 10min);
    CHECK_FALSE(hall.choose());
}

TEST_CASE("A head start counts as so much more waiting", "[domain][fairness]") {
    Lines hall;
    hall.add(pensions, 15min);
    hall.addPriority(pensions, 0min, 20min);
    CHECK(hall.choose()->ticket.value == 2);
    CHECK(hall.choose()->rule == ChoiceRule::Score);
    CHECK(hall.choose()->overtakes);
    CHECK(hall.choose()->score == 20 * 60'000'000LL);
    CHECK(hall.choose()->runnerUpScore == 15 * 60'000'000LL);
    hall.lines[pensions].candidates.front().waitingSince = nine - 25min;
    CHECK(hall.choose()->ticket.value == 1);
    CHECK_FALSE(hall.choose()->overtakes);
}

TEST_CASE("An accumulating rate makes the wait count faster", "[domain][fairness]") {
    Lines hall;
    hall.add(pensions, 15min);
    Candidate& fast = hall.addPriority(pensions, 4min, 0min);
    fast.ratePermille = 3000;
    CHECK(hall.choose()->ticket.value == 1);
    hall.lines[pensions].candidates.back().waitingSince = nine - 6min;
    CHECK(hall.choose()->ticket.value == 2);
    CHECK(hall.choose()->score == 18 * 60'000'000LL);
}

TEST_CASE("Equal scores go by issue order", "[domain][fairness]") {
    Lines hall;
    hall.profile = {{cards, pensions}, {}, false};
    hall.add(pensions, 10min);
    hall.add(cards, 10min);
    CHECK(hall.call() == 1);
    CHECK(hall.call() == 2);
}

TEST_CASE("A wait that has not begun counts as nothing", "[domain][fairness]") {
    Candidate early;
    early.waitingSince = nine + 10min;
    early.bonus = 30min;
    CHECK(early.score(nine) == 30 * 60'000'000LL);
}

TEST_CASE("Priority passes an ordinary ticket only so often in a row", "[domain][fairness]") {
    Lines hall;
    hall.add(pensions, 5min);
    hall.add(pensions, 4min);
    for (int i = 0; i < 5; ++i)
        hall.addPriority(pensions, 1min);
    CHECK(hall.call() == 3);
    CHECK(hall.call() == 4);
    CHECK(hall.choose()->rule == ChoiceRule::OvertakeBound);
    CHECK(hall.call() == 1);
    CHECK(hall.call() == 5); // the count starts again
    CHECK(hall.call() == 6);
    CHECK(hall.call() == 2);
    CHECK(hall.call() == 7);
}

TEST_CASE("Priority that waits longest passes nobody and is not bounded", "[domain][fairness]") {
    Lines hall;
    for (int i = 0; i < 4; ++i)
        hall.addPriority(pensions, 10min);
    hall.add(pensions, 5min);
    for (const std::int64_t ticket : {1, 2, 3, 4, 5})
        CHECK(hall.call() == ticket);
}

TEST_CASE("The bound of one queue does not hold back another", "[domain][fairness]") {
    Lines hall;
    hall.profile = {{pensions, cards}, {}, false};
    hall.lines[pensions].overtakesInRow = 2;
    hall.add(pensions, 5min);
    hall.addPriority(pensions, 1min);
    hall.add(cards, 4min);
    hall.addPriority(cards, 1min);
    CHECK(hall.call() == 4);
    CHECK(hall.call() == 1);
}

TEST_CASE("An ordinary ticket past the age cap goes before any priority ticket", "[domain][fairness]") {
    Lines hall;
    hall.addPriority(pensions, 59min, 60min);
    hall.add(pensions, 60min - 1ms);
    CHECK(hall.choose()->ticket.value == 1);
    hall.lines[pensions].candidates.back().waitingSince = nine - 60min;
    CHECK(hall.choose()->ticket.value == 2);
    CHECK(hall.choose()->rule == ChoiceRule::AgeCap);
}

TEST_CASE("The longest of several old ordinary tickets goes first", "[domain][fairness]") {
    Lines hall;
    hall.profile = {{pensions, cards}, {}, false};
    hall.addPriority(pensions, 59min, 60min);
    hall.add(pensions, 61min);
    hall.add(cards, 65min);
    CHECK(hall.call() == 3);
    CHECK(hall.call() == 2);
    CHECK(hall.call() == 1);
}

TEST_CASE("A window that helps another queue serves its own first", "[domain][fairness]") {
    Lines hall;
    hall.addPriority(cards, 50min);
    hall.add(pensions, 1min);
    CHECK(hall.choose()->ticket.value == 2);
    CHECK(hall.choose()->waiting == 2);
    CHECK_FALSE(hall.choose()->helping);
    CHECK(hall.call() == 2);
    CHECK(hall.choose()->helping);
    CHECK(hall.choose()->rule == ChoiceRule::OnlyOne);
    CHECK(hall.call() == 1);
}

TEST_CASE("A green-channel window takes priority first, within the age cap and the bound", "[domain][fairness]") {
    Lines hall;
    hall.profile.priorityFirst = true;
    hall.add(pensions, 50min);
    hall.addPriority(pensions, 1min, 20min);
    CHECK(hall.choose()->ticket.value == 2);
    CHECK(hall.choose()->rule == ChoiceRule::PriorityFirst);
    SECTION("age cap") {
        hall.lines[pensions].candidates.front().waitingSince = nine - 61min;
        CHECK(hall.choose()->ticket.value == 1);
    }
    SECTION("bound") {
        hall.lines[pensions].overtakesInRow = 2;
        CHECK(hall.choose()->ticket.value == 1);
    }
}

TEST_CASE("A ticket for one window is invisible to the others", "[domain][fairness]") {
    Lines hall;
    hall.add(pensions, 10min).onlyWindow = WindowId("2");
    hall.add(pensions, 1min).onlyWindow = one;
    CHECK(hall.choose()->ticket.value == 2);
    CHECK(hall.choose()->waiting == 1);
    CHECK(hall.choose()->rule == ChoiceRule::OnlyOne);
}

TEST_CASE("Priority does not count as passing a ticket that is kept for another window", "[domain][fairness]") {
    Lines hall;
    hall.add(pensions, 10min).onlyWindow = WindowId("2");
    hall.addPriority(pensions, 1min);
    CHECK_FALSE(hall.choose()->overtakes);
}

TEST_CASE("A ticket sent to the front goes before the age cap, the oldest of them first", "[domain][fairness]") {
    Lines hall;
    hall.add(pensions, 90min);
    hall.addPriority(pensions, 50min, 60min);
    hall.add(pensions, 1min).toFront = true;
    hall.add(pensions, 2min).toFront = true;
    CHECK(hall.choose()->rule == ChoiceRule::Front);
    CHECK(hall.call() == 4);
    CHECK(hall.call() == 3);
    CHECK(hall.call() == 1);
}

TEST_CASE("A reactivated ticket lets its number of others pass, whoever they are", "[domain][fairness]") {
    Lines hall;
    hall.add(pensions, 90min).behind = 2;
    hall.add(pensions, 3min);
    hall.addPriority(pensions, 1min);
    hall.add(pensions, 2min);
    CHECK(hall.call() == 3);
    CHECK(hall.call() == 2);
    CHECK(hall.call() == 1);
}

TEST_CASE("Calls from another queue bring a reactivated ticket no nearer", "[domain][fairness]") {
    Lines hall;
    hall.add(pensions, 90min).behind = 1;
    hall.add(pensions, 1min);
    hall.add(cards, 5min);
    recordCall(hall.lines, Choice{TicketId{3}, cards});
    CHECK(hall.lines[pensions].candidates.front().behind == 1);
}

TEST_CASE("A call out of order or a walk-direct visit does not begin the overtake count anew", "[domain][fairness]") {
    Lines hall;
    hall.add(pensions, 10min);
    hall.add(pensions, 1min);
    hall.lines[pensions].overtakesInRow = 2;
    Choice choice{TicketId{2}, pensions};
    choice.rule = GENERATE(ChoiceRule::Chosen, ChoiceRule::WalkDirect);
    recordCall(hall.lines, choice);
    CHECK(hall.lines[pensions].overtakesInRow == 2);
}

TEST_CASE("Scores of a whole day stay exact", "[domain][fairness]") {
    Candidate a;
    a.waitingSince = nine - 24h;
    a.ratePermille = 1'000'000;
    Candidate b = a;
    b.waitingSince = a.waitingSince - 1ms;
    CHECK(b.score(nine) - a.score(nine) == 1'000'000);
}

TEST_CASE("The reason of every call is stored in its event", "[domain][fairness]") {
    HallFixture fixture;
    fixture.advanceTo("09:00");
    fixture.open("3");
    fixture.issue("pension");
    fixture.advance(1min);
    const TicketId elder = fixture.issue("pension", "elder");
    const auto foreseen = nextFor(fixture.hall(), WindowId("3"), fixture.now().instant + 3s);
    CHECK(fixture.call("3") == elder);
    const Choice& why = lastOf<TicketCalled>(fixture).why;
    CHECK(foreseen == why);
    CHECK(why.rule == ChoiceRule::Score);
    CHECK(why.waiting == 2);
    CHECK(why.helping);
    CHECK(why.overtakes);
    CHECK(why.score == (20min + 3s) / 1ms * 1000);
    CHECK(why.runnerUpScore == (1min + 3s) / 1ms * 1000);
}

TEST_CASE("Coming early with an appointment gives no head start, the booked time does", "[domain][fairness]") {
    HallFixture fixture;
    fixture.done(BookAppointment{ServiceId("pension"), dayOf("2026-11-23"), timeOf("10:00"), person("a")});
    const AppointmentId appointment = lastOf<AppointmentBooked>(fixture).appointment.id;
    fixture.advanceTo("09:46");
    const TicketId booked = *fixture.done(CheckIn{appointment, KioskId("k1"), "en"}).ticket;
    CHECK(fixture.visit(booked).waitingSince == fixture.hall().atLocal(timeOf("10:00")));
    CHECK(fixture.number(booked) == "SL001");
    const Candidate& candidate = fixture.hall().lines.at(pensions).candidates.front();
    CHECK(candidate.score(fixture.now().instant) == 30min / 1ms * 1000);
    CHECK(candidate.priority);
}
