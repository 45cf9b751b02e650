// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/estimate/boosted_trees.h"

#include "app/planner/plan/random_source.h"

#include <algorithm>
#include <array>

namespace evenhall::planner {

namespace {

constexpr std::size_t mostBins = 48;

/// Cuts at evenly spaced shares of the values; equal values stay together.
std::vector<double> cutsOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    std::vector<double> cuts;
    for (std::size_t bin = 1; bin < mostBins; ++bin) {
        const double cut = values[values.size() * bin / mostBins];
        if (cuts.empty() || cut > cuts.back())
            cuts.push_back(cut);
    }
    return cuts;
}

double medianOf(std::vector<double> values) {
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

/// Grows one tree on some rows; the next node to split is last in line.
class TreeGrower {
public:
    using Bins = BoostedTrees::Bins;

    TreeGrower(const std::vector<Bins>& bins, const std::vector<double>& residuals, const BoostSettings& settings)
        : m_bins(bins), m_residuals(residuals), m_settings(settings) {}

    BoostedTrees::Tree grow(std::vector<std::size_t> rows) {
        m_tree.assign(1, {});
        m_jobs.push_back({0, 0, std::move(rows)});
        while (!m_jobs.empty()) {
            Job job = std::move(m_jobs.back());
            m_jobs.pop_back();
            split(job);
        }
        return std::move(m_tree);
    }

private:
    struct Job {
        std::size_t node = 0;
        int depth = 0;
        std::vector<std::size_t> rows;
    };
    struct Cut {
        int feature = -1;
        int bin = 0;
        double score = 0;
    };

    [[nodiscard]] double sign(std::size_t row) const { return m_residuals[row] > 0 ? 1.0 : -1.0; }

    void split(const Job& job) {
        const Cut cut = job.depth < m_settings.depth ? bestCut(job.rows) : Cut{};
        if (cut.feature < 0) {
            std::vector<double> residuals;
            for (const std::size_t row : job.rows)
                residuals.push_back(m_residuals[row]);
            m_tree[job.node].value = m_settings.rate * medianOf(std::move(residuals));
            return;
        }
        const std::size_t left = m_tree.size();
        m_tree[job.node] = {cut.feature, cut.bin, static_cast<int>(left), static_cast<int>(left + 1), 0};
        m_tree.resize(left + 2);
        Job low{left, job.depth + 1, {}};
        Job high{left + 1, job.depth + 1, {}};
        for (const std::size_t row : job.rows)
            (m_bins[row][static_cast<std::size_t>(cut.feature)] <= cut.bin ? low : high).rows.push_back(row);
        m_jobs.push_back(std::move(low));
        m_jobs.push_back(std::move(high));
    }

    [[nodiscard]] Cut bestCut(const std::vector<std::size_t>& rows) const {
        Cut best;
        const auto count = static_cast<double>(rows.size());
        if (rows.size() < 2 * static_cast<std::size_t>(m_settings.leastLeaf))
            return best;
        double sum = 0;
        for (const std::size_t row : rows)
            sum += sign(row);
        best.score = sum * sum / count + 1e-9;
        for (std::size_t feature = 0; feature < m_bins.front().size(); ++feature)
            tryFeature(rows, feature, sum, best);
        return best;
    }

    void tryFeature(const std::vector<std::size_t>& rows, std::size_t feature, double sum, Cut& best) const {
        std::array<double, mostBins> sums{};
        std::array<int, mostBins> counts{};
        for (const std::size_t row : rows) {
            sums[m_bins[row][feature]] += sign(row);
            ++counts[m_bins[row][feature]];
        }
        const int all = static_cast<int>(rows.size());
        double low = 0;
        int below = 0;
        for (std::size_t bin = 0; bin + 1 < mostBins; ++bin) {
            low += sums[bin];
            below += counts[bin];
            if (below < m_settings.leastLeaf || all - below < m_settings.leastLeaf)
                continue;
            const double score = low * low / below + (sum - low) * (sum - low) / (all - below);
            if (score > best.score)
                best = {static_cast<int>(feature), static_cast<int>(bin), score};
        }
    }

    const std::vector<Bins>& m_bins;
    const std::vector<double>& m_residuals;
    const BoostSettings& m_settings;
    BoostedTrees::Tree m_tree;
    std::vector<Job> m_jobs;
};

BoostedTrees::Bins BoostedTrees::binned(const std::vector<double>& features) const {
    Bins bins;
    for (std::size_t feature = 0; feature < features.size(); ++feature) {
        const std::vector<double>& cuts = m_cuts[feature];
        bins.push_back(
            static_cast<std::uint8_t>(std::lower_bound(cuts.begin(), cuts.end(), features[feature]) - cuts.begin()));
    }
    return bins;
}

double BoostedTrees::valueOf(const Tree& tree, const Bins& bins) {
    std::size_t node = 0;
    while (tree[node].feature >= 0)
        node = static_cast<std::size_t>(
            bins[static_cast<std::size_t>(tree[node].feature)] <= tree[node].cut ? tree[node].left : tree[node].right);
    return tree[node].value;
}

double BoostedTrees::correction(const std::vector<double>& features) const {
    if (m_trees.empty())
        return 0;
    const Bins bins = binned(features);
    double sum = 0;
    for (const Tree& tree : m_trees)
        sum += valueOf(tree, bins);
    return sum;
}

BoostedTrees BoostedTrees::grow(const std::vector<std::vector<double>>& features, const std::vector<double>& base,
                                const std::vector<double>& targets, const BoostSettings& settings) {
    BoostedTrees grown;
    grown.m_unseen.assign(features.size(), 0.0);
    if (features.empty())
        return grown;
    for (std::size_t feature = 0; feature < features.front().size(); ++feature) {
        std::vector<double> values;
        for (const std::vector<double>& row : features)
            values.push_back(row[feature]);
        grown.m_cuts.push_back(cutsOf(std::move(values)));
    }
    std::vector<Bins> bins;
    std::vector<double> residuals;
    for (std::size_t row = 0; row < features.size(); ++row) {
        bins.push_back(grown.binned(features[row]));
        residuals.push_back(targets[row] - base[row]);
    }
    RandomSource random(settings.seed);
    std::vector<int> unseenTrees(features.size(), 0);
    for (int i = 0; i < settings.trees; ++i) {
        std::vector<std::size_t> rows;
        std::vector<bool> seen(features.size(), false);
        for (std::size_t row = 0; row < features.size(); ++row) {
            seen[row] = random.uniform() < settings.sample;
            if (seen[row])
                rows.push_back(row);
        }
        Tree tree = TreeGrower(bins, residuals, settings).grow(std::move(rows));
        for (std::size_t row = 0; row < features.size(); ++row) {
            const double value = valueOf(tree, bins[row]);
            residuals[row] -= value;
            grown.m_unseen[row] += seen[row] ? 0.0 : value;
            unseenTrees[row] += seen[row] ? 0 : 1;
        }
        grown.m_trees.push_back(std::move(tree));
    }
    for (std::size_t row = 0; row < features.size(); ++row)
        grown.m_unseen[row] *= unseenTrees[row] > 0 ? static_cast<double>(settings.trees) / unseenTrees[row] : 0.0;
    return grown;
}

} // namespace evenhall::planner
