// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/simulation/replay.h"
#include "app/planner/simulation/window_clock.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace evenhall::planner {

/// What a class of people had to wait in all.
struct PoolTotals {
    std::int64_t people = 0;
    std::int64_t waited = 0; ///< of them, those who waited at all
    Duration waits{0};
};

/// One line before equal servers, two classes: what replayLine() does with a constant number of servers, without a
/// hall around it, for studies of many millions of people. People are given in order of arrival, piece by piece; only
/// those who wait are kept. Agrees with replayLine() to the last unit.
class PoolSimulator {
public:
    /// The rule must be one that replayLine() accepts; at least one server.
    PoolSimulator(int servers, const LineRule& rule);

    void arrive(std::span<const LineTicket> tickets);
    /// Nobody comes any more: everybody who waits is served.
    void finish();
    [[nodiscard]] const PoolTotals& ordinary() const { return m_totals[0]; }
    [[nodiscard]] const PoolTotals& priority() const { return m_totals[1]; }

private:
    struct Person {
        Instant waitingSince;
        Duration service{0};
        std::uint64_t order = 0;
    };
    /// Those of one class who wait, in a ring whose size is a power of two.
    class Ring {
    public:
        [[nodiscard]] bool empty() const { return m_first == m_end; }
        [[nodiscard]] const Person& front() const { return m_people[m_first & (m_people.size() - 1)]; }
        void push(const Person& person) {
            if (m_end - m_first == m_people.size())
                grow();
            m_people[m_end++ & (m_people.size() - 1)] = person;
        }
        void pop() { ++m_first; }

    private:
        void grow();

        std::vector<Person> m_people = std::vector<Person>(64);
        std::size_t m_first = 0;
        std::size_t m_end = 0;
    };

    template <Discipline discipline>
    void arriveBy(std::span<const LineTicket> tickets);
    template <Discipline discipline>
    void serveUntil(Instant until);
    template <Discipline discipline>
    [[nodiscard]] bool priorityIsNext(Instant now) const;

    LineRule m_rule;
    std::int64_t m_ordinaryRate;
    std::int64_t m_priorityRate;
    WindowClock m_clock;
    std::array<Ring, 2> m_lines; ///< ordinary, priority
    std::array<PoolTotals, 2> m_totals;
    std::uint64_t m_order = 0;
};

} // namespace evenhall::planner
