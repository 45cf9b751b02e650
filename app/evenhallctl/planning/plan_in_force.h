// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/journal/journal_reader.h"
#include "app/planner/proposal/approved_plan.h"

#include <optional>
#include <vector>

namespace evenhall {

/// The plan by which a hall of this configuration will work on that day if nobody activates another.
[[nodiscard]] PlanId planInForce(const HallConfiguration& hall, BusinessDay day);

/// The same for a hall with a journal, which knows what somebody has activated; `day` lies behind the journal's last.
/// Corrupt when the journal's state cannot be read.
[[nodiscard]] Result<PlanId> planInForce(journal::JournalReader& reader, const HallConfiguration& hall,
                                         BusinessDay day);

/// A plan with a first day that was made from approved changes, and how long the hall works by it.
struct PlanTerm {
    PlanId plan;
    BusinessDay from;
    std::optional<BusinessDay> until; ///< last day; nothing: until another plan begins
};

/// The plan of `hall` that is `start` with these changes; the one that begins last, nothing when there is none.
[[nodiscard]] std::optional<PlanTerm> termOf(const HallConfiguration& hall, const PlanId& start,
                                             const std::vector<planner::OrderedChange>& changes);

} // namespace evenhall
