// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/live/live_control.h"
#include "app/planner/plan/demand_day.h"
#include "app/planner/plan/window_plan.h"

#include <vector>

namespace evenhall::planner {

/// A day played with somebody at the controls.
struct LiveDay {
    std::vector<std::vector<Minutes>> waits;
    Minutes lastDeparture = 0;
    int moves = 0;
};

/// Plays a day through a plan without general windows, with our suggestions accepted at once.
[[nodiscard]] LiveDay playLive(const DemandDay& day, const WindowPlan& plan, const LiveControl& control,
                               const LiveSettings& settings, std::uint64_t seed);

/// What halls do today: every ten minutes a window goes to each queue with more than ten waiting, from the queue with
/// the most idle windows and nobody waiting.
[[nodiscard]] LiveDay playThreshold(const DemandDay& day, const WindowPlan& plan);

} // namespace evenhall::planner
