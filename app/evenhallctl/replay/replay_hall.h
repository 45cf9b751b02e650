// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/evenhallctl/replay/recorded_day.h"

#include <vector>

namespace evenhall {

/// A hall for a recorded day: one queue, one service and one number series per group, and as many windows for it as
/// the recording saw counters open. Rules that the recorded office may not have had are off: nobody is refused, two
/// numbers may be called at once.
struct ReplayHall {
    HallConfiguration configuration;
    std::vector<ServiceId> services;            ///< of each recorded group
    std::vector<std::vector<WindowId>> windows; ///< of each recorded group
};

[[nodiscard]] ReplayHall makeReplayHall(const RecordedDay& recorded);

} // namespace evenhall
