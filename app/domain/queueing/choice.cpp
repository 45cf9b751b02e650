// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/queueing/choice.h"

#include <algorithm>

namespace evenhall {

namespace {

/// A candidate with the queue it waits in.
struct Entry {
    const Candidate* candidate = nullptr;
    const QueueId* queue = nullptr;
    std::int64_t score = 0;
};

using Entries = std::vector<Entry>;

/// True when `a` goes before `b`: higher score, then earlier issue.
bool goesBefore(const Entry& a, const Entry& b) {
    return a.score != b.score ? a.score > b.score : a.candidate->order < b.candidate->order;
}

bool waitsLonger(const Entry& a, const Entry& b) {
    return a.candidate->waitingSince != b.candidate->waitingSince
               ? a.candidate->waitingSince < b.candidate->waitingSince
               : a.candidate->order < b.candidate->order;
}

Entries collect(const std::vector<QueueId>& queues, const WindowId& window, const WaitingLines& lines, Instant now) {
    Entries entries;
    for (const QueueId& queue : queues) {
        const auto line = lines.find(queue);
        if (line == lines.end())
            continue;
        for (const Candidate& candidate : line->second.candidates) {
            if (!candidate.onlyWindow || *candidate.onlyWindow == window)
                entries.push_back({&candidate, &line->first, candidate.score(now)});
        }
    }
    return entries;
}

template <typename Predicate>
Entries filtered(const Entries& entries, Predicate keep) {
    Entries kept;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(kept), keep);
    return kept;
}

/// True if a longer-waiting ordinary ticket of the same queue would be passed by calling `entry`.
bool overtakes(const Entry& entry, const Entries& all) {
    if (!entry.candidate->priority)
        return false;
    return std::any_of(all.begin(), all.end(), [&](const Entry& other) {
        return !other.candidate->priority && *other.queue == *entry.queue && waitsLonger(other, entry);
    });
}

struct Pick {
    Entry entry;
    ChoiceRule rule = ChoiceRule::Score;
};

class Chooser {
public:
    Chooser(const CallingPolicy& policy, const Profile& profile, const WaitingLines& lines, Instant now)
        : m_policy(policy), m_profile(profile), m_lines(lines), m_now(now) {}

    /// Picks among a non-empty list.
    [[nodiscard]] Pick pick(const Entries& all) const {
        if (const Entries front = filtered(all, [](const Entry& e) { return e.candidate->toFront; }); !front.empty())
            return {*std::min_element(front.begin(), front.end(), waitsLonger), ChoiceRule::Front};
        const Entries ready = filtered(all, [](const Entry& e) { return e.candidate->behind == 0; });
        const Entries& entries = ready.empty() ? all : ready;
        return pickByRules(entries);
    }

private:
    [[nodiscard]] Pick pickByRules(const Entries& entries) const {
        const Entry best = *std::min_element(entries.begin(), entries.end(), goesBefore);
        if (const Entries old = filtered(entries, [this](const Entry& e) { return isPastAgeCap(e); }); !old.empty()) {
            const Entry oldest = *std::min_element(old.begin(), old.end(), waitsLonger);
            return {oldest, best.candidate == oldest.candidate ? ChoiceRule::Score : ChoiceRule::AgeCap};
        }
        const Entries allowed = filtered(entries, [&](const Entry& e) { return !isBlocked(e, entries); });
        const Entry byScore = *std::min_element(allowed.begin(), allowed.end(), goesBefore);
        if (m_profile.priorityFirst) {
            const Entries priority = filtered(allowed, [](const Entry& e) { return e.candidate->priority; });
            if (!priority.empty())
                return pickPriority(priority, byScore);
        }
        return {byScore, byScore.candidate == best.candidate ? ChoiceRule::Score : ChoiceRule::OvertakeBound};
    }

