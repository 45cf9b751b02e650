// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/linear/whole_number_search.h"

#include "app/planner/linear/linear_solver.h"
#include "app/planner/plan/random_source.h"

#include <algorithm>
#include <cmath>

namespace evenhall::planner {

namespace {

constexpr double wholeEnough = 1e-6;
constexpr double leastGain = 1e-7;
constexpr double fixedAtOnce = 0.2; ///< share of the fractions that one step of a dive rounds

double distanceToWhole(double value) {
    return std::abs(value - std::round(value));
}

class WholeNumberSearch {
public:
    WholeNumberSearch(const LinearProgram& program, const WholeNumberEffort& effort)
        : m_program(program), m_effort(effort), m_solver(program), m_random(effort.seed) {
        for (std::size_t i = 0; i < program.columns.size(); ++i) {
            if (program.columns[i].whole)
                m_whole.push_back(static_cast<int>(i));
        }
    }

    std::optional<WholeNumberPlan> run() {
        const std::optional<double> bound = m_solver.solve();
        if (!bound)
            return std::nullopt;
        WholeNumberPlan best;
        best.bound = *bound;
        const std::optional<double> first = dive(m_whole, unbounded);
        if (!first)
            return std::nullopt;
        keep(best, *first);
        for (int i = 0; i < m_effort.neighbourhoods && best.gap() > m_effort.enough; ++i) {
            const std::vector<int> freed = neighbourhood(i);
            bindAround(best, freed);
            const std::optional<double> found = dive(freed, best.cost);
            if (found && *found < best.cost - leastGain)
                keep(best, *found);
        }
        return best;
    }

private:
    [[nodiscard]] const LinearColumn& column(int index) const {
        return m_program.columns[static_cast<std::size_t>(index)];
    }

    void keep(WholeNumberPlan& plan, double cost) const {
        plan.cost = cost;
        plan.values.assign(m_solver.values(), m_solver.values() + m_program.columns.size());
        for (const int index : m_whole) {
            double& value = plan.values[static_cast<std::size_t>(index)];
            value = std::round(value);
        }
    }

    /// Columns that stand together in the program belong together in the plan (a class over the day), and so do those
    /// at equal distances (a time of day over all classes); the two take turns.
    std::vector<int> neighbourhood(int turn) {
        const auto count = static_cast<int>(m_whole.size());
        const int size = std::max(1, static_cast<int>(m_effort.freed * count));
        std::vector<int> freed;
        if (turn % 2 == 0) {
            const int from = m_random.below(count);
            for (int i = 0; i < size; ++i)
                freed.push_back(m_whole[static_cast<std::size_t>((from + i) % count)]);
            return freed;
        }
        const int stride = std::max(1, static_cast<int>(std::round(std::sqrt(count))));
        const int width = std::max(1, static_cast<int>(std::round(m_effort.freed * stride)));
        const int from = m_random.below(stride);
        for (int i = 0; i < count; ++i) {
            if ((i - from + stride) % stride < width)
                freed.push_back(m_whole[static_cast<std::size_t>(i)]);
        }
        return freed;
    }

    /// All whole numbers as in the plan, but for the freed ones.
    void bindAround(const WholeNumberPlan& plan, const std::vector<int>& freed) {
        for (const int index : m_whole) {
            const double value = plan.values[static_cast<std::size_t>(index)];
            m_solver.bind(index, value, value);
        }
        for (const int index : freed)
            m_solver.bind(index, column(index).lower, column(index).upper);
    }

    /// Rounds the fractions nearest to whole numbers, solves again, until all are whole; gives up above `limit`.
    std::optional<double> dive(const std::vector<int>& open, double limit) {
        std::optional<double> cost = m_solver.solve();
        while (cost && *cost < limit - leastGain) {
            std::vector<int> fractions;
            for (const int index : open) {
                if (distanceToWhole(m_solver.values()[index]) > wholeEnough)
                    fractions.push_back(index);
            }
            if (fractions.empty())
                return cost;
            cost = roundSome(fractions);
        }
        return std::nullopt;
    }

    std::optional<double> roundSome(std::vector<int>& fractions) {
        const std::vector<double> values(m_solver.values(), m_solver.values() + m_program.columns.size());
        const auto valueOf = [&](int index) { return values[static_cast<std::size_t>(index)]; };
        std::stable_sort(fractions.begin(), fractions.end(),
                         [&](int a, int b) { return distanceToWhole(valueOf(a)) < distanceToWhole(valueOf(b)); });
        const auto count =
            std::max<std::size_t>(1, static_cast<std::size_t>(fixedAtOnce * static_cast<double>(fractions.size())));
        for (std::size_t i = 0; i < count; ++i)
            m_solver.bind(fractions[i], std::round(valueOf(fractions[i])), std::round(valueOf(fractions[i])));
        std::optional<double> cost = m_solver.solve();
        for (std::size_t i = 0; i < count && !cost; ++i) { // rounding down went too far: up instead
            m_solver.bind(fractions[i], std::ceil(valueOf(fractions[i])), column(fractions[i]).upper);
            cost = m_solver.solve();
        }
        return cost;
    }

    const LinearProgram& m_program;
    const WholeNumberEffort& m_effort;
    LinearSolver m_solver;
    RandomSource m_random;
    std::vector<int> m_whole;
};

} // namespace

std::optional<WholeNumberPlan> planWholeNumbers(const LinearProgram& program, const WholeNumberEffort& effort) {
    return WholeNumberSearch(program, effort).run();
}

} // namespace evenhall::planner
