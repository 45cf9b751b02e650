// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

namespace evenhall::planner {

/// `servers` alike behind one line. `load` is the offered load in erlangs: arrival rate times mean service time.
struct PoolLoad {
    int servers = 1;
    double load = 0;
};

/// What an M/M/c queue does in the long run. Times are in mean service times (W/S), so that no unit is needed.
struct DelayFigures {
    double waitProbability = 0; ///< Erlang C
    double meanWait = 0;        ///< of everybody, in mean service times
    double meanQueue = 0;       ///< people waiting
};

/// The stationary formulas of Erlang and their relatives. They hold when rates stay the same for many service times;
/// a hall's morning is not like that (see transient_day.h), so they seed and explain plans and never judge them.
/// Every function: BadValue for a negative, infinite or missing number, and where the queue would grow for ever.

/// Share of customers lost when nobody may wait: B(0)=1, B(n)=aB(n-1)/(n+aB(n-1)). Any load.
[[nodiscard]] Result<double> erlangB(const PoolLoad& pool);

/// Share of customers who must wait: C = cB/(c - a(1-B)). Load below the number of servers.
[[nodiscard]] Result<double> erlangC(const PoolLoad& pool);

[[nodiscard]] Result<DelayFigures> delayFigures(const PoolLoad& pool);

/// P(W > t) in M/M/c, `t` in mean service times: C exp(-(c-a)t).
[[nodiscard]] Result<double> waitLongerThan(const PoolLoad& pool, double t);

/// How uneven arrivals and services are: squared coefficients of variation, 1 for exponential ones.
struct Variability {
    double arrivals = 1;
    double services = 1;
};

/// Mean wait in G/G/c by Allen and Cunneen: M/M/c times the mean of the two; in mean service times.
[[nodiscard]] Result<double> allenCunneenWait(const PoolLoad& pool, const Variability& variability);

/// The tail that goes with it: C exp(-2(c-a)t/(Ca2+Cs2)).
[[nodiscard]] Result<double> allenCunneenWaitLongerThan(const PoolLoad& pool, const Variability& variability, double t);

/// The fewest servers with which at least `share` of the customers wait no longer than `t` mean service times.
[[nodiscard]] Result<int> serversFor(double load, double share, double t);

} // namespace evenhall::planner
