// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/assignment/hall_windows.h"
#include "app/planner/evaluation/hall_case.h"
#include "app/planner/evaluation/hall_plans.h"
#include "app/planner/evaluation/judgement.h"
#include "app/planner/proposal/outlook.h"
#include "app/planner/proposal/shortage.h"
#include "app/planner/proposal/window_change.h"

#include <set>
#include <vector>

namespace evenhall::planner {

/// The proposal for one kind of day.
struct KindProposal {
    std::vector<Weekday> weekdays;
    WindowSchedule before;
    WindowSchedule switched; ///< only windows that serve another queue, none that helps
    WindowSchedule after;
    std::vector<QueueOutlook> outlookBefore; ///< per queue
    std::vector<QueueOutlook> outlookAfter;
    std::vector<WindowChange> changes; ///< most minutes saved first
    double savedTogether = 0;          ///< people's minutes a day, all changes together
    double load = 0;                   ///< work over the time of all windows
    Shortages shortages;               ///< what the plan does not mend
    DayFigures dayBefore;
    DayFigures dayAfter;
    DayFigures dayMended; ///< with all windows that the shortages ask for
    int unmetLimits = 0;  ///< window-half-hours that miss what the limits demand
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
    HallWindows windows;
    std::vector<KindProposal> kinds;
    Comparison judged; ///< after against before on the judged days
    PolicyFigures judgedBefore;
    PolicyFigures judgedAfter;
    Comparison withoutHelp; ///< only switched windows, against before
    PolicyFigures judgedSwitched;
    int worseQueue = -1; ///< the queue that loses most on the judged days
    Minutes worseBy = 0;
    std::size_t judgedDays = 0;
};

/// No queue's mean wait may grow by more than this on the judged days.
inline constexpr Minutes mostWorse = 10;

/// The real windows of a hall and what they do today on each kind of day, in the slots of hall.kinds.
struct WindowsToday {
    HallWindows windows;
    std::vector<WindowSchedule> schedules; ///< per kind
};

/// Windows without names, as many as were seen open on average.
[[nodiscard]] WindowsToday windowsFromCounts(const HallCase& hall);

/// Windows that any of the kinds changes.
[[nodiscard]] std::set<int> changedWindows(const std::vector<KindProposal>& kinds);

/// Where the limits let only some windows change, those save most, over all kinds of days by their number of weekdays.
[[nodiscard]] MonthProposal proposeMonth(const HallCase& hall, WindowsToday today, const PlanningSettings& settings);

} // namespace evenhall::planner
