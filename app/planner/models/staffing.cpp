// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/models/staffing.h"

#include "app/planner/models/checks.h"

#include <cmath>

namespace evenhall::planner {

namespace {

double delayAt(double beta) {
    constexpr double rootOfTwoPi = 2.5066282746310005024;
    const double distribution = 0.5 * std::erfc(-beta / std::sqrt(2.0));
    const double inverseDensity = rootOfTwoPi * std::exp(beta * beta / 2);
    return 1 / (1 + beta * distribution * inverseDensity);
}

} // namespace

Result<double> delayOfBeta(double beta) {
    if (const Result<void> checked = checkNotNegative("beta", beta); !checked)
        return checked.error();
    return delayAt(beta);
}

Result<double> betaOfDelay(double share) {
    if (!(share > 0 && share <= 1))
        return {ErrorCode::BadValue, "the share of people who wait must be above 0 and not above 1"};
    double low = 0;
    double high = 40; // the share is below the smallest double there
    while (true) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high)
            return low;
        (delayAt(middle) >= share ? low : high) = middle;
    }
}

Result<int> squareRootServers(double load, double delayShare) {
    if (const Result<void> checked = checkNotNegative("the load", load); !checked)
        return checked.error();
    const Result<double> beta = betaOfDelay(delayShare);
    if (!beta)
        return beta.error();
    const double servers = std::ceil(load + *beta * std::sqrt(load));
    if (servers >= mostServers)
        return {ErrorCode::BadValue, "the load is beyond any hall"};
    const bool isStable = load == 0 || servers > load;
    return static_cast<int>(servers) + (isStable ? 0 : 1);
}

Result<std::vector<double>> offeredLoads(const std::vector<double>& arrivalRates, double serviceRate,
                                         double slotLength) {
    if (const Result<void> checked = checkPositive("the service rate", serviceRate); !checked)
        return checked.error();
    if (const Result<void> checked = checkPositive("the length of a slot", slotLength); !checked)
        return checked.error();
    std::vector<double> loads;
    const double kept = std::exp(-serviceRate * slotLength);
    double load = 0;
    for (const double rate : arrivalRates) {
        if (const Result<void> checked = checkNotNegative("an arrival rate", rate); !checked)
            return checked.error();
        load = load * kept + rate / serviceRate * (1 - kept);
        loads.push_back(load);
    }
    return loads;
}

} // namespace evenhall::planner
