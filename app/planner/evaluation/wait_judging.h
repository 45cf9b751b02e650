// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/estimate/wait_estimator.h"
#include "app/planner/evaluation/day_split.h"
#include "app/planner/evaluation/hall_record.h"

#include <vector>

namespace evenhall::planner {

/// Mean absolute errors of one way to estimate waits, in minutes.
struct EstimateErrors {
    double all = 0;
    double long15 = 0; ///< of waits of 15 minutes and more
};

/// How good the wait estimate is on judged days, beside the simple ways; every office and every whole day counts.
struct EstimateReport {
    std::size_t samples = 0;
    std::size_t longSamples = 0;
    EstimateErrors usual;       ///< mean of past days at that hour
    EstimateErrors lastCalled;  ///< the wait of the person called last (LES)
    EstimateErrors queueLength; ///< people and windows (QL)
    EstimateErrors halfAndHalf; ///< of the last two
    EstimateErrors ours;
    double coverage = 0; ///< share of waits inside the 90 % interval
    Minutes width = 0;   ///< mean
};

[[nodiscard]] EstimateReport judgeEstimates(const std::vector<HallRecord>& halls, const DaySplit& split);

} // namespace evenhall::planner
