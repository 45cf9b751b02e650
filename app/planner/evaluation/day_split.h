// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/evaluation/hall_record.h"

#include <set>
#include <string>
#include <vector>

namespace evenhall::planner {

/// Which days teach and which judge, by the rule of tests/data/warsaw/PROTOCOL.md; days with holes do neither.
struct DaySplit {
    std::vector<BusinessDay> training;
    std::vector<BusinessDay> judged;
    std::vector<std::string> leftOut; ///< sentences
};

/// What the judged days may be: those of the protocol, or days cut from the training days, to choose constants on.
enum class JudgedDays { Later, InsideTraining };

/// Empty lists when there are not at least two whole days.
[[nodiscard]] DaySplit splitDays(const std::vector<HallRecord>& halls, JudgedDays judged);

} // namespace evenhall::planner
