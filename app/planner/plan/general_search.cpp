// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/plan/general_search.h"

#include <algorithm>

namespace evenhall::planner {

namespace {

constexpr double shortStayCost = 1e5;
constexpr std::size_t bestCandidates = 3;

struct Candidate {
    double cost = 0;
    std::size_t queue = 0;
};

void change(SlotCounts& counts, int from, int until, int by) {
    for (int slot = from; slot < until; ++slot)
        counts[static_cast<std::size_t>(slot)] += by;
}

bool mayGive(const SlotCounts& counts, int from, int until) {
    return std::all_of(counts.begin() + from, counts.begin() + until, [](int windows) { return windows > 0; });
}

void keepBest(std::vector<Candidate>& candidates) {
    std::sort(candidates.begin(), candidates.end(),
              [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    candidates.resize(std::min(candidates.size(), bestCandidates));
}

} // namespace

GeneralSearch::GeneralSearch(const SlotGrid& grid, const std::vector<DemandDay>& days, const SearchSettings& settings)
    : m_grid(grid), m_days(days), m_settings(settings), m_replay(days.empty() ? 0 : days.front().queues.size()) {}

double GeneralSearch::cost(const WindowPlan& plan) {
    double sum = 0;
    for (const DemandDay& day : m_days) {
        for (const std::vector<Minutes>& queue : m_replay.run(day, plan))
            sum += m_settings.cost.ofQueue(queue);
    }
    int faults = 0;
    for (const SlotCounts& queue : plan.dedicated)
        faults += shortStays(queue, m_settings.minimumStay);
    return sum / static_cast<double>(m_days.size()) + shortStayCost * faults;
}

/// Tries every giver and every taker of a window for this stretch by itself, then the best of both together.
bool GeneralSearch::improveStretch(WindowPlan& plan, double& reached, int from, int until) {
    std::vector<Candidate> givers;
    std::vector<Candidate> takers;
    for (std::size_t queue = 0; queue < plan.dedicated.size(); ++queue) {
        WindowPlan trial = plan;
        change(trial.dedicated[queue], from, until, 1);
        takers.push_back({cost(trial), queue});
        if (!mayGive(plan.dedicated[queue], from, until))
            continue;
        change(trial.dedicated[queue], from, until, -2);
        givers.push_back({cost(trial), queue});
    }
    keepBest(givers);
    keepBest(takers);
    WindowPlan best = plan;
    bool improved = false;
    for (const Candidate& giver : givers) {
        for (const Candidate& taker : takers) {
            if (giver.queue == taker.queue)
                continue;
            WindowPlan trial = plan;
            change(trial.dedicated[giver.queue], from, until, -1);
            change(trial.dedicated[taker.queue], from, until, 1);
            const double trialCost = cost(trial);
            if (trialCost < reached) {
                reached = trialCost;
                best = trial;
                improved = true;
            }
        }
    }
    plan = best;
    return improved;
}

WindowPlan GeneralSearch::improve(WindowPlan start, int trials) {
    RandomSource random(m_settings.seed);
    double reached = cost(start);
    int from = 0;
    int until = m_grid.count;
    for (int trial = 0; trial < trials; ++trial) {
        while (improveStretch(start, reached, from, until) && trial < trials)
            ++trial;
        const int length = std::min(m_grid.count, m_settings.minimumStay + random.below(m_grid.count));
        from = random.below(m_grid.count - length + 1);
        until = from + length;
    }
    return start;
}

SlotCounts generalWindows(const SlotCounts& budget, double share) {
    SlotCounts general;
    for (const int windows : budget)
        general.push_back(static_cast<int>(share * windows));
    return general;
}

SlotCounts remaining(const SlotCounts& budget, const SlotCounts& general) {
    SlotCounts rest;
    for (std::size_t slot = 0; slot < budget.size(); ++slot)
        rest.push_back(budget[slot] - general[slot]);
    return rest;
}

} // namespace evenhall::planner
