// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/plan/dedicated_search.h"
#include "app/planner/plan/hall_replay.h"

namespace evenhall::planner {

/// Decides which windows become general, and what the others serve, by replaying whole halls: a general window couples
/// all queues, so every trial plays every queue of every day.
class GeneralSearch {
public:
    GeneralSearch(const SlotGrid& grid, const std::vector<DemandDay>& days, const SearchSettings& settings);

    /// A plan with `general` windows per slot at least as good as `start`, which has them already.
    [[nodiscard]] WindowPlan improve(WindowPlan start, int trials);

    /// The mean cost of a day.
    [[nodiscard]] double cost(const WindowPlan& plan);

private:
    [[nodiscard]] bool improveStretch(WindowPlan& plan, double& reached, int from, int until);

    SlotGrid m_grid;
    const std::vector<DemandDay>& m_days;
    SearchSettings m_settings;
    PlanReplay m_replay;
};

/// General windows of a slot when at most `share` of them may be: rounded down.
[[nodiscard]] SlotCounts generalWindows(const SlotCounts& budget, double share);

/// `budget` less `general`.
[[nodiscard]] SlotCounts remaining(const SlotCounts& budget, const SlotCounts& general);

} // namespace evenhall::planner
