// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

namespace evenhall::planner {

/// Minutes after midnight on the hall's wall clock, or a length of time in minutes. The planner counts in minutes,
/// since its formulas divide and average times; the hall itself counts in whole milliseconds.
using Minutes = double;

/// The half-hours of a day for which windows are planned: `count` slots of `length` from `first` on.
struct SlotGrid {
    Minutes first = 0;
    Minutes length = 30;
    int count = 0;

    [[nodiscard]] Minutes start(int slot) const { return first + length * slot; }
    [[nodiscard]] Minutes end() const { return start(count); }
    /// The slot of a moment; a moment outside the day belongs to the first or the last slot.
    [[nodiscard]] int slotOf(Minutes at) const {
        return std::clamp(static_cast<int>((at - first) / length), 0, std::max(count - 1, 0));
    }

    friend bool operator==(const SlotGrid&, const SlotGrid&) = default;
};

} // namespace evenhall::planner
