// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/plan/slot_grid.h"

#include <cstddef>
#include <vector>

namespace evenhall::planner {

/// One person at one queue: when they came, and how long a window works for them. The work belongs to the person, so
/// that two plans meet the same people (common random numbers).
struct Visit {
    Minutes arrival = 0;
    Minutes work = 0;

    friend bool operator==(const Visit&, const Visit&) = default;
};

/// The people of one day, per queue, each queue in the order of arrival.
struct DemandDay {
    std::vector<std::vector<Visit>> queues;

    [[nodiscard]] std::size_t visits() const {
        std::size_t count = 0;
        for (const std::vector<Visit>& queue : queues)
            count += queue.size();
        return count;
    }
};

} // namespace evenhall::planner
