// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/controller/waits/wait_lessons.h"
#include "app/domain/hall/wait_forecast.h"

#include <map>
#include <memory>
#include <set>
#include <unordered_map>
#include <vector>

namespace evenhall {

struct HallChanges;

/// Tells waits as the hall's own past teaches: an interval that nine of ten people find true, made wider or narrower by
/// what turns out during the day, and longer or shorter where a queue is slower or quicker today than its past. Built
/// on any thread, then belongs to the hall thread.
class LearnedWaits : public WaitForecast {
public:
    /// Null with too few tickets, or when the simple rule tells every queue's waits better.
    static std::shared_ptr<LearnedWaits> from(WaitLessons lessons);

    [[nodiscard]] std::optional<WaitRange> rangeOf(const Hall& hall, const QueueId& queue, int peopleAhead,
                                                   const Now& now) const override;

    [[nodiscard]] std::size_t queuesTold() const { return m_queues.size(); }

    /// What a committed group of commands did to the hall: what was told is kept until it turns out.
    void follow(const HallChanges& changes, const Hall& hall, const Now& now);
    /// A ticket was issued: remembers what it would be told.
    void issued(const Hall& hall, const Visit& visit, int peopleAhead, const Now& now);
    /// It is called: learns from what became of that.
    void called(const Visit& visit, Instant at);
    /// A new day: nothing of yesterday's tickets, nor of how slow its queues were.
    void beginDay();

private:
    LearnedWaits(QueueKnowledge knowledge, std::set<QueueId> queues, planner::WaitEstimator estimator);
    struct Told {
        QueueId queue;
        planner::WaitGuess guess;
    };

    [[nodiscard]] planner::WaitGuess guessFor(const Hall& hall, const QueueId& queue, int peopleAhead,
                                              const Now& now) const;
    [[nodiscard]] bool knows(const Hall& hall, const QueueId& queue) const;

    QueueKnowledge m_knowledge;
    std::set<QueueId> m_queues; ///< told by this; the others by the simple rule
    planner::WaitEstimator m_estimator;
    std::unordered_map<TicketId, Told> m_open;
    std::map<QueueId, planner::QueueMisses> m_misses; ///< of today
};

} // namespace evenhall
