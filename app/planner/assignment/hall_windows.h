// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/assignment/window_schedule.h"
#include "app/planner/plan/window_plan.h"

#include <set>
#include <string>
#include <vector>

namespace evenhall::planner {

/// One window of the hall as planning sees it.
struct RealWindow {
    std::string id;     ///< empty: a nameless one, where only counts of windows are known
    int number = 0;     ///< shown and spoken
    std::set<int> may;  ///< queues that its staff can serve
    bool keeps = false; ///< stays as it is: a green-channel window, or by order
    bool lowCounter = false;
    bool mayOpen = false; ///< a tidal window: may be opened in a rush when it is closed today
};

/// So many windows at least serve a queue of their own, whenever it has any.
struct MandatoryWindows {
    int queue = 0;
    int windows = 1;
};

/// Windows that share staff: not more of them are open at a time.
struct StaffPool {
    std::string name;
    std::vector<int> windows;
    int atMost = 0;
};

/// What a plan must respect.
struct PlanningLimits {
    double generalShare = 0.2; ///< of all windows; those that are general today count
    int mostChanged = -1;      ///< windows that may do something else than today; -1: any number
    int minimumStay = 2;       ///< slots that a window keeps its work
    std::vector<MandatoryWindows> mandatory;
    std::vector<StaffPool> pools;
};

/// Windows that may do something else next month when nobody says how many: a tenth of them, at least two. Halls that
/// tell keep two (Ankang) to a tenth of their windows (seven of 102 in the demo hall's second plan) for such use; more
/// than that is a new plan of the hall, with new signs and new lessons for its people, and not a month's change.
[[nodiscard]] int usualChanges(std::size_t windows);

/// The windows of a hall, and what they do today.
struct HallWindows {
    std::vector<RealWindow> windows;
    PlanningLimits limits;
    WorkTable works;
};

/// Windows without names for a plan that is only counts: each may serve everything, none of them is special.
[[nodiscard]] HallWindows namelessWindows(const std::vector<WindowPlan>& plans);

/// Today's schedule of nameless windows: the first windows of a queue are those open longest.
[[nodiscard]] WindowSchedule scheduleOf(const WindowPlan& plan, HallWindows& hall);

} // namespace evenhall::planner
