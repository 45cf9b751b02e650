// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/models/erlang_a.h"

#include "app/planner/models/checks.h"
#include "app/planner/models/erlang.h"

#include <algorithm>
#include <cmath>

namespace evenhall::planner {

namespace {

constexpr double negligible = 1e-20; // of the sum so far; terms fall at least geometrically where this is asked

/// Sums over the states with all servers busy, relative to the most likely one.
struct BusyStates {
    double weight = 0;       ///< of all of them
    double weightByLine = 0; ///< each times the number of people waiting
    double first = 0;        ///< of the state with nobody waiting
};

double deathRate(const ImpatientPool& pool, double waiting) {
    return pool.servers * pool.serviceRate + waiting * pool.patienceRate;
}

BusyStates sumBusyStates(const ImpatientPool& pool) {
    const double surplus = pool.arrivalRate - pool.servers * pool.serviceRate;
    const double mode = surplus > 0 ? std::floor(surplus / pool.patienceRate) : 0;
    BusyStates sums{1, mode, 0};
    double weight = 1;
    for (double waiting = mode + 1;; ++waiting) {
        weight *= pool.arrivalRate / deathRate(pool, waiting);
        sums.weight += weight;
        sums.weightByLine += weight * waiting;
        if (weight * (waiting + 1) <= negligible * std::max(1.0, sums.weightByLine))
            break;
    }
    weight = 1;
    for (double waiting = mode; waiting > 0 && weight > negligible; --waiting) {
        weight *= deathRate(pool, waiting) / pool.arrivalRate;
        sums.weight += weight;
        sums.weightByLine += weight * (waiting - 1);
    }
    sums.first = weight > negligible || mode == 0 ? weight : 0;
    return sums;
}

Result<void> check(const ImpatientPool& pool) {
    if (pool.servers < 1 || pool.servers > mostServers)
        return {ErrorCode::BadValue, "the number of servers must be 1 to " + std::to_string(mostServers)};
    if (Result<void> arrivals = checkNotNegative("the arrival rate", pool.arrivalRate); !arrivals)
        return arrivals;
    if (Result<void> services = checkPositive("the service rate", pool.serviceRate); !services)
        return services;
    return checkNotNegative("the patience rate", pool.patienceRate);
}

} // namespace

Result<ImpatientFigures> erlangA(const ImpatientPool& pool) {
    if (const Result<void> checked = check(pool); !checked)
        return checked.error();
    if (pool.arrivalRate == 0)
        return ImpatientFigures{};
    const PoolLoad load{pool.servers, pool.arrivalRate / pool.serviceRate};
    if (pool.patienceRate == 0) {
        const Result<DelayFigures> patient = delayFigures(load);
        if (!patient)
            return patient.error();
        return ImpatientFigures{patient->waitProbability, patient->meanWait / pool.serviceRate, 0, patient->meanQueue};
    }
    const Result<double> blocked = erlangB(load);
    if (!blocked)
        return blocked.error();
    const BusyStates busy = sumBusyStates(pool);
    // The states with a free server weigh (1/B - 1) of the one in which all are busy and nobody waits.
    const double free = *blocked > 0 ? busy.first * (1 / *blocked - 1) : HUGE_VAL;
    const double all = busy.weight + free;
    ImpatientFigures figures;
    figures.waitProbability = busy.weight / all;
    figures.meanQueue = busy.weightByLine / all;
    figures.meanWait = figures.meanQueue / pool.arrivalRate;
    figures.abandonProbability = pool.patienceRate * figures.meanWait;
    return figures;
}

} // namespace evenhall::planner
