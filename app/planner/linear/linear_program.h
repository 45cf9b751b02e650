// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <string>
#include <vector>

namespace evenhall::planner {

inline constexpr double unbounded = std::numeric_limits<double>::infinity();

/// One unknown: its price, its bounds, and whether it must be a whole number.
struct LinearColumn {
    std::string name;
    double cost = 0;
    double lower = 0;
    double upper = unbounded;
    bool whole = false;
};

/// One sum of unknowns between two bounds.
struct LinearRow {
    double lower = -unbounded;
    double upper = unbounded;
    std::vector<int> columns;
    std::vector<double> factors;
};

/// A linear program, to be minimised: the window plan of a day with windows aggregated into classes.
struct LinearProgram {
    std::vector<LinearColumn> columns;
    std::vector<LinearRow> rows;
};

} // namespace evenhall::planner
