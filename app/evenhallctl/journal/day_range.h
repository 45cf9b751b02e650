// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/domain/values/time.h"
#include "app/evenhallctl/arguments.h"

namespace evenhall {

/// The days of --from and --to, both included.
struct DayRange {
    BusinessDay from;
    BusinessDay until;
};

/// Without the options every day there is; BadValue names the option that is wrong.
[[nodiscard]] Result<DayRange> dayRangeOf(const Arguments& arguments);

} // namespace evenhall
