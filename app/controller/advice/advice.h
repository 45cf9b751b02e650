// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/controller/advice/help_area.h"
#include "app/controller/advice/past_days.h"
#include "app/domain/hall/hall.h"

#include <vector>

namespace evenhall {

/// What could be done about the queues at `now`, without ids: at most one suggestion for each area, and none where one
/// is open. Pure: the same hall gives the same advice. Takes some milliseconds for each area where people wait.
[[nodiscard]] std::vector<Suggestion> adviceFor(const Hall& hall, const std::vector<HelpArea>& areas,
                                                const PastDays& past, Instant now);

} // namespace evenhall
