// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/plan/demand_day.h"
#include "app/planner/plan/queue_trials.h"
#include "app/planner/plan/random_source.h"
#include "app/planner/plan/wait_cost.h"
#include "app/planner/plan/window_plan.h"

#include <cstdint>
#include <vector>

namespace evenhall::planner {

/// What a search may do. The effort is counted, not timed, so that the same input gives the same plan everywhere.
struct SearchSettings {
    WaitCost cost;
    int minimumStay = 2; ///< slots a window keeps its queue once opened for it
    int kicks = 1;       ///< times a finished plan is disturbed and mended again
    std::uint64_t seed = 1;
};

/// Finds how many windows of its own each queue gets in each slot, within the hall's windows per slot, by replaying
/// days as they could come. Moves one window for a stretch of slots from one queue to another while that lowers the
/// cost summed over the days; only the two queues change, so only they are replayed.
class DedicatedSearch {
public:
    DedicatedSearch(const SlotGrid& grid, const std::vector<DemandDay>& days, const SearchSettings& settings);

    /// A plan at least as good as `start`, with the same windows in each slot; general windows stay out of it.
    [[nodiscard]] WindowPlan improve(WindowPlan start);

    /// The mean cost of a day.
    [[nodiscard]] double cost(const WindowPlan& plan);

private:
    struct Stretch {
        int from = 0;
        int until = 0;
    };
    struct Move {
        double gain = 0;
        std::size_t giver = 0;
        std::size_t taker = 0;
        std::size_t stretch = 0;
    };

    /// What a window more saves, or a window less costs: a bound, until somebody needs to know and it is replayed.
    struct Guess {
        double replay = 0;
        double faults = 0; ///< part of stays that become too short, or no longer are
        bool sure = false;
        [[nodiscard]] double value() const { return replay + faults; }
    };
    /// What became of a queue's windows since its guesses were made.
    enum class Since { Unknown, OneMore, OneLess };

    [[nodiscard]] double faults(const SlotCounts& counts) const;
    [[nodiscard]] double costNow(std::size_t queue) const;
    void take(const WindowPlan& plan);
    void refresh(std::size_t queue, Since since, double paid);
    void refreshAll();
    void knowGain(std::size_t taker, std::size_t stretch);
    void knowLoss(std::size_t giver, std::size_t stretch, double most);
    [[nodiscard]] Move bestSureMove() const;
    [[nodiscard]] Move bestMove();
    void tryStretch(std::size_t stretch, Move& best);
    void apply(WindowPlan& plan, const Move& move) const;
    void descend(WindowPlan& plan);
    [[nodiscard]] bool kick(WindowPlan& plan, RandomSource& random) const;

    SlotGrid m_grid;
    const std::vector<DemandDay>& m_days;
    SearchSettings m_settings;
    std::vector<Stretch> m_stretches;
    std::vector<std::vector<Guess>> m_gains;  ///< per queue and stretch, of one window more; at most
    std::vector<std::vector<Guess>> m_losses; ///< of one window less; at least
    std::vector<QueueTrials> m_trials;
};

} // namespace evenhall::planner
