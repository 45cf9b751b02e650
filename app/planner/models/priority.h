// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <vector>

namespace evenhall::planner {

/// Several classes of people in one line of an M/M/c queue, with the same service rate. Rates in any one unit of time.
struct ClassPool {
    int servers = 1;
    double serviceRate = 1;
    std::vector<double> arrivalRates; ///< one for each class
};

/// Mean wait of each class when a higher one always goes first and nobody is interrupted (Cobham 1954):
/// W_k = (C/(c mu)) / ((1-sigma_{k-1})(1-sigma_k)). Classes from the highest to the lowest.
[[nodiscard]] Result<std::vector<double>> strictPriorityWaits(const ClassPool& pool);

/// Mean wait of each class under accumulating priority: the wait of class k counts `rates[k]` times (Kleinrock 1964,
/// Stanford, Taylor and Ziedins 2014; the form for several servers). Classes and rates from the lowest rate to the
/// highest; equal rates are one class as far as the order goes.
[[nodiscard]] Result<std::vector<double>> accumulatingPriorityWaits(const ClassPool& pool,
                                                                    const std::vector<double>& rates);

} // namespace evenhall::planner
