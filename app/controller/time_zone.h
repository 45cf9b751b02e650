// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/time.h"

#include <chrono>
#include <string>

namespace evenhall {

/// True when libc's tz database has this zone (tzfile(5) under /usr/share/zoneinfo).
[[nodiscard]] bool isKnownTimeZone(const std::string& name);

/// The zone's offset from UTC at an instant, from libc's tz database; 0 for an unknown zone. Moves the process's TZ
/// under a lock of its own, so nothing else in the process may read local time.
[[nodiscard]] std::chrono::minutes utcOffset(const std::string& timeZone, Instant instant);

} // namespace evenhall
