// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/simulation/hall_day.h"

#include <memory>
#include <vector>

namespace evenhall::planner {

enum class CallRecord { Omit, Keep };

/// Plays days through the calling rules of the hall, event by event: what would have happened with these windows.
/// The choice of the next ticket is the hall's own (app/domain/queueing/choice_rules.h), and a test plays generated
/// days through both.
///
/// Where the hall leaves a choice to people: of several idle windows that may take a newcomer, one that has the queue
/// as its own comes first, then the one idle longest, then the lower index. At one instant windows become free first,
/// then shifts begin and end, then tickets come back, then new ones arrive.
///
/// One object belongs to one thread and keeps its memory from day to day; a day of 3,500 tickets takes about a
/// millisecond. Deterministic: the same day gives the same result everywhere.
class HallSimulator {
public:
    explicit HallSimulator(DayRules rules, CallRecord record = CallRecord::Omit);
    ~HallSimulator();
    HallSimulator(HallSimulator&&) noexcept;
    HallSimulator& operator=(HallSimulator&&) noexcept;

    /// The result is valid until the next run. The day must have passed checkDay().
    const DayResult& run(const DayPlan& plan, const std::vector<DayTicket>& tickets);

private:
    class Run;
    std::unique_ptr<Run> m_run;
};

} // namespace evenhall::planner
