// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/waits/wait_trial.h"

#include "app/planner/plan/minutes.h"

#include <algorithm>
#include <map>

namespace evenhall {

namespace {

using planner::Minutes;
using planner::minutesOf;

constexpr int leastJudged = 30; ///< tickets of a queue

/// Sums over the tickets that were judged.
struct Verdict {
    int tickets = 0;
    double learned = 0;
    double simple = 0;

    void add(double ofLearned, double ofSimple) {
        ++tickets;
        learned += ofLearned;
        simple += ofSimple;
    }
    [[nodiscard]] bool prefersLearned() const { return learned < simple; }
};

planner::WaitEstimator learnt(const std::vector<PastTicket>& tickets, std::size_t count) {
    std::vector<planner::WaitSample> samples;
    for (std::size_t i = 0; i < count; ++i)
        samples.push_back(tickets[i].sample);
    return planner::WaitEstimator::learn(samples);
}

} // namespace

double intervalScore(Minutes from, Minutes until, Minutes wait) {
    constexpr double outside = 20; // 2 / 0.1
    return until - from + outside * (std::max(0.0, from - wait) + std::max(0.0, wait - until));
}

std::set<QueueId> queuesToldBetter(const WaitLessons& lessons) {
    const std::size_t earlier = lessons.tickets.size() * 3 / 4;
    const planner::WaitEstimator estimator = learnt(lessons.tickets, earlier);
    Verdict all;
    std::map<QueueId, Verdict> queues;
    for (const auto& [queue, usual] : lessons.knowledge.usual)
        queues[queue];
    for (std::size_t i = earlier; i < lessons.tickets.size(); ++i) {
        const PastTicket& ticket = lessons.tickets[i];
        const planner::WaitGuess guess = estimator.guess(ticket.sample.picture);
        const double learned = intervalScore(guess.from, guess.until, ticket.sample.wait);
        const double simple =
            intervalScore(minutesOf(ticket.simple.low), minutesOf(ticket.simple.high), ticket.sample.wait);
        all.add(learned, simple);
        queues[ticket.queue].add(learned, simple);
    }
    std::set<QueueId> better;
    for (const auto& [queue, verdict] : queues) {
        if ((verdict.tickets < leastJudged ? all : verdict).prefersLearned())
            better.insert(queue);
    }
    return better;
}

} // namespace evenhall
