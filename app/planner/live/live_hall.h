// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/plan/slot_grid.h"

#include <vector>

namespace evenhall::planner {

/// Open windows that are alike: who came first among their own queues, and when nobody waits there, among those they
/// help.
struct LiveGroup {
    std::vector<int> own; ///< queues; not empty
    std::vector<int> helps;
    int windows = 0;
    int busy = 0;
    bool movable = true;       ///< false: has been moved already, or must stay as it is
    std::vector<int> may = {}; ///< queues it could take besides; empty: all
};

/// What can be seen of a hall at one moment: nothing about how long the people at the windows will still take.
struct LiveHall {
    Minutes now = 0;
    std::vector<std::vector<Minutes>> waiting; ///< per queue, when those who wait came, in order
    std::vector<LiveGroup> groups;
    std::vector<LiveGroup>
        closed; ///< one for each window that somebody could open; `own` is what its plan says, or empty
};

} // namespace evenhall::planner
