// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/proposal/month_proposal.h"

#include "app/planner/plan/classic_plans.h"
#include "app/planner/proposal/kind_planner.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <map>
#include <numeric>

namespace evenhall::planner {

namespace {

constexpr int replications = 4;

/// A judged day with real arrivals, played several times through a schedule.
HallDayOutcome play(const HallCase& hall, const HallDayRecord& record, const WindowSchedule& schedule,
                    const WorkTable& works, std::uint64_t seed) {
    HallDayOutcome outcome;
    outcome.hall = hall.record->name;
    outcome.waits.resize(record.queues.size());
    outcome.windowHours = schedule.windowHours();
    ScheduleReplay replay(record.queues.size(), works);
    for (int replication = 0; replication < replications; ++replication) {
        const DemandDay day = judgedDemand(hall, record, seed, replication);
        const std::vector<std::vector<Minutes>>& waits = replay.run(day, schedule);
        for (std::size_t queue = 0; queue < waits.size(); ++queue)
            outcome.waits[queue].insert(outcome.waits[queue].end(), waits[queue].begin(), waits[queue].end());
    }
    return outcome;
}

double meanWait(const std::vector<HallDayOutcome>& outcomes, std::size_t queue) {
    double sum = 0;
    double count = 0;
    for (const HallDayOutcome& day : outcomes) {
        sum += std::accumulate(day.waits[queue].begin(), day.waits[queue].end(), 0.0);
        count += static_cast<double>(day.waits[queue].size());
    }
    return sum / std::max(count, 1.0);
}

void judge(MonthProposal& proposal, const HallCase& hall, std::uint64_t seed) {
    std::vector<HallDayOutcome> before, after, switched;
    const WorkTable& works = proposal.windows.works;
    for (std::size_t i = 0; i < hall.judged.size(); ++i) {
        const HallDayRecord& record = *hall.judged[i];
        const KindProposal& kind = proposal.kinds[static_cast<std::size_t>(hall.kindOf(record.day))];
        before.push_back(play(hall, record, kind.before, works, mixedSeed(seed, i)));
        after.push_back(play(hall, record, kind.after, works, mixedSeed(seed, i)));
        switched.push_back(play(hall, record, kind.switched, works, mixedSeed(seed, i)));
    }
    proposal.judgedDays = hall.judged.size();
    proposal.judged = compare(after, before, seed);
    proposal.withoutHelp = compare(switched, before, seed);
    proposal.judgedBefore = figuresOf(before, replications);
    proposal.judgedAfter = figuresOf(after, replications);
    proposal.judgedSwitched = figuresOf(switched, replications);
    for (std::size_t queue = 0; queue < hall.record->queues.size(); ++queue) {
        const Minutes worse = meanWait(after, queue) - meanWait(before, queue);
        if (worse > proposal.worseBy) {
            proposal.worseBy = worse;
            proposal.worseQueue = static_cast<int>(queue);
        }
    }
}

Verdict verdictOf(const MonthProposal& proposal) {
    const bool changed = std::any_of(proposal.kinds.begin(), proposal.kinds.end(),
                                     [](const KindProposal& kind) { return !kind.changes.empty(); });
    if (!changed)
        return Verdict::NoChangeHelps;
    if (proposal.judgedDays < 2)
        return Verdict::TooFewDays;
    if (proposal.judged.high >= 0)
        return Verdict::NotProven;
    return proposal.worseBy > mostWorse ? Verdict::QueueGetsWorse : Verdict::Propose;
}

/// The windows whose changes save most in a week; those that the limits demand come first.
std::set<int> mostWorth(const std::vector<KindProposal>& kinds, int most) {
    std::map<int, double> worth;
    for (const KindProposal& kind : kinds) {
        for (const WindowChange& change : kind.changes) {
            const double saved =
                change.saved * static_cast<double>(kind.weekdays.size()) / static_cast<double>(change.windows.size());
            for (const int window : change.windows)
                worth[window] += change.demanded ? std::numeric_limits<double>::max() / 1e6 : saved;
        }
    }
    std::vector<std::pair<double, int>> order;
    order.reserve(worth.size());
    for (const auto& [window, saved] : worth)
        order.emplace_back(-saved, window);
    std::sort(order.begin(), order.end());
    std::set<int> chosen;
    for (const auto& [saved, window] : order) {
        if (static_cast<int>(chosen.size()) < most)
            chosen.insert(window);
    }
    return chosen;
}

/// While it lives, all other windows keep what they do.
class OnlyTheseMove {
public:
    OnlyTheseMove(HallWindows& hall, const std::set<int>& chosen) : m_hall(hall), m_before(hall.windows) {
        for (std::size_t window = 0; window < hall.windows.size(); ++window) {
            if (chosen.count(static_cast<int>(window)) == 0)
                hall.windows[window].keeps = true;
        }
    }
    ~OnlyTheseMove() { m_hall.windows = std::move(m_before); }
    OnlyTheseMove(const OnlyTheseMove&) = delete;
    OnlyTheseMove& operator=(const OnlyTheseMove&) = delete;

private:
    HallWindows& m_hall;
    std::vector<RealWindow> m_before;
};

} // namespace

WindowsToday windowsFromCounts(const HallCase& hall) {
    std::vector<WindowPlan> plans;
    for (const KindCase& kind : hall.kinds)
        plans.push_back(proportionalPlan(kind.grid, kind.budget, kind.counters));
    WindowsToday today{namelessWindows(plans), {}};
    today.windows.limits.mostChanged = usualChanges(today.windows.windows.size());
    for (const WindowPlan& plan : plans)
        today.schedules.push_back(scheduleOf(plan, today.windows));
    return today;
}

std::set<int> changedWindows(const std::vector<KindProposal>& kinds) {
    std::set<int> changed;
    for (const KindProposal& kind : kinds) {
        for (const WindowChange& change : kind.changes)
            changed.insert(change.windows.begin(), change.windows.end());
    }
    return changed;
}

MonthProposal proposeMonth(const HallCase& hall, WindowsToday today, const PlanningSettings& settings) {
    MonthProposal proposal;
    proposal.windows = std::move(today.windows);
    std::deque<KindPlanner> planners;
    for (std::size_t kind = 0; kind < hall.kinds.size(); ++kind) {
        planners.emplace_back(hall, static_cast<int>(kind), proposal.windows, settings);
        proposal.kinds.push_back(planners.back().propose(today.schedules[kind]));
    }
    const int most = proposal.windows.limits.mostChanged;
    if (most >= 0 && static_cast<int>(changedWindows(proposal.kinds).size()) > most) {
        // Each kind has chosen its own windows; now all of them choose among those that are worth most.
        const OnlyTheseMove others(proposal.windows, mostWorth(proposal.kinds, most));
        for (std::size_t kind = 0; kind < hall.kinds.size(); ++kind)
            proposal.kinds[kind] = planners[kind].propose(today.schedules[kind]);
    }
    for (std::size_t kind = 0; kind < hall.kinds.size(); ++kind)
        planners[kind].describe(proposal.kinds[kind]);
    if (!hall.judged.empty())
        judge(proposal, hall, mixedSeed(settings.seed, 11));
    proposal.verdict = verdictOf(proposal);
    return proposal;
}

} // namespace evenhall::planner
