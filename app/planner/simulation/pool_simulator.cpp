// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/simulation/pool_simulator.h"

#include "app/domain/queueing/choice_rules.h"

#include <cmath>
#include <limits>
#include <utility>

namespace evenhall::planner {

namespace {

/// What scoreOf() reads of a candidate.
struct Scored {
    Instant waitingSince;
    Duration bonus{0};
    std::int64_t ratePermille = 1000;
};

} // namespace

void PoolSimulator::Ring::grow() {
    std::vector<Person> larger(2 * m_people.size());
    for (std::size_t place = m_first; place != m_end; ++place)
        larger[place & (larger.size() - 1)] = m_people[place & (m_people.size() - 1)];
    m_people = std::move(larger);
}

PoolSimulator::PoolSimulator(int servers, const LineRule& rule)
    : m_rule(rule)
    , m_ordinaryRate(ordinaryRateOf(rule))
    , m_priorityRate(std::llround(rule.rate * static_cast<double>(m_ordinaryRate))) {
    m_clock.clear(static_cast<std::size_t>(servers));
    for (std::size_t server = 0; server < static_cast<std::size_t>(servers); ++server)
        m_clock.set(server, Instant{std::numeric_limits<std::int64_t>::min()});
}

template <Discipline discipline>
bool PoolSimulator::priorityIsNext(Instant now) const {
    if (m_lines[1].empty() || m_lines[0].empty())
        return m_lines[0].empty();
    const Person& ordinary = m_lines[0].front();
    const Person& priority = m_lines[1].front();
    std::int64_t lead = 0;
    if constexpr (discipline == Discipline::Strict)
        return true;
    if constexpr (discipline == Discipline::FirstCome)
        return priority.order < ordinary.order;
    if constexpr (discipline == Discipline::Accumulating)
        lead = scoreOf(Scored{priority.waitingSince, Duration(0), m_priorityRate}, now) -
               scoreOf(Scored{ordinary.waitingSince, Duration(0), m_ordinaryRate}, now);
    if constexpr (discipline == Discipline::HeadStart)
        lead = scoreOf(Scored{priority.waitingSince, m_rule.headStart, 1000}, now) -
               scoreOf(Scored{ordinary.waitingSince, Duration(0), 1000}, now);
    return lead > 0 || (lead == 0 && priority.order < ordinary.order);
}

template <Discipline discipline>
void PoolSimulator::serveUntil(Instant until) {
    while (m_clock.next() <= until && !(m_lines[0].empty() && m_lines[1].empty())) {
        const Instant now = m_clock.next();
        const std::size_t taken = priorityIsNext<discipline>(now) ? 1 : 0;
        const Person person = m_lines[taken].front();
        m_lines[taken].pop();
        m_clock.set(m_clock.window(), now + person.service);
        ++m_totals[taken].waited;
        m_totals[taken].waits += now - person.waitingSince;
    }
}

template <Discipline discipline>
void PoolSimulator::arriveBy(std::span<const LineTicket> tickets) {
    for (const LineTicket& ticket : tickets) {
        serveUntil<discipline>(ticket.arrival);
        const std::size_t line = ticket.priority ? 1 : 0;
        ++m_totals[line].people;
        if (m_clock.next() <= ticket.arrival) // then nobody waits any more
            m_clock.set(m_clock.window(), ticket.arrival + ticket.service);
        else
            m_lines[line].push({ticket.arrival, ticket.service, m_order});
        ++m_order;
    }
}

void PoolSimulator::arrive(std::span<const LineTicket> tickets) {
    switch (m_rule.discipline) {
    case Discipline::FirstCome:
        return arriveBy<Discipline::FirstCome>(tickets);
    case Discipline::Strict:
        return arriveBy<Discipline::Strict>(tickets);
    case Discipline::Accumulating:
        return arriveBy<Discipline::Accumulating>(tickets);
    case Discipline::HeadStart:
        return arriveBy<Discipline::HeadStart>(tickets);
    }
}

void PoolSimulator::finish() {
    const Instant end{std::numeric_limits<std::int64_t>::max() - 1};
    switch (m_rule.discipline) {
    case Discipline::FirstCome:
        return serveUntil<Discipline::FirstCome>(end);
    case Discipline::Strict:
        return serveUntil<Discipline::Strict>(end);
    case Discipline::Accumulating:
        return serveUntil<Discipline::Accumulating>(end);
    case Discipline::HeadStart:
        return serveUntil<Discipline::HeadStart>(end);
    }
}

} // namespace evenhall::planner
