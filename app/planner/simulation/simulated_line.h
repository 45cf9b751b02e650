// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/simulation/hall_day.h"
#include "app/planner/simulation/index_set.h"

#include <cstdint>
#include <vector>

namespace evenhall::planner {

/// A waiting ticket of the simulator; the fields of evenhall::Candidate that the rules read.
struct SimulatedCandidate {
    Instant waitingSince;
    Duration bonus{0};
    std::int64_t ratePermille = 1000;
    TicketIndex order = 0; ///< also the ticket
    int behind = 0;
    WindowIndex keptFor = 0; ///< only with isKept
    ClassIndex waitingClass = 0;
    bool priority = false;
    bool toFront = false;
    bool isKept = false;
    bool isAlone = false; ///< came special, so it stands beside its class for good

    /// True if some rule looks at this ticket alone, not at its class.
    [[nodiscard]] bool isSpecial() const { return toFront || isKept || behind != 0; }
};

/// Tickets of one class behind the first, longest wait first.
class ClassLine {
public:
    [[nodiscard]] bool empty() const { return m_first == m_tickets.size(); }
    [[nodiscard]] const SimulatedCandidate* begin() const { return m_tickets.data() + m_first; }
    [[nodiscard]] const SimulatedCandidate* end() const { return m_tickets.data() + m_tickets.size(); }

    void insert(const SimulatedCandidate& candidate);
    SimulatedCandidate takeFirst();
    void remove(TicketIndex order);
    void clear();

private:
    std::vector<SimulatedCandidate> m_tickets;
    std::size_t m_first = 0;
};

/// One queue in the simulator. Of a class without anything special only the one who waits longest can be chosen (once
/// waits have begun), so a call looks at the leaders alone: the first of each class, and everybody special.
class SimulatedLine {
public:
    void clear(std::size_t classes);
    [[nodiscard]] bool empty() const { return m_leaders.empty(); }
    void insert(const SimulatedCandidate& candidate);
    /// What a call does to a line; the twin of recordCall() in app/domain/queueing.
    void recordCall(const SimulatedCandidate& called, bool overtakes);
    /// Nobody is kept for this window any more; true if somebody was.
    bool releaseKept(WindowIndex window);
    [[nodiscard]] int overtakesInRow() const { return m_overtakesInRow; }

    /// Visits everybody who can be first by score or longest waiting among their equals.
    template <typename Visit>
    void forEachLeader(Instant now, const Visit& visit) const {
        for (const SimulatedCandidate& leader : m_leaders) {
            visit(leader);
            if (leader.waitingSince <= now || leader.isAlone)
                continue;
            // Waits that have not begun count the same, so that there the issue order decides.
            for (const SimulatedCandidate& follower : m_rest[leader.waitingClass])
                visit(follower);
        }
    }

private:
    void insertPlain(const SimulatedCandidate& candidate);

    std::vector<SimulatedCandidate> m_leaders; ///< in no order
    std::vector<ClassLine> m_rest;             ///< by class
    int m_overtakesInRow = 0;
    int m_alone = 0; ///< leaders who are special
};

/// The lines one window may call from, as ChoiceRules asks for them.
class WindowLines {
public:
    using Candidate = SimulatedCandidate;
    using Line = SimulatedLine;

    WindowLines(const std::vector<SimulatedLine>& lines, const IndexSet& served, const IndexSet& occupied,
                WindowIndex window, Instant now)
        : m_lines(lines), m_served(served), m_occupied(occupied), m_window(window), m_now(now) {}

    template <typename Visit>
    void forEachLine(const Visit& visit) const {
        IndexSet::forEachInBoth(m_served, m_occupied, [&](std::size_t queue) { visit(m_lines[queue]); });
    }
    template <typename Visit>
    void forEachCandidate(const SimulatedLine& line, const Visit& visit) const {
        line.forEachLeader(m_now, visit);
    }
    [[nodiscard]] int overtakesInRow(const SimulatedLine& line) const { return line.overtakesInRow(); }
    [[nodiscard]] bool mayCall(const SimulatedCandidate& candidate) const {
        return !candidate.isKept || candidate.keptFor == m_window;
    }

private:
    const std::vector<SimulatedLine>& m_lines;
    const IndexSet& m_served;
    const IndexSet& m_occupied;
    WindowIndex m_window;
    Instant m_now;
};

} // namespace evenhall::planner
