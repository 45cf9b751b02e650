// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

namespace evenhall::profiles {

/// The files of `resources/devices` as they were at build time.
[[nodiscard]] const std::vector<std::string_view>& builtInProfileTexts();

} // namespace evenhall::profiles
