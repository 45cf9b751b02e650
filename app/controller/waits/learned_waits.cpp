// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/waits/learned_waits.h"

#include "app/controller/hall_keeper.h"
#include "app/controller/waits/wait_trial.h"
#include "app/domain/hall/service_hours.h"
#include "app/planner/plan/minutes.h"

#include <utility>

namespace evenhall {

namespace {

using planner::durationOf;

constexpr std::size_t leastSamples = 500;
constexpr double leastTickets = 30; ///< of a queue on past days

} // namespace

LearnedWaits::LearnedWaits(QueueKnowledge knowledge, std::set<QueueId> queues, planner::WaitEstimator estimator)
    : m_knowledge(std::move(knowledge)), m_queues(std::move(queues)), m_estimator(std::move(estimator)) {}

std::shared_ptr<LearnedWaits> LearnedWaits::from(WaitLessons lessons) {
    if (lessons.tickets.size() < leastSamples)
        return nullptr;
    std::set<QueueId> queues = queuesToldBetter(lessons);
    if (queues.empty())
        return nullptr;
    std::vector<planner::WaitSample> samples;
    for (const PastTicket& ticket : lessons.tickets)
        samples.push_back(ticket.sample);
    return std::shared_ptr<LearnedWaits>(
        new LearnedWaits(std::move(lessons.knowledge), std::move(queues), planner::WaitEstimator::learn(samples)));
}

bool LearnedWaits::knows(const Hall& hall, const QueueId& queue) const {
    const auto usual = m_knowledge.usual.find(queue);
    return m_queues.count(queue) != 0 && usual != m_knowledge.usual.end() && usual->second.tickets() >= leastTickets &&
           openShares(hall, queue) > 0;
}

planner::WaitGuess LearnedWaits::guessFor(const Hall& hall, const QueueId& queue, int peopleAhead,
                                          const Now& now) const {
    planner::WaitPicture picture = waitPictureOf(hall, queue, peopleAhead, now, m_knowledge);
    if (const auto misses = m_misses.find(queue); misses != m_misses.end())
        picture.missLately = misses->second.lately();
    return m_estimator.guess(picture);
}

std::optional<WaitRange> LearnedWaits::rangeOf(const Hall& hall, const QueueId& queue, int peopleAhead,
                                               const Now& now) const {
    if (!knows(hall, queue))
        return std::nullopt;
    const planner::WaitGuess guess = guessFor(hall, queue, peopleAhead, now);
    return WaitRange{durationOf(guess.from), durationOf(guess.until)};
}

void LearnedWaits::follow(const HallChanges& changes, const Hall& hall, const Now& now) {
    if (changes.dayChanged)
        beginDay();
    for (const auto& [ticket, peopleAhead] : changes.issued) {
        if (const Visit* visit = hall.visit(ticket))
            issued(hall, *visit, peopleAhead, now);
    }
    for (const TicketId ticket : changes.called) {
        if (const Visit* visit = hall.visit(ticket))
            called(*visit, now.instant);
    }
}

void LearnedWaits::issued(const Hall& hall, const Visit& visit, int peopleAhead, const Now& now) {
    const QueueId& queue = visit.legs.front().queue;
    if (visit.origin == Origin::WalkIn && knows(hall, queue))
        m_open[visit.id] = {queue, guessFor(hall, queue, peopleAhead, now)};
}

void LearnedWaits::called(const Visit& visit, Instant at) {
    const auto open = m_open.find(visit.id);
    if (open == m_open.end())
        return;
    const auto& [queue, guess] = open->second;
    const planner::Minutes wait = planner::minutesOf(at - visit.issuedAt);
    m_estimator.observe(guess, wait);
    m_misses[queue].observe(guess, wait);
    m_open.erase(open);
}

void LearnedWaits::beginDay() {
    m_open.clear();
    m_misses.clear();
}

} // namespace evenhall
