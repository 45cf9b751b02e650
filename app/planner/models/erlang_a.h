// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

namespace evenhall::planner {

/// M/M/c+M: people who wait give up at rate `patienceRate`, for instance by walking out with the ticket in hand.
/// Rates in any one unit of time.
struct ImpatientPool {
    int servers = 1;
    double arrivalRate = 0;
    double serviceRate = 1;
    double patienceRate = 0; ///< 0: nobody gives up; then the load must be below the servers
};

struct ImpatientFigures {
    double waitProbability = 0;
    double meanWait = 0;           ///< of everybody, served or not, in the unit of the rates
    double abandonProbability = 0; ///< patienceRate x meanQueue / arrivalRate
    double meanQueue = 0;
};

/// Erlang A as a birth and death process with death rate min(n,c) mu + max(0,n-c) theta; summed outward from the most
/// likely state, so that neither large pools nor small patience rates overflow. BadValue for numbers out of range.
[[nodiscard]] Result<ImpatientFigures> erlangA(const ImpatientPool& pool);

} // namespace evenhall::planner
