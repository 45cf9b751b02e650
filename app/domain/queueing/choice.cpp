// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/queueing/choice.h"

#include <algorithm>

namespace evenhall {

namespace {

/// A candidate with the line it waits in. Null: nobody.
struct Entry {
    const Candidate* candidate = nullptr;
    const QueueId* queue = nullptr;
    const WaitingLine* line = nullptr;
    std::int64_t score = 0;

    explicit operator bool() const { return candidate != nullptr; }
};

/// True when `a` goes before `b`: higher score, then earlier issue.
bool goesBefore(const Entry& a, const Entry& b) {
    return a.score != b.score ? a.score > b.score : a.candidate->order < b.candidate->order;
}

bool waitsLonger(const Candidate& a, const Candidate& b) {
    return a.waitingSince != b.waitingSince ? a.waitingSince < b.waitingSince : a.order < b.order;
}

/// Takes `next` where there was nobody or where it comes first; among equals the first one seen stays.
template <typename ComesFirst>
void improve(Entry& first, const Entry& next, ComesFirst comesFirst) {
    if (!first || comesFirst(next, first))
        first = next;
}

bool entryWaitsLonger(const Entry& a, const Entry& b) {
    return waitsLonger(*a.candidate, *b.candidate);
}

bool mayCall(const Candidate& candidate, const WindowId& window) {
    return !candidate.onlyWindow || *candidate.onlyWindow == window;
}

std::int64_t scoreAt(const Candidate& candidate, Instant now) {
    const std::int64_t wait = std::max<std::int64_t>(0, (now - candidate.waitingSince).count());
    return wait * candidate.ratePermille + candidate.bonus.count() * 1000;
}

/// The first two of a line for whom no rule makes an exception. Whoever is as plain, waits no longer and came later
/// than both can be neither called nor runner-up, so that in a long line most tickets need no more than this look.
class PlainOnes {
public:
    /// Asked in the order of the line.
    [[nodiscard]] bool comeBefore(const Candidate& candidate) {
        const bool isPlain = !candidate.priority && !candidate.toFront && candidate.behind == 0 &&
                             candidate.bonus.count() == 0 && candidate.ratePermille == ordinaryRate &&
                             !candidate.onlyWindow;
        if (!isPlain)
            return false;
        if (m_seen == 2 && candidate.waitingSince >= m_since && candidate.order >= m_order)
            return true;
        if (m_seen < 2) {
            ++m_seen;
            m_since = m_seen == 1 ? candidate.waitingSince : std::max(m_since, candidate.waitingSince);
            m_order = m_seen == 1 ? candidate.order : std::max(m_order, candidate.order);
        }
        return false;
    }

private:
    static constexpr std::int64_t ordinaryRate = 1000;

    int m_seen = 0;
    Instant m_since; ///< of the later of the two
    std::uint64_t m_order = 0;
};

/// Those the rules of scores speak of: the first by each rule.
struct Leaders {
    Entry best;     ///< by score
    Entry oldest;   ///< longest wait among the ordinary ones past the age cap
    Entry priority; ///< best score among priority tickets
};

/// The lines one window may call from, read without being copied: a line can hold thousands, and every call, every
/// view of a window and every step of a simulation asks.
class Lines {
public:
    Lines(const CallingPolicy& policy, const std::vector<QueueId>& queues, const WindowId& window,
          const WaitingLines& lines, Instant now)
        : m_policy(policy), m_queues(queues), m_window(window), m_lines(lines), m_now(now) {}

    [[nodiscard]] int count() const {
        int count = 0;
        forEachLine([&](const QueueId&, const WaitingLine& line) {
            for (const Candidate& candidate : line.candidates)
                count += mayCall(candidate, m_window) ? 1 : 0;
        });
        return count;
    }

    /// Nothing when nobody waits.
    [[nodiscard]] std::optional<Choice> choose(bool priorityFirst) {
        readAll();
        if (m_count == 0)
            return std::nullopt;
        Choice choice;
        const Entry picked = pick(priorityFirst, choice.rule);
        choice.ticket = picked.candidate->ticket;
        choice.queue = *picked.queue;
        choice.waiting = m_count;
        choice.score = picked.score;
        choice.runnerUpScore =
            std::max<std::int64_t>(0, picked.candidate == m_highest ? m_secondScore : m_highestScore);
        choice.overtakes = overtakes(picked, false);
        return choice;
    }

private:
    template <typename Visit>
    void forEachLine(const Visit& visit) const {
        for (const QueueId& queue : m_queues) {
            if (const auto line = m_lines.find(queue); line != m_lines.end())
                visit(line->first, line->second);
        }
    }

    void readAll() {
        forEachLine([this](const QueueId& queue, const WaitingLine& line) {
            PlainOnes plain;
            for (const Candidate& candidate : line.candidates) {
                if (plain.comeBefore(candidate))
                    ++m_count;
                else if (mayCall(candidate, m_window))
                    read(Entry{&candidate, &queue, &line, scoreAt(candidate, m_now)});
            }
        });
    }

    void read(const Entry& entry) {
        ++m_count;
        noteScore(entry);
        if (entry.candidate->toFront)
            improve(m_front, entry, entryWaitsLonger);
        follow(m_all, entry);
        if (entry.candidate->behind == 0)
            follow(m_ready, entry);
    }

