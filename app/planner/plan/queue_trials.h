// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/plan/demand_day.h"
#include "app/planner/plan/wait_cost.h"
#include "app/planner/plan/window_plan.h"

#include <vector>

namespace evenhall::planner {

/// One queue with windows of its own on many days, and what a window more or less for a part of the day would cost
/// there: the innermost loop of the plan search. Days are played once with the windows that the queue has; a trial
/// plays each day from where the change begins until everybody is served at the same minutes as before. Gives the costs
/// that QueueReplay gives (a test compares them). One object belongs to one thread; `days` must outlive it.
class QueueTrials {
public:
    QueueTrials(const SlotGrid& grid, const std::vector<DemandDay>& days, std::size_t queue, const WaitCost& cost);

    /// The windows that the queue has from now on; plays all days when they are others than before.
    void setWindows(const SlotCounts& windows);
    [[nodiscard]] const SlotCounts& windows() const { return m_windows; }

    /// Mean cost of a day.
    [[nodiscard]] double cost() const { return m_cost; }
    /// The same with `by` windows more in the slots from `from` until before `until`. Stops early when it has become
    /// `most` dearer than now, and then gives what it had reached: at least that.
    [[nodiscard]] double costWith(int from, int until, int by, double most);
    /// What is paid now by those who are called from `from` on: no window from then on can save more.
    [[nodiscard]] double costSince(int from) const;

private:
    struct PlayedDay {
        std::vector<Minutes> starts;
        std::vector<double> costs; ///< of all visits before each, and of all
    };
    struct Change {
        Minutes from = 0;
        Minutes until = 0;
    };

    void play(const std::vector<Visit>& visits, PlayedDay& day);
    [[nodiscard]] double dearer(const std::vector<Visit>& visits, const PlayedDay& day, const Change& change,
                                double most);
    [[nodiscard]] Minutes serve(const Visit& visit, Minutes earliest);
    void resume(const std::vector<Visit>& visits, const PlayedDay& day, std::size_t first);
    [[nodiscard]] Minutes nextStart(Minutes earliest);

    SlotGrid m_grid;
    const std::vector<DemandDay>& m_days;
    std::size_t m_queue;
    WaitCost m_waitCost;
    SlotCounts m_windows;
    SlotCounts m_trial;
    std::vector<PlayedDay> m_played;
    double m_cost = 0;
    std::vector<Minutes> m_ends; ///< of people at windows; heap, earliest first
    int m_slot = 0;              ///< where the play stands; -1 before the first
};

} // namespace evenhall::planner
