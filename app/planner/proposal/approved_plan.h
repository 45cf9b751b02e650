// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/window_plan.h"
#include "app/domain/values/result.h"

#include <vector>

namespace evenhall::planner {

/// One approved change in the hall's own words.
struct OrderedChange {
    std::vector<WindowId> windows;
    std::vector<Weekday> weekdays;
    Period period;
    Profile before; ///< empty: closed
    Profile after;
};

/// Today's plan with the changes in it: what a manager approved, without id, name and validity. Outside the changed
/// hours everything stays. BadValue names the first window that does something else today than the change was made for:
/// then the hall has changed since.
[[nodiscard]] Result<std::vector<PlanEntry>> entriesWith(const evenhall::WindowPlan& today,
                                                         const std::vector<OrderedChange>& changes);

} // namespace evenhall::planner
