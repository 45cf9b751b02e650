// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/board_progress.h"

#include <algorithm>

namespace evenhall::bench {

std::size_t BoardProgress::addBoard() {
    m_lastHeard.push_back(-1);
    return m_lastHeard.size() - 1;
}

void BoardProgress::heard(std::size_t board, std::int64_t sequence, Clock::time_point at) {
    m_lastHeard[board] = sequence;
    const std::int64_t behind = *std::min_element(m_lastHeard.begin(), m_lastHeard.end());
    if (m_milestones.empty() || behind > m_milestones.back().sequence)
        m_milestones.push_back({behind, at});
}

const Clock::time_point* BoardProgress::allHeard(std::int64_t sequence) const {
    const auto found =
        std::lower_bound(m_milestones.begin(), m_milestones.end(), sequence,
                         [](const Milestone& milestone, std::int64_t wanted) { return milestone.sequence < wanted; });
    return found == m_milestones.end() ? nullptr : &found->at;
}

} // namespace evenhall::bench
