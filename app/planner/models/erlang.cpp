// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/models/erlang.h"

#include "app/planner/models/checks.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace evenhall::planner {

namespace {

Result<void> checkPool(const PoolLoad& pool) {
    if (pool.servers < 0 || pool.servers > mostServers)
        return {ErrorCode::BadValue, "the number of servers must be 0 to " + std::to_string(mostServers)};
    return checkNotNegative("the load", pool.load);
}

Result<void> checkStable(const PoolLoad& pool) {
    if (const Result<void> pure = checkPool(pool); !pure)
        return pure;
    if (!(pool.load < pool.servers))
        return {ErrorCode::BadValue, "the queue grows for ever: the load " + std::to_string(pool.load) +
                                         " is not below the " + std::to_string(pool.servers) + " servers"};
    return {};
}

double blocking(const PoolLoad& pool) {
    double blocked = 1;
    for (int n = 1; n <= pool.servers; ++n)
        blocked = pool.load * blocked / (n + pool.load * blocked);
    return blocked;
}

double delay(const PoolLoad& pool) {
    const double blocked = blocking(pool);
    return pool.servers * blocked / ((pool.servers - pool.load) + pool.load * blocked);
}

Result<void> checkVariability(const Variability& variability) {
    if (const Result<void> arrivals = checkNotNegative("the variability of arrivals", variability.arrivals); !arrivals)
        return arrivals;
    return checkNotNegative("the variability of services", variability.services);
}

} // namespace

Result<double> erlangB(const PoolLoad& pool) {
    if (const Result<void> checked = checkPool(pool); !checked)
        return checked.error();
    return blocking(pool);
}

Result<double> erlangC(const PoolLoad& pool) {
    if (const Result<void> checked = checkStable(pool); !checked)
        return checked.error();
    return delay(pool);
}

Result<DelayFigures> delayFigures(const PoolLoad& pool) {
    if (const Result<void> checked = checkStable(pool); !checked)
        return checked.error();
    const double waits = delay(pool);
    const double meanWait = waits / (pool.servers - pool.load);
    return DelayFigures{waits, meanWait, meanWait * pool.load};
}

Result<double> waitLongerThan(const PoolLoad& pool, double t) {
    return allenCunneenWaitLongerThan(pool, Variability{}, t);
}

Result<double> allenCunneenWait(const PoolLoad& pool, const Variability& variability) {
    if (const Result<void> checked = checkVariability(variability); !checked)
        return checked.error();
    const Result<DelayFigures> figures = delayFigures(pool);
    if (!figures)
        return figures.error();
    return figures->meanWait * (variability.arrivals + variability.services) / 2;
}

Result<double> allenCunneenWaitLongerThan(const PoolLoad& pool, const Variability& variability, double t) {
    if (const Result<void> checked = checkVariability(variability); !checked)
        return checked.error();
    if (const Result<void> checked = checkNotNegative("the time", t); !checked)
        return checked.error();
    if (const Result<void> checked = checkStable(pool); !checked)
        return checked.error();
    const double spread = (variability.arrivals + variability.services) / 2;
    if (t == 0)
        return delay(pool);
    return spread == 0 ? 0.0 : delay(pool) * std::exp(-(pool.servers - pool.load) * t / spread);
}

Result<int> serversFor(double load, double share, double t) {
    if (const Result<void> checked = checkNotNegative("the load", load); !checked)
        return checked.error();
    if (!(share >= 0 && share < 1))
        return {ErrorCode::BadValue, "the share must be from 0 to below 1"};
    for (int servers = static_cast<int>(std::min<double>(load, mostServers)) + 1; servers <= mostServers; ++servers) {
        const Result<double> late = waitLongerThan({servers, load}, t);
        if (!late)
            return late.error();
        if (*late <= 1 - share)
            return servers;
    }
    return {ErrorCode::BadValue, "no number of servers up to " + std::to_string(mostServers) + " is enough"};
}

} // namespace evenhall::planner
