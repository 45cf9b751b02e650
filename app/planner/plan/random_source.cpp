// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/plan/random_source.h"

#include <cmath>
#include <numbers>

namespace evenhall::planner {

std::uint64_t RandomSource::bits() {
    m_state += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

double RandomSource::uniform() {
    constexpr double steps = 9007199254740992.0; // 2^53, what a double holds
    return (static_cast<double>(bits() >> 11U) + 0.5) / steps;
}

int RandomSource::below(int count) {
    return static_cast<int>(uniform() * count);
}

double RandomSource::normal() {
    const double radius = std::sqrt(-2.0 * std::log(uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

double RandomSource::gamma(double mean, double squaredVariation) {
    if (squaredVariation <= 0 || mean <= 0)
        return mean;
    const double shape = 1.0 / squaredVariation;
    if (shape < 1.0) // gamma(shape) = gamma(shape + 1) * U^(1/shape)
        return gamma(mean * (shape + 1.0) / shape, 1.0 / (shape + 1.0)) * std::pow(uniform(), 1.0 / shape);
    const double d = shape - 1.0 / 3.0;
    const double c = 1.0 / std::sqrt(9.0 * d);
    for (;;) {
        const double x = normal();
        const double v = std::pow(1.0 + c * x, 3.0);
        if (v > 0 && std::log(uniform()) < 0.5 * x * x + d - d * v + d * std::log(v))
            return d * v * mean / shape;
    }
}

int RandomSource::poisson(double mean) {
    const double limit = std::exp(-mean);
    int count = -1;
    double product = 1.0;
    do {
        product *= uniform();
        ++count;
    } while (product > limit);
    return count;
}

double RandomSource::lognormal(double mean, double variation) {
    const double square = std::log(1.0 + variation * variation);
    return mean * std::exp(std::sqrt(square) * normal() - square / 2.0);
}

std::uint64_t mixedSeed(std::uint64_t seed, std::uint64_t first, std::uint64_t second) {
    RandomSource source(seed ^ (first * 0xD1B54A32D192ED03U) ^ (second * 0x8CB92BA72F3D8DD7U));
    return source.bits();
}

} // namespace evenhall::planner
