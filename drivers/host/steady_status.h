// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/device_status.h"
#include "drivers/api/print_job.h"

#include <optional>

namespace evenhall::device_host {

/// Keeps a paper sensor that flutters from being told as news again and again: a change of "paper near end" counts
/// once it lasted two seconds, everything else at once. The first look is believed.
class SteadyStatus {
public:
    [[nodiscard]] device::DeviceStatus feed(device::DeviceStatus seen, device::WallTime now);

private:
    std::optional<bool> m_nearEnd; ///< as told
    std::optional<device::WallTime> m_differsSince;
};

} // namespace evenhall::device_host
