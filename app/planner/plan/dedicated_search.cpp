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

double DedicatedSearch::faults(const SlotCounts& counts) const {
    return shortStayCost * shortStays(counts, m_settings.minimumStay);
}

double DedicatedSearch::costNow(std::size_t queue) const {
    return m_trials[queue].cost() + faults(m_trials[queue].windows());
}

void DedicatedSearch::take(const WindowPlan& plan) {
    for (std::size_t queue = m_trials.size(); queue < plan.dedicated.size(); ++queue)
        m_trials.emplace_back(m_grid, m_days, queue, m_settings.cost);
    for (std::size_t queue = 0; queue < plan.dedicated.size(); ++queue)
        m_trials[queue].setWindows(plan.dedicated[queue]);
}

double DedicatedSearch::cost(const WindowPlan& plan) {
    take(plan);
    double sum = 0;
    for (std::size_t queue = 0; queue < plan.dedicated.size(); ++queue)
        sum += costNow(queue);
    return sum;
}

/// Bounds for all stretches. A window more cannot save more than is paid from then on, and a window less saves nothing;
/// where a queue got a window, one more will hardly save more than it would have before, and where it lost one, another
/// will hardly cost less (Weber 1980). Where that is not quite so, a later look at all bounds mends it.
void DedicatedSearch::refresh(std::size_t queue, Since since, double paid) {
    QueueTrials& trials = m_trials[queue];
    const SlotCounts& counts = trials.windows();
    const double faultsNow = faults(counts);
    const bool idle = trials.cost() < worthALook;
    for (std::size_t i = 0; i < m_stretches.size(); ++i) {
        const auto [from, until] = m_stretches[i];
        Guess& gain = m_gains[queue][i];
        Guess& loss = m_losses[queue][i];
        const double most = idle ? 0.0 : trials.costSince(from);
        gain.replay = since == Since::Unknown ? most : std::min(gain.replay + paid, most);
        gain.faults = faultsNow - faults(changed(counts, from, until, 1));
        gain.sure = idle;
        loss.replay = since == Since::OneLess ? loss.replay : 0.0;
        loss.faults = faults(changed(counts, from, until, -1)) - faultsNow;
        loss.sure = !mayGive(counts, from, until);
        if (loss.sure)
            loss.replay = impossible;
    }
}

void DedicatedSearch::refreshAll() {
    for (std::size_t queue = 0; queue < m_trials.size(); ++queue)
        refresh(queue, Since::Unknown, 0);
}

void DedicatedSearch::knowGain(std::size_t taker, std::size_t stretch) {
    Guess& gain = m_gains[taker][stretch];
    if (gain.sure)
        return;
    const auto [from, until] = m_stretches[stretch];
    QueueTrials& trials = m_trials[taker];
    gain.replay = trials.cost() - trials.costWith(from, until, 1, impossible);
    gain.sure = true;
}

/// Replays a window less, as long as it costs no more than `most`.
void DedicatedSearch::knowLoss(std::size_t giver, std::size_t stretch, double most) {
    Guess& loss = m_losses[giver][stretch];
    if (loss.sure)
        return;
    const auto [from, until] = m_stretches[stretch];
    QueueTrials& trials = m_trials[giver];
    const double enough = 2 * (most - loss.faults); // lest it be asked again soon
    loss.replay = trials.costWith(from, until, -1, enough) - trials.cost();
    loss.sure = loss.replay <= enough;
}

void DedicatedSearch::tryStretch(std::size_t stretch, Move& best) {
    for (std::size_t taker = 0; taker < m_gains.size(); ++taker) {
        for (std::size_t giver = 0; giver < m_losses.size(); ++giver) {
            const auto tooLittle = [&] {
                return m_gains[taker][stretch].value() - m_losses[giver][stretch].value() <= best.gain;
            };
            if (giver == taker || tooLittle())
                continue;
            knowGain(taker, stretch);
            if (tooLittle())
                continue;
            knowLoss(giver, stretch, m_gains[taker][stretch].value() - best.gain);
            if (!tooLittle() && m_losses[giver][stretch].sure)
                best = {m_gains[taker][stretch].value() - m_losses[giver][stretch].value(), giver, taker, stretch};
        }
    }
}

DedicatedSearch::Move DedicatedSearch::bestSureMove() const {
    Move best;
    for (std::size_t stretch = 0; stretch < m_stretches.size(); ++stretch) {
        for (std::size_t taker = 0; taker < m_gains.size(); ++taker) {
            const Guess& gain = m_gains[taker][stretch];
            if (!gain.sure || gain.value() <= best.gain)
                continue;
            for (std::size_t giver = 0; giver < m_losses.size(); ++giver) {
                const Guess& loss = m_losses[giver][stretch];
                if (giver != taker && loss.sure && gain.value() - loss.value() > best.gain)
                    best = {gain.value() - loss.value(), giver, taker, stretch};
            }
        }
    }
    return best;
}

DedicatedSearch::Move DedicatedSearch::bestMove() {
    Move best = bestSureMove(); // so that little else needs to be replayed
    for (std::size_t stretch = 0; stretch < m_stretches.size(); ++stretch)
        tryStretch(stretch, best);
    return best;
}

void DedicatedSearch::apply(WindowPlan& plan, const Move& move) const {
    const auto [from, until] = m_stretches[move.stretch];
    plan.dedicated[move.giver] = changed(plan.dedicated[move.giver], from, until, -1);
    plan.dedicated[move.taker] = changed(plan.dedicated[move.taker], from, until, 1);
}

void DedicatedSearch::descend(WindowPlan& plan) {
    take(plan);
    refreshAll();
    bool fresh = true;
    for (;;) {
        const Move move = bestMove();
        if (move.gain <= leastGain) {
            if (fresh)
                return;
            refreshAll();
            fresh = true;
            continue;
        }
        const double paid = m_losses[move.giver][move.stretch].replay;
        apply(plan, move);
        m_trials[move.giver].setWindows(plan.dedicated[move.giver]);
        m_trials[move.taker].setWindows(plan.dedicated[move.taker]);
        refresh(move.giver, Since::OneLess, paid);
        refresh(move.taker, Since::OneMore, 0);
        fresh = false;
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
    m_gains.assign(queues, std::vector<Guess>(m_stretches.size()));
    m_losses = m_gains;
    descend(start);
    WindowPlan best = start;
    double bestCost = cost(best);
    RandomSource random(m_settings.seed);
    for (int i = 0; i < m_settings.kicks; ++i) {
        WindowPlan plan = best;
        int disturbed = 0;
        for (int attempt = 0; attempt < 40 && disturbed < 3; ++attempt)
            disturbed += kick(plan, random) ? 1 : 0;
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
