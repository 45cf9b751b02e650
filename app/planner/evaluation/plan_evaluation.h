// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/evaluation/day_split.h"
#include "app/planner/evaluation/hall_plans.h"
#include "app/planner/evaluation/judgement.h"
#include "app/planner/evaluation/wait_judging.h"
#include "app/planner/live/live_control.h"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhall::planner {

enum class Policy {
    Recorded,
    FixedMonth,
    AverageTemplate,
    Erlang,
    ErlangForecast, ///< the same on our forecast: what better demand figures alone are worth
    SquareRoot,
    Dedicated,
    Hindsight, ///< dedicated windows planned knowing the very day: what is left is not the planning's fault
    WithGeneral,
    RecordedTotal, ///< the dedicated plan with the recorded total of the day, no moves
    Threshold,
    Live
};

inline constexpr std::array<Policy, 12> allPolicies{
    Policy::Recorded,       Policy::FixedMonth,    Policy::AverageTemplate, Policy::Erlang,
    Policy::ErlangForecast, Policy::SquareRoot,    Policy::Dedicated,       Policy::Hindsight,
    Policy::WithGeneral,    Policy::RecordedTotal, Policy::Threshold,       Policy::Live};

[[nodiscard]] std::string_view nameOf(Policy policy);

struct EvaluationSettings {
    PlanningSettings planning;
    LiveSettings live;
    JudgedDays judged = JudgedDays::Later;
    int replications = 4;
    std::uint64_t seed = 20191230;
};

struct EvaluationReport {
    DaySplit days;
    std::vector<std::string> halls;   ///< that took part
    std::vector<std::string> leftOut; ///< sentences: days, halls, hall-days
    std::size_t tickets = 0;          ///< judged, of one replication
    int replications = 0;
    std::map<Policy, std::vector<HallDayOutcome>> outcomes;
    EstimateReport estimates; ///< over all halls that were recorded
};

/// Follows tests/data/warsaw/PROTOCOL.md from records to outcomes. `progress` hears the name of each hall before it is
/// planned. Minutes of computing for ten halls.
[[nodiscard]] EvaluationReport evaluatePlans(const std::vector<HallRecord>& records, const EvaluationSettings& settings,
                                             const std::function<void(const std::string&)>& progress);

} // namespace evenhall::planner
