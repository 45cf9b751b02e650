// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/bench/load_loop.h"

#include <cstdint>
#include <vector>

namespace evenhall::bench {

/// When the last of several boards that follow the same thing had heard up to a sequence.
class BoardProgress {
public:
    /// A new board of this group; its number.
    std::size_t addBoard();
    void heard(std::size_t board, std::int64_t sequence, Clock::time_point at);

    /// When the last board had heard this sequence or a later one; null when one never did.
    [[nodiscard]] const Clock::time_point* allHeard(std::int64_t sequence) const;
    [[nodiscard]] bool empty() const { return m_lastHeard.empty(); }

private:
    struct Milestone {
        std::int64_t sequence;
        Clock::time_point at;
    };
    std::vector<std::int64_t> m_lastHeard; ///< by board
    std::vector<Milestone> m_milestones;   ///< rising
};

} // namespace evenhall::bench
