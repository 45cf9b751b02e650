// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/domain/hall_fixture.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>

namespace evenhall {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::minutes eightHoursEast{480};
constexpr int mostTimersAtOnce = 1000;

} // namespace

WaitingLines occupied(const WaitingLines& lines) {
    WaitingLines result;
    for (const auto& [queue, line] : lines) {
        if (line != WaitingLine{})
            result.emplace(queue, line);
    }
    return result;
}

std::string differences(const Hall& a, const Hall& b) {
    std::string parts;
    const auto note = [&parts](bool same, const char* part) {
        if (!same)
            parts += std::string(parts.empty() ? "" : ", ") + part;
    };
    note(a.catalogue == b.catalogue, "catalogue");
    note(a.plan == b.plan, "plan");
    note(a.day == b.day && a.dayOpen == b.dayOpen && a.utcOffset == b.utcOffset, "day");
    note(a.lastEventAt == b.lastEventAt, "last event");
    note(a.seriesUsed == b.seriesUsed && a.ticketsToday == b.ticketsToday && a.issueOrder == b.issueOrder, "series");
    note(a.visits == b.visits, "visits");
    note(a.byCode == b.byCode, "codes");
    note(a.byIdentity == b.byIdentity, "identities");
    note(a.issuedToday == b.issuedToday, "quotas");
    note(occupied(a.lines) == occupied(b.lines), "lines");
    note(a.parked == b.parked && a.missed == b.missed && a.checkInEnds == b.checkInEnds, "indexes");
    note(a.windows == b.windows, "windows");
    note(a.undo == b.undo, "undo");
    note(a.requests == b.requests && a.requestsToday == b.requestsToday, "requests");
    note(a.suggestions == b.suggestions && a.suggestionsToday == b.suggestionsToday && a.movesToday == b.movesToday,
         "suggestions");
    note(a.paces == b.paces, "paces");
    note(a.printers == b.printers, "printers");
    note(a.appointments == b.appointments && a.appointmentsMade == b.appointmentsMade, "appointments");
    note(a.missedAppointments == b.missedAppointments, "missed appointments");
    return parts;
}

Hall replayed(const std::vector<PastEvent>& history) {
    Hall hall;
    for (const PastEvent& past : history)
        apply(hall, past.event, past.at);
    return hall;
}

HallFixture::HallFixture(HallConfiguration configuration, std::string_view day, std::string_view time)
    : m_now{toInstant(dayOf(day), timeOf(time), eightHoursEast), eightHoursEast} {
    done(AdoptConfiguration{std::make_shared<const Catalogue>(std::move(configuration), "first")});
    advance(0ms);
}

const Visit& HallFixture::visit(TicketId ticket) const {
    const Visit* visit = m_hall.visit(ticket);
    REQUIRE(visit != nullptr);
    return *visit;
}

const WindowState& HallFixture::window(std::string_view id) const {
    const WindowState* state = m_hall.window(WindowId(std::string(id)));
    REQUIRE(state != nullptr);
    return *state;
}

Prospect HallFixture::prospectOf(std::string_view service) const {
    const Service* found = m_hall.catalogue->service(ServiceId(std::string(service)));
    REQUIRE(found != nullptr);
    return prospect(m_hall, *found, m_now);
}

Answer HallFixture::execute(const Command& command) {
    DecisionContext context;
    context.now = m_now;
    for (std::uint8_t& byte : context.random) {
        m_random = m_random * 1664525U + 1013904223U; // Numerical Recipes' generator: enough to differ
        byte = static_cast<std::uint8_t>(m_random >> 24U);
    }
    Decision decision = decide(m_hall, command, context);
    for (Event& event : decision.events) {
        apply(m_hall, event, m_now.instant);
        m_history.push_back({std::move(event), m_now.instant});
    }
    return std::move(decision.answer);
}

Answer HallFixture::done(const Command& command) {
    Answer answer = execute(command);
    if (answer.error)
        FAIL("refused with code " << static_cast<int>(answer.error->code) << ": " << answer.error->context);
    return answer;
}

ErrorCode HallFixture::refusal(const Command& command) {
    const Hall before = m_hall;
    const std::size_t eventsBefore = m_history.size();
    const Answer answer = execute(command);
    REQUIRE(answer.error);
    REQUIRE(m_history.size() == eventsBefore);
    REQUIRE(differences(before, m_hall).empty());
    return answer.error->code;
}

void HallFixture::moveTo(Instant target) {
    REQUIRE(target >= m_now.instant);
    int atOneInstant = 0;
    while (const auto deadline = nextDeadline(m_hall, m_now)) {
        if (*deadline > target)
            break;
        REQUIRE(*deadline >= m_now.instant);
        atOneInstant = *deadline == m_now.instant ? atOneInstant + 1 : 0;
        REQUIRE(atOneInstant < mostTimersAtOnce); // a deadline that TimePassed does not settle would spin for ever
        m_now.instant = *deadline;
        done(TimePassed{});
    }
    m_now.instant = target;
}

void HallFixture::advance(Duration duration) {
    moveTo(m_now.instant + duration);
}

void HallFixture::advanceTo(std::string_view time) {
    moveTo(toInstant(m_now.localDay(), timeOf(time), m_now.utcOffset));
}

void HallFixture::advanceTo(std::string_view day, std::string_view time) {
    moveTo(toInstant(dayOf(day), timeOf(time), m_now.utcOffset));
}

void HallFixture::jump(Duration duration) {
    m_now.instant = m_now.instant + duration;
    done(TimePassed{});
}

void HallFixture::open(std::string_view window) {
    const WindowId id{std::string(window)};
    done(SignIn{id, ClerkId("c" + std::string(window))});
    done(OpenWindow{id});
}

TicketId HallFixture::issue(std::string_view service, std::optional<std::string_view> priority) {
    IssueTicket command;
    command.services = {ServiceId(std::string(service))};
    command.kiosk = KioskId("k1");
    if (priority)
        command.priority = PriorityClassId(std::string(*priority));
    return done(command).ticket.value();
}

TicketId HallFixture::issueTo(const std::string& name, std::string_view service) {
    IssueTicket command;
    command.services = {ServiceId(std::string(service))};
    command.kiosk = KioskId("k1");
    command.identity = person(name);
    return done(command).ticket.value();
}

TicketId HallFixture::call(std::string_view window) {
    advance(m_hall.catalogue->configuration().calling.nextGuard);
    CallNext command{WindowId(std::string(window)), std::nullopt};
    if (m_hall.visitAt(command.window) != nullptr)
        command.finish = FinishDetails{};
    const Answer answer = done(command);
    REQUIRE(answer.ticket);
    return *answer.ticket;
}

TicketId HallFixture::serve(std::string_view window) {
    const TicketId ticket = call(window);
    done(StartService{WindowId(std::string(window))});
    return ticket;
}

void HallFixture::finish(std::string_view window, Outcome outcome) {
    done(FinishService{WindowId(std::string(window)), FinishDetails{outcome, 1, {}}});
}

} // namespace evenhall
