// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace evenhall::planner {

/// How a regression is grown. Chosen by `plan evaluate --validate`.
struct BoostSettings {
    int trees = 300;
    int depth = 5;
    double rate = 0.05;
    int leastLeaf = 160; ///< samples
    double sample = 0.5; ///< share of the samples that each tree sees
    std::uint64_t seed = 1;
};

/// Regression by gradient-boosted trees for the least absolute error (Friedman 2001: the gradient is the sign of the
/// residual, a leaf is the median of its residuals). Waits have long tails; a median is what one wants to be told.
/// Features are compared with at most 47 cuts each. Immutable once grown; deterministic.
class BoostedTrees {
public:
    /// All rows of `features` have the same length. `base` is what the trees correct, one for each row.
    static BoostedTrees grow(const std::vector<std::vector<double>>& features, const std::vector<double>& base,
                             const std::vector<double>& targets, const BoostSettings& settings);

    /// What to add to the base.
    [[nodiscard]] double correction(const std::vector<double>& features) const;
    /// The same for every row that was grown on, from the trees that did not see it, scaled up to all trees: an honest
    /// residual without days set aside.
    [[nodiscard]] const std::vector<double>& unseenCorrections() const { return m_unseen; }

private:
    struct Node {
        int feature = -1; ///< -1: a leaf
        int cut = 0;      ///< goes left at or below it
        int left = -1;
        int right = -1;
        double value = 0;
    };
    using Tree = std::vector<Node>;
    using Bins = std::vector<std::uint8_t>;
    friend class TreeGrower;

    [[nodiscard]] Bins binned(const std::vector<double>& features) const;
    static double valueOf(const Tree& tree, const Bins& bins);

    std::vector<std::vector<double>> m_cuts; ///< per feature, rising
    std::vector<Tree> m_trees;
    std::vector<double> m_unseen;
};

} // namespace evenhall::planner
