// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/plan/dedicated_search.h"

#include <array>
#include <limits>

namespace evenhall::planner {

namespace {

constexpr double impossible = std::numeric_limits<double>::infinity();
/// Cost of one stay that is too short: more than any plan can win by it.
constexpr double shortStayCost = 1e5;
constexpr double leastGain = 1e-6;
/// People's minutes of a whole day that are not worth a window.
constexpr double worthALook = 1.0;

SlotCounts changed(SlotCounts counts, int from, int until, int by) {
    for (int slot = from; slot < until; ++slot)
        counts[static_cast<std::size_t>(slot)] += by;
    return counts;
}

bool mayGive(const SlotCounts& counts, int from, int until) {
    return std::all_of(counts.begin() + from, counts.begin() + until, [](int windows) { return windows > 0; });
}

} // namespace

DedicatedSearch::DedicatedSearch(const SlotGrid& grid, const std::vector<DemandDay>& days,
                                 const SearchSettings& settings)
    : m_grid(grid), m_days(days), m_settings(settings) {
    constexpr std::array<int, 6> lengths{1, 2, 3, 4, 6, 10};
    for (const int length : lengths) {
        for (int from = 0; from + length <= grid.count; ++from)
            m_stretches.push_back({from, from + length});
    }
    if (std::find(lengths.begin(), lengths.end(), grid.count) == lengths.end())
        m_stretches.push_back({0, grid.count});
}

double DedicatedSearch::queueCost(std::size_t queue, const SlotCounts& counts) {
    const auto found = m_known[queue].find(counts);
    if (found != m_known[queue].end())
        return found->second;
    const std::vector<WindowLevel> levels = levelsOf(m_grid, counts);
    double cost = 0;
    for (const DemandDay& day : m_days)
        cost += m_settings.cost.ofQueue(m_replay.run(day.queues[queue], levels));
    cost = cost / static_cast<double>(m_days.size()) + shortStayCost * shortStays(counts, m_settings.minimumStay);
    m_known[queue].emplace(counts, cost);
    return cost;
}

double DedicatedSearch::cost(const WindowPlan& plan) {
    m_known.resize(plan.dedicated.size());
    double sum = 0;
    for (std::size_t queue = 0; queue < plan.dedicated.size(); ++queue)
        sum += queueCost(queue, plan.dedicated[queue]);
    return sum;
}

/// A window more cannot save more than the queue's people lose now, and a window less for longer cannot cost less: what
/// cannot become the best move is not replayed.
void DedicatedSearch::refresh(const WindowPlan& plan, std::size_t queue) {
    const SlotCounts& counts = plan.dedicated[queue];
    const double now = queueCost(queue, counts);
    const bool idle = now < worthALook;
    double dearest = worthALook;
    for (std::size_t other = 0; other < plan.dedicated.size(); ++other)
        dearest = std::max(dearest, queueCost(other, plan.dedicated[other]));
    std::vector<bool> dear(counts.size(), false); // a window less in this slot alone costs more than any move saves
    for (std::size_t i = 0; i < m_stretches.size(); ++i) {
        const auto [from, until] = m_stretches[i];
        const auto slots = dear.begin() + from;
        m_gains[queue][i] = idle ? 0.0 : now - queueCost(queue, changed(counts, from, until, 1));
        m_losses[queue][i] = impossible;
        if (!mayGive(counts, from, until) || std::find(slots, dear.begin() + until, true) != dear.begin() + until)
            continue;
        m_losses[queue][i] = queueCost(queue, changed(counts, from, until, -1)) - now;
        if (until - from == 1 && m_losses[queue][i] > dearest && m_losses[queue][i] < shortStayCost)
            dear[static_cast<std::size_t>(from)] = true;
    }
}

DedicatedSearch::Move DedicatedSearch::bestMove() const {
    Move best;
    for (std::size_t stretch = 0; stretch < m_stretches.size(); ++stretch) {
        for (std::size_t taker = 0; taker < m_gains.size(); ++taker) {
            if (m_gains[taker][stretch] <= best.gain)
                continue;
            for (std::size_t giver = 0; giver < m_losses.size(); ++giver) {
                const double gain = m_gains[taker][stretch] - m_losses[giver][stretch];
                if (giver != taker && gain > best.gain)
                    best = {gain, giver, taker, stretch};
            }
        }
    }
    return best;
}

void DedicatedSearch::apply(WindowPlan& plan, const Move& move) const {
    const auto [from, until] = m_stretches[move.stretch];
    plan.dedicated[move.giver] = changed(plan.dedicated[move.giver], from, until, -1);
    plan.dedicated[move.taker] = changed(plan.dedicated[move.taker], from, until, 1);
}

void DedicatedSearch::descend(WindowPlan& plan) {
    for (;;) {
        const Move move = bestMove();
        if (move.gain <= leastGain)
            return;
        apply(plan, move);
        refresh(plan, move.giver);
        refresh(plan, move.taker);
    }
}

bool DedicatedSearch::kick(WindowPlan& plan, RandomSource& random) const {
    const int queues = static_cast<int>(plan.dedicated.size());
    Move move;
    move.stretch = static_cast<std::size_t>(random.below(static_cast<int>(m_stretches.size())));
    move.giver = static_cast<std::size_t>(random.below(queues));
    move.taker = static_cast<std::size_t>(random.below(queues));
    const auto [from, until] = m_stretches[move.stretch];
    if (move.giver == move.taker || !mayGive(plan.dedicated[move.giver], from, until))
        return false;
    apply(plan, move);
    return true;
}

WindowPlan DedicatedSearch::improve(WindowPlan start) {
    const std::size_t queues = start.dedicated.size();
    m_known.assign(queues, {});
    m_gains.assign(queues, std::vector<double>(m_stretches.size()));
    m_losses = m_gains;
    for (std::size_t queue = 0; queue < queues; ++queue)
        refresh(start, queue);
    descend(start);
    WindowPlan best = start;
    double bestCost = cost(best);
    RandomSource random(m_settings.seed);
    for (int i = 0; i < m_settings.kicks; ++i) {
        WindowPlan plan = best;
        int disturbed = 0;
        for (int attempt = 0; attempt < 40 && disturbed < 3; ++attempt)
            disturbed += kick(plan, random) ? 1 : 0;
        for (std::size_t queue = 0; queue < queues; ++queue) {
            if (plan.dedicated[queue] != best.dedicated[queue] || i > 0)
                refresh(plan, queue);
        }
        descend(plan);
        const double reached = cost(plan);
        if (reached < bestCost) {
            best = plan;
            bestCost = reached;
        }
    }
    return best;
}

} // namespace evenhall::planner
