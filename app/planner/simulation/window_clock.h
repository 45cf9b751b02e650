// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/simulation/hall_day.h"

#include <bit>
#include <cstddef>
#include <limits>
#include <vector>

namespace evenhall::planner {

/// Which window becomes free next. A tournament: every window has one place, so a change climbs one branch and nothing
/// is ever pushed or popped. Ties go to the lower index.
class WindowClock {
public:
    static constexpr Instant never{std::numeric_limits<std::int64_t>::max()};

    void clear(std::size_t windows) {
        m_places = std::bit_ceil(windows < 2 ? std::size_t{2} : windows);
        m_rounds.assign(2 * m_places, Entry{never, 0});
        for (std::size_t place = 0; place < m_places; ++place)
            m_rounds[m_places + place].window = static_cast<std::uint32_t>(place);
    }

    void set(std::size_t window, Instant at) {
        std::size_t place = m_places + window;
        m_rounds[place].at = at;
        while (place > 1) {
            const std::size_t left = place & ~std::size_t{1};
            // Computed, not decided: who wins cannot be guessed, and a wrong guess costs more than the whole round.
            const auto isRight = static_cast<std::size_t>(m_rounds[left + 1].at < m_rounds[left].at);
            place = left / 2;
            m_rounds[place] = m_rounds[left + isRight];
        }
    }

    [[nodiscard]] Instant next() const { return m_rounds[1].at; }
    [[nodiscard]] WindowIndex window() const { return static_cast<WindowIndex>(m_rounds[1].window); }

private:
    struct Entry {
        Instant at;
        std::uint32_t window = 0;
    };

    std::size_t m_places = 0;
    std::vector<Entry> m_rounds; ///< winner at 1, rounds below it, windows from m_places on
};

} // namespace evenhall::planner
