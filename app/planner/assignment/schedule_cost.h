// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/assignment/window_schedule.h"
#include "app/planner/plan/demand_day.h"
#include "app/planner/plan/queue_replay.h"
#include "app/planner/plan/wait_cost.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace evenhall::planner {

/// What a mean day costs under a schedule.
struct DayCost {
    double cost = 0;
    std::vector<double> minutes; ///< people's waiting minutes per queue
};

/// Costs of schedules that differ little, quickly: queues that no window couples are replayed apart, and what was
/// replayed once is remembered. A window that changes its queue counts at both while it finishes a person, so this
/// guides the search; ScheduleReplay judges.
class ScheduleCosts {
public:
    /// All references must outlive the object.
    ScheduleCosts(const std::vector<DemandDay>& days, std::size_t queues, const WaitCost& cost, const WorkTable& works);

    [[nodiscard]] DayCost of(const WindowSchedule& schedule);

    /// Queues of the largest set whose people and windows depend on each other.
    [[nodiscard]] std::size_t mostCoupled(const WindowSchedule& schedule) const;

private:
    struct Part {
        std::vector<int> queues;
        std::vector<int> works;
        std::vector<std::string> counts; ///< windows per slot, a byte each, per work
    };
    struct PartCost {
        double cost = 0;
        std::vector<double> minutes;
    };

    [[nodiscard]] std::vector<Part> partsOf(const WindowSchedule& schedule) const;
    [[nodiscard]] PartCost replaySingle(const Part& part, const SlotGrid& grid);
    [[nodiscard]] PartCost replayCoupled(const Part& part, const SlotGrid& grid);
    void count(PartCost& into, std::size_t queue, const std::vector<Minutes>& waits) const;

    const std::vector<DemandDay>& m_days;
    std::size_t m_queues;
    WaitCost m_cost;
    const WorkTable& m_works;
    std::unordered_map<std::string, PartCost> m_known;
    QueueReplay m_single;
};

} // namespace evenhall::planner
