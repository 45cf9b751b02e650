// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/channel.h"
#include "drivers/api/device_uri.h"

#include <memory>

namespace evenhall::channels {

/// The closed channel to an address. A queue of CUPS has none: its channel only says so.
[[nodiscard]] std::unique_ptr<device::Channel> makeChannel(const device::DeviceUri& uri);

} // namespace evenhall::channels
