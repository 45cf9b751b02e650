// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/time.h"

#include <chrono>
#include <cstdint>

namespace evenhall::journal {

/// The day that a row keeps as yyyymmdd (BusinessDay::toDecimal).
[[nodiscard]] inline BusinessDay storedDay(std::int64_t decimal) {
    return BusinessDay(std::chrono::year(static_cast<int>(decimal / 10'000)) /
                       std::chrono::month(static_cast<unsigned>(decimal / 100 % 100)) /
                       std::chrono::day(static_cast<unsigned>(decimal % 100)));
}

} // namespace evenhall::journal
