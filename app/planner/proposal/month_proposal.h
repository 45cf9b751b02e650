// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/evaluation/hall_case.h"
#include "app/planner/evaluation/hall_plans.h"
#include "app/planner/evaluation/judgement.h"
#include "app/planner/proposal/plan_change.h"

#include <vector>

namespace evenhall::planner {

/// What a queue's day looks like under a plan, over the days as they could come.
struct QueueOutlook {
    double tickets = 0; ///< a day
    Minutes meanWait = 0;
    double windowHours = 0;         ///< a day
    std::vector<Minutes> slotWaits; ///< mean wait of those who come in each slot; -1 where hardly anybody comes
};

/// The proposal for one kind of day.
struct KindProposal {
    std::vector<Weekday> weekdays;
    WindowPlan before;
    WindowPlan after;
    std::vector<QueueOutlook> outlookBefore; ///< per queue
    std::vector<QueueOutlook> outlookAfter;
    std::vector<PlanChange> changes; ///< most minutes saved first
    double savedTogether = 0;        ///< people's minutes a day, all changes together
    double load = 0;                 ///< work over window time: above about 0.9 no plan helps
    int missingWindows = 0;          ///< all day, to bring the load down to 0.9
};

enum class Verdict {
    Propose,
    TooFewDays,    ///< nothing to judge by
    NoChangeHelps, ///< today's plan is as good as the search knows
    NotProven,     ///< on the judged days the interval includes zero
    QueueGetsWorse ///< a queue would lose more than the limit
};

/// What to tell the manager: the plan for each kind of day, made from earlier days and judged on later ones, or why
/// there is none. A verdict other than Propose still carries what was found, to be explained.
struct MonthProposal {
    Verdict verdict = Verdict::TooFewDays;
    std::vector<KindProposal> kinds;
    Comparison judged; ///< after against before on the judged days
    PolicyFigures judgedBefore;
    PolicyFigures judgedAfter;
    Comparison withGeneral; ///< a fifth of the windows general, against before
    PolicyFigures judgedGeneral;
    int worseQueue = -1; ///< the queue that loses most on the judged days
    Minutes worseBy = 0;
    std::size_t judgedDays = 0;
};

/// No queue's mean wait may grow by more than this on the judged days.
inline constexpr Minutes mostWorse = 10;

[[nodiscard]] MonthProposal proposeMonth(const HallCase& hall, const PlanningSettings& settings);

} // namespace evenhall::planner
