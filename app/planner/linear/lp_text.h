// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/planner/linear/linear_program.h"

#include <string_view>

namespace evenhall::planner {

/// Reads the LP format of CPLEX as far as plans need it: Minimize, Subject To, Bounds (numbers on both sides, or one,
/// or free), General, Binary, End; comments after a backslash. BadValue names the word that was not understood.
[[nodiscard]] Result<LinearProgram> parseLinearProgram(std::string_view text);

} // namespace evenhall::planner
