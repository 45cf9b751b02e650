// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/linear/linear_program.h"

#include <memory>
#include <optional>
#include <vector>

namespace evenhall::planner {

/// Solves a linear program and solves it again after bounds were changed, from where it stood (dual simplex). Whole
/// numbers are the business of others: here they may be fractions, so the optimum is a bound for every plan. The one
/// place that knows CLP (COIN-OR, EPL). One object belongs to one thread.
class LinearSolver {
public:
    explicit LinearSolver(const LinearProgram& program);
    ~LinearSolver();
    LinearSolver(const LinearSolver&) = delete;
    LinearSolver& operator=(const LinearSolver&) = delete;

    void bind(int column, double lower, double upper);
    /// The least cost; nothing when the bounds contradict each other, or when the simplex goes round in circles (it was
    /// seen to, for minutes, with many columns bound: the number of its steps is limited).
    [[nodiscard]] std::optional<double> solve();
    /// Of each column, after solve() found something.
    [[nodiscard]] const double* values() const;

private:
    struct Model;
    std::unique_ptr<Model> m_model;
};

} // namespace evenhall::planner
