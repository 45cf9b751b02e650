// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/assignment/window_schedule.h"
#include "app/planner/plan/demand_day.h"
#include "app/planner/plan/hall_replay.h"

#include <map>
#include <set>
#include <vector>

namespace evenhall::planner {

/// Plays days through a schedule of real windows: a window that changes its work finishes its person first. This is
/// what judges. Nobody is cut off at closing: the windows of the last slot stay until the hall is empty, and a queue
/// that none of them serves gets one.
class ScheduleReplay {
public:
    /// `works` must outlive the replay and know every work of the schedules.
    ScheduleReplay(std::size_t queues, const WorkTable& works);

    /// Waits per queue and visit; valid until the next run.
    const std::vector<std::vector<Minutes>>& run(const DemandDay& day, const WindowSchedule& schedule);

private:
    void enterSlot(const WindowSchedule& schedule, int slot);
    void serveTheRest(const WindowSchedule& schedule);
    void learn(const WindowSchedule& schedule);

    const WorkTable& m_works;
    HallReplay m_replay;
    std::size_t m_queues;
    std::vector<int> m_lastResort; ///< per queue a group of its own
    std::set<int> m_met;           ///< works
    std::map<int, int> m_groups;   ///< by work
};

} // namespace evenhall::planner
