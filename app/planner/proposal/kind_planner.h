// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/assignment/schedule_search.h"
#include "app/planner/proposal/month_proposal.h"

#include <vector>

namespace evenhall::planner {

/// Plans one kind of day: searches, drops what is not worth a sentence, and says what every change is worth.
class KindPlanner {
public:
    /// All references must outlive the object; `windows` learns new works.
    KindPlanner(const HallCase& hall, int kind, HallWindows& windows, const PlanningSettings& settings);

    /// The changes and what they are worth.
    [[nodiscard]] KindProposal propose(const WindowSchedule& today);
    /// Fills in what the days are like before and after, and what the plan does not mend.
    void describe(KindProposal& proposal);

private:
    void leaveOutUnoffered(const WindowSchedule& today);
    [[nodiscard]] std::vector<Weekday> weekdays() const;
    [[nodiscard]] std::vector<DemandDay> searchDays() const;
    void dropSmall(KindProposal& proposal, const ScheduleRules& rules, double worthwhile) const;
    void value(KindProposal& proposal, const ScheduleRules& rules) const;

    const HallCase& m_hall;
    int m_kind;
    HallWindows& m_windows;
    PlanningSettings m_settings;
    std::vector<DemandDay> m_days;
};

} // namespace evenhall::planner