    static Pick pickPriority(const Entries& priority, const Entry& byScore) {
        const Entry first = *std::min_element(priority.begin(), priority.end(), goesBefore);
        return {first, first.candidate == byScore.candidate ? ChoiceRule::Score : ChoiceRule::PriorityFirst};
    }

    [[nodiscard]] bool isPastAgeCap(const Entry& entry) const {
        return !entry.candidate->priority && m_now - entry.candidate->waitingSince >= m_policy.ordinaryAgeCap;
    }

    /// Priority of a queue may not pass its ordinary tickets more often in a row than the policy allows.
    /// At least one entry is never blocked: the ordinary ticket that would be passed.
    [[nodiscard]] bool isBlocked(const Entry& entry, const Entries& all) const {
        return m_lines.at(*entry.queue).overtakesInRow >= m_policy.maxOvertakesInRow && overtakes(entry, all);
    }

    const CallingPolicy& m_policy;
    const Profile& m_profile;
    const WaitingLines& m_lines;
    Instant m_now;
};

std::int64_t bestOtherScore(const Entries& entries, const Entry& chosen) {
    std::int64_t best = 0;
    for (const Entry& entry : entries) {
        if (entry.candidate != chosen.candidate)
            best = std::max(best, entry.score);
    }
    return best;
}

} // namespace

std::int64_t Candidate::score(Instant now) const {
    const std::int64_t wait = std::max<std::int64_t>(0, (now - waitingSince).count());
    return wait * ratePermille + bonus.count() * 1000;
}

void WaitingLine::insert(const Candidate& candidate) {
    const auto place = std::upper_bound(candidates.begin(), candidates.end(), candidate,
                                        [](const Candidate& a, const Candidate& b) { return a.order < b.order; });
    candidates.insert(place, candidate);
}

void WaitingLine::remove(TicketId ticket) {
    candidates.erase(std::remove_if(candidates.begin(), candidates.end(),
                                    [ticket](const Candidate& candidate) { return candidate.ticket == ticket; }),
                     candidates.end());
}

std::optional<Choice> chooseNext(const CallingPolicy& policy, const Profile& profile, const WindowId& window,
                                 const WaitingLines& lines, Instant now) {
    const Entries own = collect(profile.own, window, lines, now);
    const Entries helped = collect(profile.helps, window, lines, now);
    const Entries& entries = own.empty() ? helped : own;
    if (entries.empty())
        return std::nullopt;
    const Pick picked = Chooser(policy, profile, lines, now).pick(entries);
    Choice choice;
    choice.ticket = picked.entry.candidate->ticket;
    choice.queue = *picked.entry.queue;
    choice.waiting = static_cast<int>(own.size() + helped.size());
    choice.rule = choice.waiting == 1 ? ChoiceRule::OnlyOne : picked.rule;
    choice.score = picked.entry.score;
    choice.runnerUpScore = bestOtherScore(entries, picked.entry);
    choice.helping = own.empty();
    choice.overtakes = overtakes(picked.entry, entries);
    return choice;
}

void recordCall(WaitingLines& lines, const Choice& choice) {
    const auto found = lines.find(choice.queue);
    if (found == lines.end())
        return;
    WaitingLine& line = found->second;
    const auto called = std::find_if(line.candidates.begin(), line.candidates.end(),
                                     [&](const Candidate& candidate) { return candidate.ticket == choice.ticket; });
    // A ticket that somebody picked, or that came straight to the window, gave the ordinary ones in line nothing back.
    const bool byTheRules = choice.rule != ChoiceRule::Chosen && choice.rule != ChoiceRule::WalkDirect;
    const bool ordinary = byTheRules && called != line.candidates.end() && !called->priority;
    line.remove(choice.ticket);
    if (choice.overtakes)
        ++line.overtakesInRow;
    else if (ordinary)
        line.overtakesInRow = 0;
    for (Candidate& candidate : line.candidates)
        candidate.behind = std::max(0, candidate.behind - 1);
}

} // namespace evenhall
