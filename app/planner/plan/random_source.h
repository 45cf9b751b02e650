// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace evenhall::planner {

/// Random numbers that are the same with every compiler and on every machine: the standard library leaves the
/// algorithms of its distributions open, and a plan must be reproducible from its seed.
class RandomSource {
public:
    explicit RandomSource(std::uint64_t seed) : m_state(seed) {}

    /// Every number of 64 bits; SplitMix64 (Steele, Lea, Flood 2014).
    std::uint64_t bits();
    /// In (0, 1).
    double uniform();
    /// 0 to count - 1; count above zero.
    int below(int count);
    /// Mean 0, deviation 1; Box and Muller.
    double normal();
    /// With that mean and squared coefficient of variation; a square of 0 gives the mean. Marsaglia and Tsang 2000.
    double gamma(double mean, double squaredVariation);
    /// Number of arrivals; mean up to a few hundred.
    int poisson(double mean);
    /// With that mean and coefficient of variation.
    double lognormal(double mean, double variation);

private:
    std::uint64_t m_state;
};

/// One seed from several numbers, so that each hall, day and replication has its own stream.
[[nodiscard]] std::uint64_t mixedSeed(std::uint64_t seed, std::uint64_t first, std::uint64_t second = 0);

} // namespace evenhall::planner
