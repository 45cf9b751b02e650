// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/raster.h"

#include <string>

namespace evenhall::device_host {

/// Writes the dots as a PNG of black on white; false when the file cannot be written.
[[nodiscard]] bool saveImage(const device::Raster& raster, const std::string& path);

} // namespace evenhall::device_host
