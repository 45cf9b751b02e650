// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/planner/evaluation/hall_record.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhall {

/// What a folder of recorded halls holds, and what of it could not be used.
struct HallFolder {
    std::vector<planner::HallRecord> halls;
    std::vector<std::string> leftOut; ///< sentences
};

/// Reads tickets (office, date, group, service, arrive_min_lo, arrive_min_hi, call_min_lo, call_min_hi; minutes after
/// midnight, call -1: never called) and snapshots (office, date, time, group, service, open_counters, waiting,
/// current_number). Columns are found by name, others are ignored. BadValue names table and line.
[[nodiscard]] Result<HallFolder> readHallTables(std::string_view tickets, std::string_view snapshots);

/// The same from FOLDER/tickets.csv[.gz] and FOLDER/snapshots.csv[.gz]; Io when a file is missing or damaged.
[[nodiscard]] Result<HallFolder> readHallFolder(const std::string& folder);

} // namespace evenhall
