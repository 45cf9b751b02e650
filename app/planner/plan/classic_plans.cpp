// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/plan/classic_plans.h"

#include "app/planner/models/erlang.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace evenhall::planner {

namespace {

std::size_t indexOf(int number) {
    return static_cast<std::size_t>(number);
}

std::vector<double> column(const std::vector<std::vector<double>>& table, int slot) {
    std::vector<double> values;
    for (const std::vector<double>& row : table)
        values.push_back(row[indexOf(slot)]);
    return values;
}

/// Whole numbers that add up to `total`, as near to the shares as can be.
std::vector<int> rounded(std::vector<double> shares, int total) {
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double& share : shares)
        share = sum > 0 ? share * total / sum : static_cast<double>(total) / static_cast<double>(shares.size());
    std::vector<int> counts;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        counts.push_back(static_cast<int>(std::floor(shares[i])));
        order.push_back(i);
    }
    const auto remainder = [&](std::size_t i) { return shares[i] - std::floor(shares[i]); };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainder(a) > remainder(b); });
    int left = total - std::accumulate(counts.begin(), counts.end(), 0);
    for (std::size_t i = 0; left > 0; i = (i + 1) % order.size(), --left)
        ++counts[order[i]];
    return counts;
}

void setSlot(WindowPlan& plan, int slot, const std::vector<int>& counts) {
    for (std::size_t queue = 0; queue < counts.size(); ++queue)
        plan.dedicated[queue][indexOf(slot)] = counts[queue];
}

/// Summed wait of a stationary queue per slot; only of one that does not grow for ever.
double summedWait(int windows, double load, double rate, double service) {
    const Result<DelayFigures> figures = delayFigures({windows, load});
    return figures ? rate * figures->meanWait * service : 0.0;
}

/// What one window more is worth: missing capacity first, far above any wait.
double worth(int windows, double rate, double service, Minutes slotLength) {
    constexpr double missing = 1e9;
    const double load = rate * service / slotLength;
    if (load <= 0)
        return 0;
    if (windows <= load)
        return missing * (1.0 + load - windows);
    return summedWait(windows, load, rate, service) - summedWait(windows + 1, load, rate, service);
}

std::vector<int> erlangSlot(int budget, const std::vector<double>& rates, const ServiceTimes& services,
                            Minutes slotLength) {
    std::vector<int> counts(rates.size(), 0);
    std::vector<double> worths;
    for (std::size_t queue = 0; queue < rates.size(); ++queue)
        worths.push_back(worth(0, rates[queue], services.means[queue], slotLength));
    for (int window = 0; window < budget; ++window) {
        const auto best = static_cast<std::size_t>(std::max_element(worths.begin(), worths.end()) - worths.begin());
        ++counts[best];
        worths[best] = worth(counts[best], rates[best], services.means[best], slotLength);
    }
    return counts;
}

/// Mean number in service at the middle of each slot if nobody had to wait: m' = rate - m / service.
std::vector<double> offeredLoad(const std::vector<double>& rates, double service, Minutes slotLength) {
    std::vector<double> loads;
    double load = 0;
    for (const double rate : rates) {
        const double target = rate * service / slotLength;
        loads.push_back(target + (load - target) * std::exp(-slotLength / 2 / service));
        load = target + (load - target) * std::exp(-slotLength / service);
    }
    return loads;
}

/// The number of square roots that uses up the budget; without enough windows, shares by load.
std::vector<int> squareRootSlot(int budget, const std::vector<double>& loads) {
    double sum = 0;
    double roots = 0;
    for (const double load : loads) {
        sum += load;
        roots += std::sqrt(load);
    }
    const double factor = roots > 0 ? std::max(0.0, (budget - sum) / roots) : 0.0;
    std::vector<double> shares;
    for (const double load : loads)
        shares.push_back(load + factor * std::sqrt(load));
    return rounded(shares, budget);
}

} // namespace

WindowPlan proportionalPlan(const SlotGrid& grid, const SlotCounts& budget,
                            const std::vector<std::vector<double>>& weights) {
    WindowPlan plan = WindowPlan::empty(grid, weights.size());
    for (int slot = 0; slot < grid.count; ++slot)
        setSlot(plan, slot, rounded(column(weights, slot), budget[indexOf(slot)]));
    return plan;
}

WindowPlan erlangPlan(const SlotGrid& grid, const SlotCounts& budget, const std::vector<std::vector<double>>& rates,
                      const ServiceTimes& services) {
    WindowPlan plan = WindowPlan::empty(grid, rates.size());
    for (int slot = 0; slot < grid.count; ++slot)
        setSlot(plan, slot, erlangSlot(budget[indexOf(slot)], column(rates, slot), services, grid.length));
    return plan;
}

WindowPlan squareRootPlan(const SlotGrid& grid, const SlotCounts& budget, const std::vector<std::vector<double>>& rates,
                          const ServiceTimes& services) {
    std::vector<std::vector<double>> loads;
    for (std::size_t queue = 0; queue < rates.size(); ++queue)
        loads.push_back(offeredLoad(rates[queue], services.means[queue], grid.length));
    WindowPlan plan = WindowPlan::empty(grid, rates.size());
    for (int slot = 0; slot < grid.count; ++slot)
        setSlot(plan, slot, squareRootSlot(budget[indexOf(slot)], column(loads, slot)));
    return plan;
}

} // namespace evenhall::planner
