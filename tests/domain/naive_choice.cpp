// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/domain/naive_choice.h"

namespace evenhall {

namespace {

struct Person {
    Candidate candidate;
    QueueId queue;
    int passedInRow = 0;
};

using People = std::vector<Person>;

People whoWaits(const std::vector<QueueId>& queues, const WindowId& window, const WaitingLines& lines) {
    People people;
    for (const QueueId& queue : queues) {
        if (lines.count(queue) == 0)
            continue;
        for (const Candidate& candidate : lines.at(queue).candidates) {
            if (!candidate.onlyWindow.has_value() || candidate.onlyWindow.value() == window)
                people.push_back({candidate, queue, lines.at(queue).overtakesInRow});
        }
    }
    return people;
}

/// Keeps those for whom `fits` is true.
template <typename Fits>
People only(const People& people, Fits fits) {
    People kept;
    for (const Person& person : people) {
        if (fits(person))
            kept.push_back(person);
    }
    return kept;
}

bool hasWaitedLonger(const Person& a, const Person& b) {
    if (a.candidate.waitingSince < b.candidate.waitingSince)
        return true;
    return a.candidate.waitingSince == b.candidate.waitingSince && a.candidate.order < b.candidate.order;
}

Person longestWaiting(const People& people) {
    Person longest = people.front();
    for (const Person& person : people) {
        if (hasWaitedLonger(person, longest))
            longest = person;
    }
    return longest;
}

std::int64_t scoreOf(const Person& person, Instant now) {
    std::int64_t waited = now.milliseconds - person.candidate.waitingSince.milliseconds;
    if (waited < 0)
        waited = 0;
    return waited * person.candidate.ratePermille + person.candidate.bonus.count() * 1000;
}

Person highestScore(const People& people, Instant now) {
    Person best = people.front();
    for (const Person& person : people) {
        const std::int64_t score = scoreOf(person, now);
        const std::int64_t bestScore = scoreOf(best, now);
        if (score > bestScore || (score == bestScore && person.candidate.order < best.candidate.order))
            best = person;
    }
    return best;
}

bool passesAnOrdinaryTicket(const Person& person, const People& people) {
    if (!person.candidate.priority)
        return false;
    for (const Person& other : people) {
        if (other.queue == person.queue && !other.candidate.priority && hasWaitedLonger(other, person))
            return true;
    }
    return false;
}

/// The rules after "own queues before helped ones", in the order of the sentence.
Person chosenFrom(const People& people, const CallingPolicy& policy, const Profile& profile, Instant now) {
    const People front = only(people, [](const Person& person) { return person.candidate.toFront; });
    if (!front.empty())
        return longestWaiting(front);
    People ready = only(people, [](const Person& person) { return person.candidate.behind == 0; });
    if (ready.empty())
        ready = people;
    const People old = only(ready, [&](const Person& person) {
        const std::int64_t age = now.milliseconds - person.candidate.waitingSince.milliseconds;
        return !person.candidate.priority && age >= policy.ordinaryAgeCap.count();
    });
    if (!old.empty())
        return longestWaiting(old);
    const People free = only(ready, [&](const Person& person) {
        return !(passesAnOrdinaryTicket(person, ready) && person.passedInRow >= policy.maxOvertakesInRow);
    });
    const People green = only(free, [](const Person& person) { return person.candidate.priority; });
    return highestScore(profile.priorityFirst && !green.empty() ? green : free, now);
}

} // namespace

std::optional<Choice> chooseNaively(const CallingPolicy& policy, const Profile& profile, const WindowId& window,
                                    const WaitingLines& lines, Instant now) {
    const People own = whoWaits(profile.own, window, lines);
    const People helped = whoWaits(profile.helps, window, lines);
    if (own.empty() && helped.empty())
        return std::nullopt;
    const People& people = own.empty() ? helped : own;
    const Person chosen = chosenFrom(people, policy, profile, now);
    Choice choice;
    choice.ticket = chosen.candidate.ticket;
    choice.queue = chosen.queue;
    choice.score = scoreOf(chosen, now);
    for (const Person& person : people) {
        if (person.candidate.ticket != choice.ticket && scoreOf(person, now) > choice.runnerUpScore)
            choice.runnerUpScore = scoreOf(person, now);
    }
    choice.waiting = static_cast<int>(own.size() + helped.size());
    choice.helping = own.empty();
    choice.overtakes = passesAnOrdinaryTicket(chosen, people);
    return choice;
}

} // namespace evenhall
