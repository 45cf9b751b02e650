// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <string>

namespace evenhall {

/// A paper in JSON with the member "checksum": the SHA-256 of everything else in it, so that a file that was damaged or
/// edited is not taken for what a manager has read.
[[nodiscard]] std::string sealed(const std::string& paper);

/// BadValue for text that is no JSON object, has no checksum, or another one.
[[nodiscard]] Result<void> checkSeal(const std::string& paper);

} // namespace evenhall
