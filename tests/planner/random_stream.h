// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace evenhall::planner {

/// Random numbers that are the same on every machine, which the standard's distributions do not promise: xoshiro256++
/// (Blackman and Vigna 2019), seeded by splitmix64. A stream belongs to the tickets it makes, never to an event loop.
class RandomStream {
public:
    explicit RandomStream(std::uint64_t seed) {
        for (std::uint64_t& word : m_state) {
            seed += 0x9e3779b97f4a7c15U;
            std::uint64_t mixed = seed;
            mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
            mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
            word = mixed ^ (mixed >> 31U);
        }
    }

    std::uint64_t next() {
        const std::uint64_t result = std::rotl(m_state[0] + m_state[3], 23) + m_state[0];
        const std::uint64_t shifted = m_state[1] << 17U;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }

    /// Above 0 and below 1.
    double uniform() { return (static_cast<double>(next() >> 11U) + 0.5) * 0x1p-53; }
    /// With mean 1, by the ziggurat of Marsaglia and Tsang (2000): nearly always one multiplication.
    double exponential() {
        const std::uint64_t bits = next();
        const std::size_t layer = bits % Ziggurat::layers;
        const double drawn = static_cast<double>(bits >> 11U) * 0x1p-53 * Ziggurat::table().width[layer];
        return drawn < Ziggurat::table().width[layer + 1] ? drawn : outsideLayer(layer, drawn);
    }
    /// Standard normal, by Box and Muller; one of the two is thrown away so that a draw leaves no memory.
    double normal() {
        constexpr double fullTurn = 6.283185307179586477;
        const double radius = std::sqrt(2 * exponential());
        return radius * std::cos(fullTurn * uniform());
    }
    /// Lognormal with mean 1 and this squared coefficient of variation.
    double lognormal(double variability) {
        const double variance = std::log1p(variability);
        return std::exp(std::sqrt(variance) * normal() - variance / 2);
    }
    bool happens(double probability) { return uniform() < probability; }

private:
    /// The density e^-x cut into layers of equal area; the lowest has the tail beyond `tail`.
    struct Ziggurat {
        static constexpr std::size_t layers = 256;
        static constexpr double tail = 7.69711747013104972;
        static constexpr double area = 0.0039496598225815571993;

        std::array<double, layers + 1> width{};
        std::array<double, layers + 1> height{};

        Ziggurat();
        static const Ziggurat& table() { return s_table; }
        static const Ziggurat s_table;
    };

    double outsideLayer(std::size_t layer, double drawn);

    std::array<std::uint64_t, 4> m_state{};
};

} // namespace evenhall::planner
