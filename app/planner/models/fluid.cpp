// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/models/fluid.h"

#include "app/planner/models/checks.h"

#include <algorithm>

namespace evenhall::planner {

Result<FluidFigures> fluidDay(const std::vector<FluidSlot>& slots, double serviceRate, double slotLength,
                              double backlogAtStart) {
    if (const Result<void> checked = checkPositive("the service rate", serviceRate); !checked)
        return checked.error();
    if (const Result<void> checked = checkPositive("the length of a slot", slotLength); !checked)
        return checked.error();
    if (const Result<void> checked = checkNotNegative("the backlog", backlogAtStart); !checked)
        return checked.error();
    FluidFigures figures;
    double backlog = backlogAtStart;
    for (const FluidSlot& slot : slots) {
        if (const Result<void> checked = checkNotNegative("an arrival rate", slot.arrivalRate); !checked)
            return checked.error();
        if (const Result<void> checked = checkNotNegative("a number of servers", slot.servers); !checked)
            return checked.error();
        const double growth = slot.arrivalRate - serviceRate * slot.servers;
        const double end = backlog + growth * slotLength;
        // A backlog that runs dry within the slot leaves a triangle behind.
        const double time = end >= 0 ? slotLength : backlog / -growth;
        const double left = std::max(0.0, end);
        figures.waitingTime += (backlog + left) / 2 * time;
        figures.overloadTime += backlog > 0 || left > 0 ? time : 0;
        figures.backlog.push_back(left);
        backlog = left;
    }
    return figures;
}

} // namespace evenhall::planner
