// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/assignment/hall_windows.h"

#include <set>
#include <vector>

namespace evenhall::planner {

/// Which schedules a hall may work, seen from what it does today: what its staff can serve, what must not move, and
/// that no queue loses its last window, nor its last low counter, in a half-hour in which it has one.
class ScheduleRules {
public:
    ScheduleRules(const HallWindows& hall, const WindowSchedule& today, std::size_t queues);

    /// Whether `schedule`, which was allowed before this window's row was changed, still is.
    [[nodiscard]] bool allows(const WindowSchedule& schedule, int window) const;

    /// Window-slots that miss what is mandatory or exceed a staff pool. Today's may have some; no plan may have more.
    [[nodiscard]] int shortcomings(const WindowSchedule& schedule) const;

    /// Windows that do something else than today.
    [[nodiscard]] std::set<int> changed(const WindowSchedule& schedule) const;

private:
    struct Cover {
        std::vector<std::vector<int>> windows; ///< that serve a queue, per queue and slot
        std::vector<std::vector<int>> low;     ///< low counters among them
        std::vector<std::vector<int>> own;     ///< those to which the queue belongs
    };

    [[nodiscard]] Cover coverOf(const WindowSchedule& schedule) const;
    [[nodiscard]] bool mayWork(const WindowSchedule& schedule, int window) const;
    [[nodiscard]] bool staysLongEnough(const WindowSchedule& schedule, int window) const;
    [[nodiscard]] bool keepsCover(const WindowSchedule& schedule) const;
    [[nodiscard]] int generalWindows(const WindowSchedule& schedule) const;

    const HallWindows& m_hall;
    WindowSchedule m_today;
    std::size_t m_queues;
    Cover m_cover;
    int m_shortcomings = 0;
    int m_mostGeneral = 0;
};

} // namespace evenhall::planner
