// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <string>

namespace evenhall::planner {

/// A hall has hundreds of windows; a larger pool is a mistake, and the recursions take time in proportion.
inline constexpr int mostServers = 10'000'000;

/// BadValue, naming the number, unless it is zero or more. NaN and infinity are refused.
[[nodiscard]] Result<void> checkNotNegative(const std::string& what, double number);

/// The same for more than zero.
[[nodiscard]] Result<void> checkPositive(const std::string& what, double number);

} // namespace evenhall::planner
