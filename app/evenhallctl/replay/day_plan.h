// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/replay/recorded_day.h"

#include <vector>

namespace evenhall {

enum class StepKind { Issue, Call };

/// One thing to do on the replayed day.
struct PlannedStep {
    Duration at{0}; ///< after midnight
    StepKind kind = StepKind::Issue;
    std::size_t group = 0; ///< index of the recorded group
    std::size_t index = 0; ///< the k-th ticket, or the k-th call, of that group; from 0

    friend bool operator==(const PlannedStep&, const PlannedStep&) = default;
};

/// When to issue and to call, in the order of time. The recording knows intervals only: what was seen in one interval
/// is spread over its first half (arrivals) or its second half (calls), so that somebody who came and was called
/// between two looks comes first. Calls of a group never pass each other and never come before their ticket; where the
/// recording contradicts that, the call leaves its interval and the report says so.
[[nodiscard]] std::vector<PlannedStep> planDay(const RecordedDay& recorded);

} // namespace evenhall
