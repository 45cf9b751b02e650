// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/domain/values/time.h"

#include <cstdint>
#include <string>

namespace evenhall {

/// Tables of made-up days, in the form that readHallTables() reads.
struct RehearsedTables {
    std::string tickets;
    std::string snapshots;
};

/// Plays working days of a hall that has assumptions about its demand in its file (groups, windows with groups,
/// services with service_time and demand, arrival_profiles, day_factors; the demo hall has them) and writes down what
/// somebody would have seen: so that planning can be tried where no month was recorded yet. One queue per group; every
/// window serves its first group, at noon only those on duty; whoever is not called by 17:00 goes home. BadValue when
/// the file lacks what is needed.
[[nodiscard]] Result<RehearsedTables> rehearseHall(const std::string& hallText, const BusinessDay& first, int days,
                                                   std::uint64_t seed);

} // namespace evenhall
