// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/journal/day_range.h"

namespace evenhall {

Result<DayRange> dayRangeOf(const Arguments& arguments) {
    const Result<BusinessDay> from = BusinessDay::parse(arguments.value("from").value_or("2000-01-01"));
    const Result<BusinessDay> until = BusinessDay::parse(arguments.value("to").value_or("9999-12-31"));
    if (!from)
        return {ErrorCode::BadValue, "--from: " + from.error().context};
    if (!until)
        return {ErrorCode::BadValue, "--to: " + until.error().context};
    return DayRange{*from, *until};
}

} // namespace evenhall
