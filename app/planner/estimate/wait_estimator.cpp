// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/estimate/wait_estimator.h"

#include <algorithm>
#include <cmath>

namespace evenhall::planner {

namespace {

constexpr Minutes shortest = 1;
constexpr double targetMiss = 0.05;  ///< on either side
constexpr double followRate = 0.002; ///< how quickly the interval follows what turns out
constexpr std::size_t leastSamples = 200;
constexpr Minutes scaleOffset = 5;
constexpr double missMemory = 0.98; ///< what an older miss weighs against the next one
constexpr double missPrior = 8;     ///< guesses without a miss assumed before the first
constexpr double missShare = 0.6;   ///< of the miss lately that is expected again

/// Trees correct on a scale of ratios: what makes a line slow makes long waits longer by more minutes than short ones.
/// The offset keeps waits of a minute from counting as much as waits of an hour.
double toScale(Minutes wait) {
    return std::log(wait + scaleOffset);
}

Minutes fromScale(double scaled) {
    return std::exp(scaled) - scaleOffset;
}

Minutes baseOf(const WaitPicture& picture) {
    return (picture.byQueueLength() + picture.lastWait) / 2;
}

std::vector<double> featuresOf(const WaitPicture& picture) {
    const double people = picture.ahead + 1;
    const Minutes byLength = picture.byQueueLength();
    const Minutes byCalls = picture.calls60 > 0 ? people * 60 / picture.calls60 : 300;
    return {byLength,
            picture.lastWait,
            baseOf(picture),
            byCalls,
            std::min(picture.lastWait, byCalls),
            std::max(picture.lastWait, byLength),
            picture.headWait,
            picture.headWait / people,
            picture.usualWait,
            picture.usualWaitAll,
            static_cast<double>(picture.ahead),
            static_cast<double>(picture.open),
            static_cast<double>(picture.mostOpen),
            picture.service,
            picture.calls15,
            picture.calls30,
            picture.calls60,
            picture.now,
            picture.lastWaits,
            picture.arrivals30,
            picture.sinceCall,
            picture.untilClosing,
            people * picture.service / std::max(1.0, picture.plannedOpen),
            picture.plannedOpen,
            picture.plannedOpenLater,
            people * picture.lastWaits / std::max(1.0, picture.lastPlaces),
            picture.lastPlaces,
            people * picture.paceOf3,
            people * picture.paceOf8};
}

double quantile(const std::vector<double>& sorted, double share) {
    const double at = std::clamp(share, 0.0, 1.0) * static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<std::size_t>(std::lround(at))];
}

} // namespace

Minutes WaitPicture::byQueueLength() const {
    return (ahead + 1) * service / std::max(1, open);
}

void QueueMisses::observe(const WaitGuess& guess, Minutes wait) {
    m_sum = missMemory * m_sum + toScale(wait) - toScale(guess.byPicture);
    m_weight = missMemory * m_weight + 1;
}

double QueueMisses::lately() const {
    return m_sum / (m_weight + missPrior);
}

Minutes WaitEstimator::expected(const WaitPicture& picture, double miss) const {
    const double corrected = toScale(baseOf(picture)) + m_trees.correction(featuresOf(picture));
    return std::max(shortest, fromScale(corrected + missShare * miss));
}

const WaitEstimator::Bin& WaitEstimator::binOf(Minutes expected) const {
    std::size_t bin = 0;
    while (bin + 1 < bins && expected >= m_bins[bin + 1].above)
        ++bin;
    return m_bins[bin];
}

WaitEstimator WaitEstimator::learn(const std::vector<WaitSample>& past, const BoostSettings& settings) {
    WaitEstimator estimator;
    std::vector<std::vector<double>> features;
    std::vector<double> base;
    std::vector<double> waits;
    std::vector<double> scaledBase;
    std::vector<double> scaledWaits;
    for (const WaitSample& sample : past) {
        features.push_back(featuresOf(sample.picture));
        base.push_back(baseOf(sample.picture));
        waits.push_back(sample.wait);
        scaledBase.push_back(toScale(base.back()));
        scaledWaits.push_back(toScale(sample.wait));
    }
    std::vector<double> guesses = base;
    if (past.size() >= leastSamples) {
        estimator.m_trees = BoostedTrees::grow(features, scaledBase, scaledWaits, settings);
        for (std::size_t i = 0; i < guesses.size(); ++i)
            guesses[i] = std::max(shortest, fromScale(scaledBase[i] + estimator.m_trees.unseenCorrections()[i]));
    }
    std::vector<double> sorted = guesses;
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t bin = 0; bin < bins; ++bin)
        estimator.m_bins[bin].above = bin == 0 || sorted.empty() ? 0.0 : sorted[sorted.size() * bin / bins];
    for (std::size_t i = 0; i < guesses.size(); ++i) {
        const std::size_t bin = static_cast<std::size_t>(&estimator.binOf(guesses[i]) - estimator.m_bins.data());
        estimator.m_bins[bin].residuals.push_back(waits[i] - guesses[i]);
    }
    for (Bin& bin : estimator.m_bins) {
        if (bin.residuals.empty())
            bin.residuals = {-60, 60}; // nothing is known: say so
        std::sort(bin.residuals.begin(), bin.residuals.end());
    }
    return estimator;
}

WaitEstimator WaitEstimator::relearned(const std::vector<WaitSample>& past, const BoostSettings& settings) const {
    WaitEstimator estimator = learn(past, settings);
    estimator.m_missLow = m_missLow;
    estimator.m_missHigh = m_missHigh;
    return estimator;
}

WaitGuess WaitEstimator::guess(const WaitPicture& picture) const {
    WaitGuess guess;
    guess.expected = expected(picture, picture.missLately);
    guess.byPicture = expected(picture, 0);
    const Bin& bin = binOf(guess.expected);
    guess.from = std::max(0.0, guess.expected + quantile(bin.residuals, m_missLow));
    guess.until = std::max(guess.expected, guess.expected + quantile(bin.residuals, 1 - m_missHigh));
    guess.from = std::min(guess.from, guess.expected);
    return guess;
}

void WaitEstimator::observe(const WaitGuess& guess, Minutes wait) {
    constexpr double least = 0.001;
    constexpr double most = 0.25;
    m_missLow = std::clamp(m_missLow + followRate * (targetMiss - (wait < guess.from ? 1.0 : 0.0)), least, most);
    m_missHigh = std::clamp(m_missHigh + followRate * (targetMiss - (wait > guess.until ? 1.0 : 0.0)), least, most);
}

} // namespace evenhall::planner
