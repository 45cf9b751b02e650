// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/models/green_channel.h"

#include "app/planner/models/checks.h"

#include <string>

namespace evenhall::planner {

namespace {

constexpr double largestRate = 1e6; // beyond it the rule is strict priority in all but name

Result<GreenChannel> channelAt(const ClassPool& pool, double rate) {
    const Result<std::vector<double>> waits = accumulatingPriorityWaits(pool, {1, rate});
    if (!waits)
        return waits.error();
    GreenChannel channel{rate, (*waits)[1], (*waits)[0], 0};
    const double ordinary = pool.arrivalRates[0];
    const double priority = pool.arrivalRates[1];
    channel.everybodysWait =
        (ordinary * channel.ordinaryWait + priority * channel.priorityWait) / (ordinary + priority);
    return channel;
}

} // namespace

Result<double> othersWait(double everybodysWait, double priorityShare, double ratio) {
    if (const Result<void> checked = checkNotNegative("the wait", everybodysWait); !checked)
        return checked.error();
    if (!(priorityShare >= 0 && priorityShare < 1) || !(ratio >= 0 && ratio <= 1))
        return {ErrorCode::BadValue, "the share must be from 0 to below 1 and the ratio from 0 to 1"};
    return everybodysWait / (1 - priorityShare * (1 - ratio));
}

Result<GreenChannel> greenChannelFor(const ClassPool& pool, double ratio) {
    if (pool.arrivalRates.size() != 2 || !(pool.arrivalRates[0] > 0) || !(pool.arrivalRates[1] > 0))
        return {ErrorCode::BadValue, "a green channel has ordinary and priority people"};
    if (!(ratio > 0 && ratio <= 1))
        return {ErrorCode::BadValue, "the ratio must be above 0 and not above 1"};
    Result<GreenChannel> strictest = channelAt(pool, largestRate);
    if (!strictest)
        return strictest;
    if (strictest->ratio() > ratio)
        return {ErrorCode::BadValue,
                "even strict priority only reaches the ratio " + std::to_string(strictest->ratio()) + " at this load"};
    double low = 1;
    double high = largestRate;
    while (high - low > 1e-12 * high) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high)
            break;
        (channelAt(pool, middle)->ratio() > ratio ? low : high) = middle;
    }
    return channelAt(pool, high);
}

} // namespace evenhall::planner
