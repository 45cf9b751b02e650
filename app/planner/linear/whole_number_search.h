// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/linear/linear_program.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace evenhall::planner {

/// How hard to look; counted, not timed, so that the same program gives the same plan everywhere.
struct WholeNumberEffort {
    int neighbourhoods = 25; ///< parts of the plan that are freed and planned anew
    double freed = 0.4;      ///< share of the whole numbers that are free in one
    double enough = 0.0;     ///< stops when the cost is this share above the bound
    std::uint64_t seed = 1;
};

/// A plan in whole numbers, and how far from the best it can be at most: the bound comes from the relaxed program,
/// independent of the search.
struct WholeNumberPlan {
    double cost = 0;
    double bound = 0;
    std::vector<double> values;

    [[nodiscard]] double gap() const { return bound == 0 ? 0 : (cost - bound) / bound; }
};

/// Rounds the relaxed solution step by step (diving), then frees parts of the plan and dives again there (large
/// neighbourhoods, related columns together). Nothing when the program contradicts itself.
[[nodiscard]] std::optional<WholeNumberPlan> planWholeNumbers(const LinearProgram& program,
                                                              const WholeNumberEffort& effort);

} // namespace evenhall::planner
