// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/assignment/schedule_replay.h"
#include "app/planner/assignment/window_schedule.h"

#include <vector>

namespace evenhall::planner {

/// What a queue's day looks like under a schedule, over the days as they could come.
struct QueueOutlook {
    double tickets = 0; ///< a day
    Minutes meanWait = 0;
    double windowHours = 0;         ///< a day; a window with several queues of its own counts in parts
    double helpedHours = 0;         ///< a day, of windows that help while nobody waits at their own
    std::vector<Minutes> slotWaits; ///< mean wait of those who come in each slot; -1 where hardly anybody comes
};

/// A mean day of the whole hall under a schedule.
struct DayFigures {
    double tickets = 0;
    Minutes meanWait = 0;
    double late = 0; ///< people a day whose turn would come after the last window closes
};
[[nodiscard]] DayFigures figuresOf(const WindowSchedule& schedule, const WorkTable& works,
                                   const std::vector<DemandDay>& days);

/// People's waiting minutes of a mean day, per queue.
[[nodiscard]] std::vector<double> dailyMinutes(const WindowSchedule& schedule, const WorkTable& works,
                                               const std::vector<DemandDay>& days);

/// `days` is not empty.
[[nodiscard]] std::vector<QueueOutlook> outlookOf(const WindowSchedule& schedule, const WorkTable& works,
                                                  const std::vector<DemandDay>& days);

} // namespace evenhall::planner
