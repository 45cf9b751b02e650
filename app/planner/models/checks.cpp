// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/models/checks.h"

#include <cmath>

namespace evenhall::planner {

Result<void> checkNotNegative(const std::string& what, double number) {
    if (!std::isfinite(number) || number < 0)
        return {ErrorCode::BadValue, what + " must be a number not below zero"};
    return {};
}

Result<void> checkPositive(const std::string& what, double number) {
    if (!std::isfinite(number) || number <= 0)
        return {ErrorCode::BadValue, what + " must be a number above zero"};
    return {};
}

} // namespace evenhall::planner
