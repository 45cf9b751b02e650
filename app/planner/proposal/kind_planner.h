// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/assignment/schedule_search.h"
#include "app/planner/proposal/month_proposal.h"

#include <set>
#include <vector>

namespace evenhall::planner {

/// Plans one kind of day: searches, drops what is not worth a sentence, and says what every change is worth.
class KindPlanner {
public:
    /// All references must outlive the object; `windows` learns new works.
    KindPlanner(const HallCase& hall, int kind, HallWindows& windows, const PlanningSettings& settings);

    [[nodiscard]] KindProposal propose(const WindowSchedule& today, const std::set<int>& changedElsewhere);

private:
    [[nodiscard]] std::vector<Weekday> weekdays() const;
    [[nodiscard]] std::vector<DemandDay> searchDays() const;
    void dropSmall(KindProposal& proposal, const ScheduleRules& rules, double worthwhile) const;
    void value(KindProposal& proposal) const;

    const HallCase& m_hall;
    int m_kind;
    HallWindows& m_windows;
    PlanningSettings m_settings;
    std::vector<DemandDay> m_days;
};

} // namespace evenhall::planner
