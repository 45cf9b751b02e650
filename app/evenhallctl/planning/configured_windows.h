// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/planning/planning_limits.h"
#include "app/planner/evaluation/hall_case.h"
#include "app/planner/proposal/approved_plan.h"
#include "app/planner/proposal/month_proposal.h"

#include <map>
#include <string>
#include <vector>

namespace evenhall {

/// Weekdays on which the windows work alike by plan and calendar have the same number. Duty hours after the ordinary
/// ones do not count: the month's plan is about the hours in which all windows work.
[[nodiscard]] std::map<Weekday, int> planWeekdays(const HallConfiguration& hall, const PlanId& plan);

/// What stands against limits before any plan is made, a sentence each: staff that must and must not serve the same
/// queue, more mandatory windows than there are, pools smaller than what is mandatory in them.
[[nodiscard]] std::vector<std::string> contradictions(const HallConfiguration& hall, const PlanId& plan,
                                                      const HallLimits& limits);

/// The hall's windows and what the plan lets them do on each kind of day. `prepared` must be of a matched record
/// (record_match.h).
[[nodiscard]] planner::WindowsToday configuredWindows(const HallConfiguration& hall, const PlanId& plan,
                                                      const HallLimits& limits, const planner::HallCase& prepared);

/// The schedule of one kind of day with approved changes in it, and the changes in its numbers; a window that cannot be
/// found, or does something else, is left as it is.
struct ChangedSchedule {
    planner::WindowSchedule schedule;
    std::vector<planner::WindowChange> changes; ///< as many as were given
};
[[nodiscard]] ChangedSchedule withChanges(const HallConfiguration& hall, planner::HallWindows& windows,
                                          const planner::WindowSchedule& today,
                                          const std::vector<planner::OrderedChange>& changes);

} // namespace evenhall
