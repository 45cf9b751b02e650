// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/models/priority.h"

#include "app/planner/models/checks.h"
#include "app/planner/models/erlang.h"

#include <algorithm>
#include <numeric>
#include <string>

namespace evenhall::planner {

namespace {

/// What both rules start from: the load of each class on one server, and W0 = C/(c mu), the mean time until the first
/// of all busy servers is free times the probability that all are.
struct Shares {
    std::vector<double> rho;
    double total = 0;
    double residual = 0;
};

Result<Shares> sharesOf(const ClassPool& pool) {
    if (const Result<void> rate = checkPositive("the service rate", pool.serviceRate); !rate)
        return rate.error();
    if (pool.servers < 1)
        return {ErrorCode::BadValue, "there must be a server"};
    if (pool.arrivalRates.empty())
        return {ErrorCode::BadValue, "there must be a class"};
    Shares shares;
    const double capacity = pool.servers * pool.serviceRate;
    double arrivals = 0;
    for (const double rate : pool.arrivalRates) {
        if (const Result<void> checked = checkNotNegative("an arrival rate", rate); !checked)
            return checked.error();
        shares.rho.push_back(rate / capacity);
        arrivals += rate;
    }
    const Result<double> waits = erlangC({pool.servers, arrivals / pool.serviceRate});
    if (!waits)
        return waits.error();
    shares.total = arrivals / capacity;
    shares.residual = *waits / capacity;
    return shares;
}

Result<void> checkRates(const std::vector<double>& rates, std::size_t classes) {
    if (rates.size() != classes)
        return {ErrorCode::BadValue, "there must be one rate of priority for each class"};
    for (const double rate : rates) {
        if (const Result<void> checked = checkPositive("a rate of priority", rate); !checked)
            return checked;
    }
    if (!std::is_sorted(rates.begin(), rates.end()))
        return {ErrorCode::BadValue, "rates of priority go from the lowest to the highest"};
    return {};
}

} // namespace

Result<std::vector<double>> strictPriorityWaits(const ClassPool& pool) {
    const Result<Shares> shares = sharesOf(pool);
    if (!shares)
        return shares.error();
    std::vector<double> waits;
    double above = 0;
    for (const double rho : shares->rho) {
        const double withOwn = above + rho;
        waits.push_back(shares->residual / ((1 - above) * (1 - withOwn)));
        above = withOwn;
    }
    return waits;
}

Result<std::vector<double>> accumulatingPriorityWaits(const ClassPool& pool, const std::vector<double>& rates) {
    const Result<Shares> shares = sharesOf(pool);
    if (!shares)
        return shares.error();
    if (const Result<void> checked = checkRates(rates, pool.arrivalRates.size()); !checked)
        return checked.error();
    std::vector<double> waits;
    for (std::size_t own = 0; own < rates.size(); ++own) {
        double passed = 0;
        for (std::size_t lower = 0; lower < own; ++lower)
            passed += shares->rho[lower] * waits[lower] * (1 - rates[lower] / rates[own]);
        double passing = 0;
        for (std::size_t higher = own + 1; higher < rates.size(); ++higher)
            passing += shares->rho[higher] * (1 - rates[own] / rates[higher]);
        waits.push_back((shares->residual / (1 - shares->total) - passed) / (1 - passing));
    }
    return waits;
}

} // namespace evenhall::planner
