// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/calling_policy.h"
#include "app/domain/queueing/choice.h"
#include "app/domain/values/time.h"

#include <algorithm>
#include <cstdint>

namespace evenhall {

/// The rules of who is next, once for the hall and for the simulator. They differ only in how they hold their tickets:
/// the hall by name in maps, the simulator by small integers, because it makes millions of calls in a second.
///
/// `Lines` says who waits:
///   Candidate, Line                          types; a Candidate has the fields of evenhall::Candidate used here
///   forEachLine(f)                           f(const Line&) for each line the window may call from now
///   forEachCandidate(line, f)                f(const Candidate&)
///   overtakesInRow(line)                     see WaitingLine
///   mayCall(candidate)                       false: kept for another window
/// forEachCandidate may leave out whoever can be neither first by score nor longest waiting among its equals; read()
/// must be given at least the same ones.

/// wait x rate + bonus x 1000; a wait that has not begun counts as zero.
template <typename Candidate>
[[nodiscard]] std::int64_t scoreOf(const Candidate& candidate, Instant now) {
    const std::int64_t wait = std::max<std::int64_t>(0, (now - candidate.waitingSince).count());
    return wait * candidate.ratePermille + candidate.bonus.count() * 1000;
}

/// The order of arrival in the hall; ties by issue order.
template <typename Candidate>
[[nodiscard]] bool waitsLonger(const Candidate& a, const Candidate& b) {
    return a.waitingSince != b.waitingSince ? a.waitingSince < b.waitingSince : a.order < b.order;
}

template <typename Lines>
class ChoiceRules {
public:
    using Candidate = typename Lines::Candidate;
    using Line = typename Lines::Line;

    /// A candidate with the line it waits in and its score now. Null: nobody.
    struct Ranked {
        const Candidate* candidate = nullptr;
        const Line* line = nullptr;
        std::int64_t score = 0;

        explicit operator bool() const { return candidate != nullptr; }
    };

    struct Pick {
        Ranked first;
        ChoiceRule rule = ChoiceRule::Score;
    };

    ChoiceRules(const CallingPolicy& policy, const Lines& lines, Instant now)
        : m_policy(policy), m_lines(lines), m_now(now) {}

    /// Takes note of one candidate that the window may call.
    void read(const Ranked& ranked) {
        if (ranked.candidate->toFront)
            improve(m_front, ranked, entryWaitsLonger);
        follow(ranked.candidate->behind == 0 ? m_ready : m_behind, ranked);
        m_isBoundReached = m_isBoundReached || isBound(*ranked.line);
    }

    /// Who is next of those read, and why; nobody when nobody was read.
    [[nodiscard]] Pick pick(bool priorityFirst) const {
        if (m_front)
            return {m_front, ChoiceRule::Front};
        const bool readyOnly = static_cast<bool>(m_ready.best);
        const Leaders& leaders = readyOnly ? m_ready : m_behind;
        if (leaders.oldest)
            return {leaders.oldest,
                    leaders.best.candidate == leaders.oldest.candidate ? ChoiceRule::Score : ChoiceRule::AgeCap};
        // Who may not be called now because its line has been passed often enough only matters where there is such a
        // line. Someone is always left: the ordinary ticket that would be passed.
        return m_isBoundReached ? pickAllowed(allowedLeaders(readyOnly), leaders, priorityFirst)
                                : pickAllowed(leaders, leaders, priorityFirst);
    }

    /// True if a longer-waiting ordinary ticket of the same queue would be passed by calling this one.
    [[nodiscard]] bool overtakes(const Ranked& ranked) const {
        if (!ranked.candidate->priority)
            return false;
        const Candidate* ordinary = longestOrdinary(*ranked.line, false);
        return ordinary != nullptr && waitsLonger(*ordinary, *ranked.candidate);
    }

private:
    /// Those the rules of scores speak of: the first by each rule.
    struct Leaders {
        Ranked best;     ///< by score
        Ranked oldest;   ///< longest wait among the ordinary ones past the age cap
        Ranked priority; ///< best score among priority tickets
    };

    /// True when `a` goes before `b`: higher score, then earlier issue.
    static bool goesBefore(const Ranked& a, const Ranked& b) {
        return a.score != b.score ? a.score > b.score : a.candidate->order < b.candidate->order;
    }

    static bool entryWaitsLonger(const Ranked& a, const Ranked& b) { return waitsLonger(*a.candidate, *b.candidate); }

    /// Takes `next` where there was nobody or where it comes first; among equals the first one seen stays.
    template <typename ComesFirst>
    static void improve(Ranked& first, const Ranked& next, ComesFirst comesFirst) {
        if (!first || comesFirst(next, first))
            first = next;
    }

    void follow(Leaders& leaders, const Ranked& ranked) const {
        improve(leaders.best, ranked, goesBefore);
        if (ranked.candidate->priority)
            improve(leaders.priority, ranked, goesBefore);
        else if (m_now - ranked.candidate->waitingSince >= m_policy.ordinaryAgeCap)
            improve(leaders.oldest, ranked, entryWaitsLonger);
    }

    [[nodiscard]] bool isBound(const Line& line) const {
        return m_lines.overtakesInRow(line) >= m_policy.maxOvertakesInRow;
    }

    [[nodiscard]] static Pick pickAllowed(const Leaders& allowed, const Leaders& leaders, bool priorityFirst) {
        if (priorityFirst && allowed.priority)
            return {allowed.priority, allowed.priority.candidate == allowed.best.candidate ? ChoiceRule::Score
                                                                                           : ChoiceRule::PriorityFirst};
        return {allowed.best,
                allowed.best.candidate == leaders.best.candidate ? ChoiceRule::Score : ChoiceRule::OvertakeBound};
    }

    [[nodiscard]] Leaders allowedLeaders(bool readyOnly) const {
        Leaders leaders;
        m_lines.forEachLine([&](const Line& line) {
            const Candidate* ordinary = isBound(line) ? longestOrdinary(line, readyOnly) : nullptr;
            m_lines.forEachCandidate(line, [&](const Candidate& candidate) {
                const bool isBlocked = candidate.priority && ordinary != nullptr && waitsLonger(*ordinary, candidate);
                if (!isBlocked && m_lines.mayCall(candidate) && !(readyOnly && candidate.behind != 0))
                    follow(leaders, Ranked{&candidate, &line, scoreOf(candidate, m_now)});
            });
        });
        return leaders;
    }

    [[nodiscard]] const Candidate* longestOrdinary(const Line& line, bool readyOnly) const {
        const Candidate* longest = nullptr;
        m_lines.forEachCandidate(line, [&](const Candidate& candidate) {
            if (candidate.priority || !m_lines.mayCall(candidate) || (readyOnly && candidate.behind != 0))
                return;
            if (longest == nullptr || waitsLonger(candidate, *longest))
                longest = &candidate;
        });
        return longest;
    }

    const CallingPolicy& m_policy;
    const Lines& m_lines;
    Instant m_now;
    Ranked m_front; ///< longest wait among those sent to the front
    Leaders m_ready;
    Leaders m_behind;              ///< of those who still let others pass; they matter only when nobody is ready
    bool m_isBoundReached = false; ///< in a line that somebody read waits in
};

} // namespace evenhall
