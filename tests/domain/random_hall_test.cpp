// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/apply_events.h"
#include "tests/domain/hall_fixture.h"
#include "tests/domain/random_commands.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <set>
#include <string>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

bool isAtWindow(const Visit& visit) {
    return visit.state == VisitState::Called || visit.state == VisitState::Serving;
}

void checkLines(const Hall& hall) {
    std::set<TicketId> inLines;
    for (const auto& [queue, line] : hall.lines) {
        REQUIRE(std::is_sorted(line.candidates.begin(), line.candidates.end(),
                               [](const Candidate& a, const Candidate& b) { return a.order < b.order; }));
        for (const Candidate& candidate : line.candidates) {
            REQUIRE(inLines.insert(candidate.ticket).second);
            const Visit* visit = hall.visit(candidate.ticket);
            REQUIRE(visit != nullptr);
            REQUIRE(visit->state == VisitState::Waiting);
            REQUIRE(visit->current().queue == queue);
            Candidate expected = candidateOf(*hall.catalogue, *visit);
            REQUIRE(candidate.behind <= expected.behind);
            expected.behind = candidate.behind;
            REQUIRE((candidate == expected));
        }
    }
    const auto waiting = std::count_if(hall.visits.begin(), hall.visits.end(),
                                       [](const auto& entry) { return entry.second.state == VisitState::Waiting; });
    REQUIRE(static_cast<std::size_t>(waiting) == inLines.size());
}

void checkWindows(const Hall& hall) {
    std::set<TicketId> atWindows;
    std::set<ClerkId> clerks;
    for (const auto& [id, state] : hall.windows) {
        REQUIRE((state.mode == WindowMode::Closed || state.clerk));
        if (state.clerk)
            REQUIRE(clerks.insert(*state.clerk).second);
        if (!state.ticket)
            continue;
        REQUIRE(atWindows.insert(*state.ticket).second);
        const Visit* visit = hall.visit(*state.ticket);
        REQUIRE(visit != nullptr);
        REQUIRE(visit->window == id);
        REQUIRE(isAtWindow(*visit));
        REQUIRE(state.clerk);
    }
    const auto called = std::count_if(hall.visits.begin(), hall.visits.end(),
                                      [](const auto& entry) { return isAtWindow(entry.second); });
    REQUIRE(static_cast<std::size_t>(called) == atWindows.size());
}

void checkVisits(const Hall& hall) {
    std::set<std::uint64_t> orders;
    for (const auto& [id, visit] : hall.visits) {
        REQUIRE(visit.id == id);
        REQUIRE(orders.insert(visit.order).second);
        REQUIRE(visit.leg < visit.legs.size());
        REQUIRE(visit.window.has_value() == isAtWindow(visit));
        REQUIRE((visit.state == VisitState::Parked) == (hall.parked.count(id) == 1));
        REQUIRE((visit.state == VisitState::Missed) == (hall.missed.count(id) == 1));
        REQUIRE((visit.state != VisitState::Parked || visit.park));
        REQUIRE((visit.state != VisitState::Missed || visit.missedAt));
        REQUIRE(visit.current().outcome.has_value() == (visit.state == VisitState::Ended));
        for (std::size_t leg = 0; leg < visit.legs.size(); ++leg)
            REQUIRE((leg >= visit.leg || visit.legs[leg].outcome));
        REQUIRE(hall.byCode.at(visit.code.toString()) == id);
        REQUIRE((hall.dayOpen || visit.state == VisitState::Ended));
    }
    REQUIRE(hall.byCode.size() == hall.visits.size());
    REQUIRE(hall.parked.size() + hall.missed.size() <= hall.visits.size());
}

/// Runs one made-up hall and checks after every single event what must always be true.
class RandomRun {
public:
    explicit RandomRun(std::uint32_t seed)
        : m_random(seed), m_now{toInstant(dayOf("2026-11-23"), timeOf("08:30"), 480min), 480min} {
        execute(AdoptConfiguration{std::make_shared<const Catalogue>(m_random.configuration(), "first")});
        execute(TimePassed{});
    }