    /// Keeps the two highest scores of different tickets; a queue named twice shows its tickets twice.
    void noteScore(const Entry& entry) {
        if (entry.candidate == m_highest)
            return;
        if (m_highest == nullptr || entry.score > m_highestScore) {
            m_secondScore = m_highest == nullptr ? 0 : m_highestScore;
            m_highest = entry.candidate;
            m_highestScore = entry.score;
        } else {
            m_secondScore = std::max(m_secondScore, entry.score);
        }
    }

    void follow(Leaders& leaders, const Entry& entry) const {
        improve(leaders.best, entry, goesBefore);
        if (entry.candidate->priority)
            improve(leaders.priority, entry, goesBefore);
        else if (m_now - entry.candidate->waitingSince >= m_policy.ordinaryAgeCap)
            improve(leaders.oldest, entry, entryWaitsLonger);
    }

    [[nodiscard]] Entry pick(bool priorityFirst, ChoiceRule& rule) const {
        if (m_front) {
            rule = ChoiceRule::Front;
            return m_front;
        }
        const bool readyOnly = static_cast<bool>(m_ready.best);
        const Leaders& leaders = readyOnly ? m_ready : m_all;
        if (leaders.oldest) {
            rule = leaders.best.candidate == leaders.oldest.candidate ? ChoiceRule::Score : ChoiceRule::AgeCap;
            return leaders.oldest;
        }
        // Who may not be called now because its line has been passed often enough only matters where there is such a
        // line. Someone is always left: the ordinary ticket that would be passed.
        const Leaders allowed = isBoundReached() ? allowedLeaders(readyOnly) : leaders;
        if (priorityFirst && allowed.priority) {
            rule = allowed.priority.candidate == allowed.best.candidate ? ChoiceRule::Score : ChoiceRule::PriorityFirst;
            return allowed.priority;
        }
        rule = allowed.best.candidate == leaders.best.candidate ? ChoiceRule::Score : ChoiceRule::OvertakeBound;
        return allowed.best;
    }

    [[nodiscard]] bool isBound(const WaitingLine& line) const {
        return line.overtakesInRow >= m_policy.maxOvertakesInRow;
    }

    [[nodiscard]] bool isBoundReached() const {
        bool reached = false;
        forEachLine([&](const QueueId&, const WaitingLine& line) { reached = reached || isBound(line); });
        return reached;
    }

    [[nodiscard]] Leaders allowedLeaders(bool readyOnly) const {
        Leaders leaders;
        forEachLine([&](const QueueId& queue, const WaitingLine& line) {
            const Candidate* ordinary = isBound(line) ? longestOrdinary(line, readyOnly) : nullptr;
            for (const Candidate& candidate : line.candidates) {
                const bool blocked = candidate.priority && ordinary != nullptr && waitsLonger(*ordinary, candidate);
                if (!blocked && mayCall(candidate, m_window) && !(readyOnly && candidate.behind != 0))
                    follow(leaders, Entry{&candidate, &queue, &line, scoreAt(candidate, m_now)});
            }
        });
        return leaders;
    }

    [[nodiscard]] const Candidate* longestOrdinary(const WaitingLine& line, bool readyOnly) const {
        const Candidate* longest = nullptr;
        for (const Candidate& candidate : line.candidates) {
            if (candidate.priority || !mayCall(candidate, m_window) || (readyOnly && candidate.behind != 0))
                continue;
            if (longest == nullptr || waitsLonger(candidate, *longest))
                longest = &candidate;
        }
        return longest;
    }

    /// True if a longer-waiting ordinary ticket of the same queue would be passed by calling `entry`.
    [[nodiscard]] bool overtakes(const Entry& entry, bool readyOnly) const {
        if (!entry.candidate->priority)
            return false;
        const Candidate* ordinary = longestOrdinary(*entry.line, readyOnly);
        return ordinary != nullptr && waitsLonger(*ordinary, *entry.candidate);
    }

    const CallingPolicy& m_policy;
    const std::vector<QueueId>& m_queues;
    const WindowId& m_window;
    const WaitingLines& m_lines;
    Instant m_now;

    // Of everybody who waits here.
    int m_count = 0;
    Entry m_front; ///< longest wait among those sent to the front
    Leaders m_all;
    Leaders m_ready; ///< of those who need not let others pass
    const Candidate* m_highest = nullptr;
    std::int64_t m_highestScore = 0;
    std::int64_t m_secondScore = 0; ///< 0 if there is no other
};

} // namespace

std::int64_t Candidate::score(Instant now) const {
    return scoreAt(*this, now);
}

std::optional<Choice> chooseNext(const CallingPolicy& policy, const Profile& profile, const WindowId& window,
                                 const WaitingLines& lines, Instant now) {
    std::optional<Choice> choice = Lines(policy, profile.own, window, lines, now).choose(profile.priorityFirst);
    Lines helped(policy, profile.helps, window, lines, now);
    if (choice) {
        choice->waiting += helped.count();
    } else {
        choice = helped.choose(profile.priorityFirst);
        if (!choice)
            return std::nullopt;
        choice->helping = true;
    }
    if (choice->waiting == 1)
        choice->rule = ChoiceRule::OnlyOne;
    return choice;
}

} // namespace evenhall
