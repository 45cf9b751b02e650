// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/plan/window_plan.h"

#include <vector>

namespace evenhall::planner {

/// One line of a proposal: for some half-hours a window leaves one queue and serves another.
struct PlanChange {
    int from = 0;  ///< first slot
    int until = 0; ///< slot after the last
    int giver = 0; ///< queue
    int taker = 0;
    int windows = 1;
    double saved = 0; ///< people's minutes a day, lost again if this change alone is left out

    friend bool operator==(const PlanChange&, const PlanChange&) = default;
};

/// The changes that turn one plan into the other, longest stretches first; equal ones are counted together. Both plans
/// have the same windows in each slot.
[[nodiscard]] std::vector<PlanChange> changesBetween(const WindowPlan& before, const WindowPlan& after);

/// The plan without one of its changes.
[[nodiscard]] WindowPlan without(WindowPlan plan, const PlanChange& change);

} // namespace evenhall::planner