    void step() {
        m_now = m_random.nextNow(m_now);
        const auto deadline = nextDeadline(m_hall, m_now);
        REQUIRE(deadline);
        REQUIRE(*deadline >= m_now.instant);
        // A busy controller may be late with its timers; once they are sent, none may stay due.
        for (int rounds = 0; nextDeadline(m_hall, m_now) == m_now.instant; ++rounds) {
            REQUIRE(rounds < 4);
            execute(TimePassed{});
        }
        execute(m_random.command(m_hall, m_now));
    }

    void checkFold() const { REQUIRE(differences(m_hall, replayed(m_history)).empty()); }
    [[nodiscard]] std::size_t events() const { return m_history.size(); }
    [[nodiscard]] int refusals() const { return m_refusals; }

private:
    void execute(const Command& command) {
        Decision decision = decide(m_hall, command, m_random.context(m_now));
        if (decision.answer.error) {
            ++m_refusals;
            REQUIRE(decision.events.empty());
        }
        for (Event& event : decision.events) {
            applyChecked(event);
            m_history.push_back({std::move(event), m_now.instant});
        }
        checkLines(m_hall);
        checkWindows(m_hall);
        checkVisits(m_hall);
    }

    void applyChecked(const Event& event) {
        const auto visitsBefore = m_hall.visits;
        const auto windowsBefore = m_hall.windows;
        if (const auto* issued = std::get_if<TicketIssued>(&event))
            checkNew(*issued);
        if (const auto* called = std::get_if<TicketCalled>(&event))
            REQUIRE_FALSE(isAtWindow(*m_hall.visit(called->why.ticket)));
        apply(m_hall, event, m_now.instant);
        if (std::holds_alternative<DayOpened>(event) || std::holds_alternative<ConfigurationAdopted>(event))
            return; // everything is new
        const Touched touched = touchedBy(m_hall, event);
        for (const auto& [id, visit] : m_hall.visits) {
            const auto before = visitsBefore.find(id);
            if (before != visitsBefore.end() && before->second == visit)
                continue;
            REQUIRE(std::count(touched.tickets.begin(), touched.tickets.end(), id) == 1);
            if (before != visitsBefore.end())
                REQUIRE(visit.revision > before->second.revision);
        }
        for (const auto& [id, state] : m_hall.windows) {
            if (windowsBefore.count(id) == 0 || windowsBefore.at(id) != state)
                REQUIRE(std::count(touched.windows.begin(), touched.windows.end(), id) == 1);
        }
    }

    void checkNew(const TicketIssued& issued) {
        REQUIRE(m_ids.insert(issued.ticket).second);
        REQUIRE(m_numbers.insert(m_hall.day.toString() + issued.number.toString()).second);
        REQUIRE(m_hall.byCode.count(issued.code.toString()) == 0);
    }

    RandomCommands m_random;
    Now m_now;
    Hall m_hall;
    std::vector<PastEvent> m_history;
    std::set<TicketId> m_ids;
    std::set<std::string> m_numbers; ///< day and number
    int m_refusals = 0;
};

} // namespace

TEST_CASE("Whatever is asked of a hall, in whatever order, it stays consistent", "[domain][property]") {
    constexpr std::uint32_t halls = 60;
    constexpr int commandsPerHall = 400;
    std::size_t events = 0;
    int refusals = 0;
    for (std::uint32_t seed = 1; seed <= halls; ++seed) {
        INFO("seed " << seed);
        RandomRun run(seed);
        for (int command = 0; command < commandsPerHall; ++command)
            run.step();
        run.checkFold();
        events += run.events();
        refusals += run.refusals();
    }
    // Both kinds of commands must have been met, or the test says nothing.
    CHECK(events > 5'000);
    CHECK(refusals > 5'000);
}
