// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/queueing/choice.h"

#include "app/domain/queueing/choice_rules.h"

#include <algorithm>

namespace evenhall {

namespace {

bool mayBeCalledAt(const Candidate& candidate, const WindowId& window) {
    return !candidate.onlyWindow || *candidate.onlyWindow == window;
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

/// The lines one window may call from, read without being copied: a line can hold thousands, and every call, every
/// view of a window and every estimate asks.
class Lines {
public:
    using Candidate = evenhall::Candidate;
    using Line = WaitingLines::value_type;

    Lines(const std::vector<QueueId>& queues, const WindowId& window, const WaitingLines& lines)
        : m_queues(queues), m_window(window), m_lines(lines) {}

    template <typename Visit>
    void forEachLine(const Visit& visit) const {
        for (const QueueId& queue : m_queues) {
            if (const auto line = m_lines.find(queue); line != m_lines.end())
                visit(*line);
        }
    }

    template <typename Visit>
    void forEachCandidate(const Line& line, const Visit& visit) const {
        for (const Candidate& candidate : line.second.candidates)
            visit(candidate);
    }

    [[nodiscard]] int overtakesInRow(const Line& line) const { return line.second.overtakesInRow; }
    [[nodiscard]] bool mayCall(const Candidate& candidate) const { return mayBeCalledAt(candidate, m_window); }

    [[nodiscard]] int count() const {
        int count = 0;
        forEachLine([&](const Line& line) {
            for (const Candidate& candidate : line.second.candidates)
                count += mayCall(candidate) ? 1 : 0;
        });
        return count;
    }

private:
    const std::vector<QueueId>& m_queues;
    const WindowId& m_window;
    const WaitingLines& m_lines;
};

/// Chooses among some lines and keeps what the event says about the choice.
class Chooser {
public:
    using Ranked = ChoiceRules<Lines>::Ranked;

    Chooser(const CallingPolicy& policy, const Lines& lines, Instant now)
        : m_lines(lines), m_rules(policy, lines, now), m_now(now) {}

    /// Nothing when nobody waits.
    [[nodiscard]] std::optional<Choice> choose(bool priorityFirst) {
        readAll();
        if (m_count == 0)
            return std::nullopt;
        const auto [picked, rule] = m_rules.pick(priorityFirst);
        Choice choice;
        choice.ticket = picked.candidate->ticket;
        choice.queue = picked.line->first;
        choice.rule = rule;
        choice.waiting = m_count;
        choice.score = picked.score;
        choice.runnerUpScore =
            std::max<std::int64_t>(0, picked.candidate == m_highest ? m_secondScore : m_highestScore);
        choice.overtakes = m_rules.overtakes(picked);
        return choice;
    }

private:
    void readAll() {
        m_lines.forEachLine([this](const Lines::Line& line) {
            PlainOnes plain;
            for (const Candidate& candidate : line.second.candidates) {
                if (plain.comeBefore(candidate))
                    ++m_count;
                else if (m_lines.mayCall(candidate))
                    read(Ranked{&candidate, &line, scoreOf(candidate, m_now)});
            }
        });
    }

    void read(const Ranked& ranked) {
        ++m_count;
        noteScore(ranked);
        m_rules.read(ranked);
    }

    /// Keeps the two highest scores of different tickets; a queue named twice shows its tickets twice.
    void noteScore(const Ranked& ranked) {
        if (ranked.candidate == m_highest)
            return;
        if (m_highest == nullptr || ranked.score > m_highestScore) {
            m_secondScore = m_highest == nullptr ? 0 : m_highestScore;
            m_highest = ranked.candidate;
            m_highestScore = ranked.score;
        } else {
            m_secondScore = std::max(m_secondScore, ranked.score);
        }
    }

    const Lines& m_lines;
    ChoiceRules<Lines> m_rules;
    Instant m_now;
    int m_count = 0;
    const Candidate* m_highest = nullptr;
    std::int64_t m_highestScore = 0;
    std::int64_t m_secondScore = 0; ///< 0 if there is no other
};

} // namespace

std::int64_t Candidate::score(Instant now) const {
    return scoreOf(*this, now);
}

std::optional<Choice> chooseNext(const CallingPolicy& policy, const Profile& profile, const WindowId& window,
                                 const WaitingLines& lines, Instant now) {
    const Lines own(profile.own, window, lines);
    const Lines helped(profile.helps, window, lines);
    std::optional<Choice> choice = Chooser(policy, own, now).choose(profile.priorityFirst);
    if (choice) {
        choice->waiting += helped.count();
    } else {
        choice = Chooser(policy, helped, now).choose(profile.priorityFirst);
        if (!choice)
            return std::nullopt;
        choice->helping = true;
    }
    if (choice->waiting == 1)
        choice->rule = ChoiceRule::OnlyOne;
    return choice;
}

} // namespace evenhall
