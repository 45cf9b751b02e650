// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/evaluation/plan_evaluation.h"

#include <string>

namespace evenhall {

/// What an evaluation found as a table for people: halls, what was left out, policies, comparisons with intervals.
[[nodiscard]] std::string toText(const planner::EvaluationReport& report);

/// The same for programs.
[[nodiscard]] std::string toJson(const planner::EvaluationReport& report);

} // namespace evenhall
