// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/time.h"
#include "app/planner/plan/slot_grid.h"

#include <cmath>

namespace evenhall::planner {

/// A length of the hall's time as the planner counts it, fractions included; negative stays negative.
[[nodiscard]] inline Minutes minutesOf(Duration duration) {
    return static_cast<Minutes>(duration.count()) / 60'000.0;
}

/// The way back, to the nearest millisecond.
[[nodiscard]] inline Duration durationOf(Minutes minutes) {
    return Duration(std::llround(minutes * 60'000.0));
}

} // namespace evenhall::planner
