// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <vector>

namespace evenhall::planner {

/// Square-root staffing after Halfin and Whitt (1981): servers = a + beta sqrt(a) keep the share of people who wait
/// near alpha = 1/(1 + beta Phi(beta)/phi(beta)), whatever the size. BadValue for numbers out of range.

/// The share of people who wait, for a beta of zero or more.
[[nodiscard]] Result<double> delayOfBeta(double beta);

/// The beta for a share of people who wait, above 0 and up to 1.
[[nodiscard]] Result<double> betaOfDelay(double share);

/// The number of servers, rounded up; at least one more than the load where there is any.
[[nodiscard]] Result<int> squareRootServers(double load, double delayShare);

/// The offered load at the end of each slot when every arrival is served at once by a server of its own (Jennings,
/// Mandelbaum, Massey and Whitt 1996): m' = lambda - mu m, rates constant in each slot, empty at the start.
[[nodiscard]] Result<std::vector<double>> offeredLoads(const std::vector<double>& arrivalRates, double serviceRate,
                                                       double slotLength);

} // namespace evenhall::planner
