// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/planner/evaluation/hall_record.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhall {

/// A recorded month in the queues of a hall configuration, in its order and with its names. Queues that nobody came to
/// are there too; what was recorded for queues that the hall does not have is left out, a sentence each.
struct MatchedRecord {
    planner::HallRecord record;
    std::vector<std::string> leftOut;
};
[[nodiscard]] MatchedRecord matchRecord(const planner::HallRecord& record, const HallConfiguration& hall);

/// Why a matched record cannot be one of this hall: in less than half of its queues anybody came.
[[nodiscard]] std::optional<std::string> reasonNotRecorded(const planner::HallRecord& matched);

/// Queues that people came to and no window of the plan serves, a sentence each.
[[nodiscard]] std::vector<std::string> queuesWithoutWindow(const planner::HallRecord& matched,
                                                           const HallConfiguration& hall, const PlanId& plan);

} // namespace evenhall
