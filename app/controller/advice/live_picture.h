// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/controller/advice/help_area.h"
#include "app/domain/hall/hall.h"
#include "app/planner/live/live_hall.h"

#include <vector>

namespace evenhall {

/// One area of the hall in the planner's numbers, and the way back to the names.
struct LivePicture {
    planner::LiveHall hall;
    std::vector<QueueId> queues;               ///< number → queue
    std::vector<std::vector<WindowId>> groups; ///< the windows of LiveHall::groups, the freest first
    std::vector<WindowId> closed;              ///< the windows of LiveHall::closed
};

/// How people see the area now. Windows that have been moved, that a manager has given something else, that take
/// priority tickets first or whose plan changes within half an hour stay as they are.
[[nodiscard]] LivePicture pictureOf(const Hall& hall, const HelpArea& area, Instant now);

/// When the window's plan changes next, at most `longest` after `now`.
[[nodiscard]] Instant planLastsUntil(const Hall& hall, const WindowId& window, Instant now, Duration longest);

/// Minutes after midnight on the hall's clock.
[[nodiscard]] planner::Minutes minutesOfDay(const Hall& hall, Instant at);

} // namespace evenhall
