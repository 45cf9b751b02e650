// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/linear/linear_solver.h"

#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>

namespace evenhall::planner {

struct LinearSolver::Model {
    ClpSimplex simplex;
    bool solved = false;
};

LinearSolver::LinearSolver(const LinearProgram& program) : m_model(std::make_unique<Model>()) {
    std::vector<int> rows;
    std::vector<int> columns;
    std::vector<double> factors;
    std::vector<double> rowLower;
    std::vector<double> rowUpper;
    for (std::size_t row = 0; row < program.rows.size(); ++row) {
        const LinearRow& from = program.rows[row];
        for (std::size_t i = 0; i < from.columns.size(); ++i) {
            rows.push_back(static_cast<int>(row));
            columns.push_back(from.columns[i]);
            factors.push_back(from.factors[i]);
        }
        rowLower.push_back(from.lower);
        rowUpper.push_back(from.upper);
    }
    std::vector<double> lower;
    std::vector<double> upper;
    std::vector<double> costs;
    for (const LinearColumn& column : program.columns) {
        lower.push_back(column.lower);
        upper.push_back(column.upper);
        costs.push_back(column.cost);
    }
    CoinPackedMatrix matrix(true, rows.data(), columns.data(), factors.data(),
                            static_cast<CoinBigIndex>(factors.size()));
    matrix.setDimensions(static_cast<int>(program.rows.size()), static_cast<int>(program.columns.size()));
    m_model->simplex.setLogLevel(0);
    m_model->simplex.setMaximumIterations(static_cast<int>(10 * (program.rows.size() + program.columns.size()) + 1000));
    m_model->simplex.loadProblem(matrix, lower.data(), upper.data(), costs.data(), rowLower.data(), rowUpper.data());
}

LinearSolver::~LinearSolver() = default;

void LinearSolver::bind(int column, double lower, double upper) {
    m_model->simplex.setColumnBounds(column, lower, upper);
}

std::optional<double> LinearSolver::solve() {
    if (m_model->solved)
        m_model->simplex.dual();
    else
        m_model->simplex.initialSolve();
    m_model->solved = true;
    if (!m_model->simplex.isProvenOptimal())
        return std::nullopt;
    return m_model->simplex.objectiveValue();
}

const double* LinearSolver::values() const {
    return m_model->simplex.primalColumnSolution();
}

} // namespace evenhall::planner
