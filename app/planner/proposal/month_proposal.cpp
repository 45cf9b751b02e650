// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/proposal/month_proposal.h"

#include "app/planner/evaluation/service_fit.h"
#include "app/planner/plan/hall_replay.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace evenhall::planner {

namespace {

constexpr int replications = 4;
constexpr double fewTickets = 0.2;  ///< a day and slot: too few for a mean that says anything
constexpr double worthwhile = 15.0; ///< people's minutes a day that a change must save to be worth the trouble
constexpr double fullLoad = 0.9;
constexpr Minutes mostExpectedLoss = mostWorse / 4; ///< of a queue's mean wait, on the planned days

std::vector<QueueOutlook> outlookOf(const WindowPlan& plan, const std::vector<DemandDay>& days) {
    std::vector<QueueOutlook> outlook;
    QueueReplay replay;
    const auto slots = static_cast<std::size_t>(plan.grid.count);
    for (std::size_t queue = 0; queue < plan.dedicated.size(); ++queue) {
        QueueOutlook one;
        std::vector<double> waits(slots, 0.0);
        std::vector<double> tickets(slots, 0.0);
        for (const DemandDay& day : days) {
            const std::vector<Minutes>& played =
                replay.run(day.queues[queue], levelsOf(plan.grid, plan.dedicated[queue]));
            for (std::size_t i = 0; i < played.size(); ++i) {
                const auto slot = static_cast<std::size_t>(plan.grid.slotOf(day.queues[queue][i].arrival));
                waits[slot] += played[i];
                tickets[slot] += 1;
            }
        }
        const double all = std::accumulate(tickets.begin(), tickets.end(), 0.0);
        one.tickets = all / static_cast<double>(days.size());
        one.meanWait = std::accumulate(waits.begin(), waits.end(), 0.0) / std::max(all, 1.0);
        for (std::size_t slot = 0; slot < slots; ++slot) {
            const bool enough = tickets[slot] >= fewTickets * static_cast<double>(days.size());
            one.slotWaits.push_back(enough ? waits[slot] / tickets[slot] : -1);
            one.windowHours += plan.dedicated[queue][slot] * plan.grid.length / 60;
        }
        outlook.push_back(std::move(one));
    }
    return outlook;
}

/// People's waiting minutes of a mean day at one queue.
double queueMinutes(const WindowPlan& plan, int queue, const std::vector<DemandDay>& days) {
    QueueReplay replay;
    const auto at = static_cast<std::size_t>(queue);
    const std::vector<WindowLevel> levels = levelsOf(plan.grid, plan.dedicated[at]);
    double minutes = 0;
    for (const DemandDay& day : days) {
        for (const Minutes wait : replay.run(day.queues[at], levels))
            minutes += wait;
    }
    return minutes / static_cast<double>(days.size());
}

double minutesOf(const WindowPlan& plan, const std::vector<DemandDay>& days) {
    double minutes = 0;
    for (int queue = 0; queue < static_cast<int>(plan.dedicated.size()); ++queue)
        minutes += queueMinutes(plan, queue, days);
    return minutes;
}

/// What leaving out this change would cost: only its two queues wait otherwise.
double savedBy(const PlanChange& change, const WindowPlan& plan, const std::vector<DemandDay>& days) {
    const WindowPlan other = without(plan, change);
    double saved = 0;
    for (const int queue : {change.giver, change.taker})
        saved += queueMinutes(other, queue, days) - queueMinutes(plan, queue, days);
    return saved;
}

/// How much longer a queue's people wait in the mean.
Minutes lossOf(const KindProposal& kind, int queue, const std::vector<DemandDay>& days) {
    double tickets = 0;
    for (const DemandDay& day : days)
        tickets += static_cast<double>(day.queues[static_cast<std::size_t>(queue)].size());
    const double daily = std::max(tickets / static_cast<double>(days.size()), fewTickets);
    return (queueMinutes(kind.after, queue, days) - queueMinutes(kind.before, queue, days)) / daily;
}

/// A queue of few people is not to pay for the others: what a queue gives is taken back, the least worthwhile first,
/// until it is expected to lose little; the judged days, which vary, may show more.
void spareGivers(KindProposal& kind, const std::vector<DemandDay>& days) {
    for (int queue = 0; queue < static_cast<int>(kind.after.dedicated.size()); ++queue) {
        while (lossOf(kind, queue, days) > mostExpectedLoss) {
            std::optional<PlanChange> least;
            for (PlanChange change : changesBetween(kind.before, kind.after)) {
                change.saved = savedBy(change, kind.after, days);
                if (change.giver == queue && (!least || change.saved < least->saved))
                    least = change;
            }
            if (!least)
                break;
            kind.after = without(kind.after, *least);
        }
    }
}

/// Leaves out what is not worth the trouble or shorter than a stay, the least worthwhile first, then values each change
/// by leaving it out.
void valueChanges(KindProposal& kind, const std::vector<DemandDay>& days, int minimumStay) {
    spareGivers(kind, days);
    for (;;) {
        kind.changes = changesBetween(kind.before, kind.after);
        for (PlanChange& change : kind.changes)
            change.saved = savedBy(change, kind.after, days);
        std::stable_sort(kind.changes.begin(), kind.changes.end(),
                         [](const PlanChange& a, const PlanChange& b) { return a.saved > b.saved; });
        const auto dropped = std::find_if(kind.changes.rbegin(), kind.changes.rend(), [&](const PlanChange& change) {
            return change.saved < worthwhile || change.until - change.from < minimumStay;
        });
        if (dropped == kind.changes.rend())
            break;
        kind.after = without(kind.after, *dropped);
        spareGivers(kind, days); // what was left out may have made up for what the queue gave
    }
    kind.savedTogether = minutesOf(kind.before, days) - minutesOf(kind.after, days);
}

void measureLoad(KindProposal& kind, const DemandForecast& forecast, const ServiceTimes& services) {
    double work = 0;
    for (std::size_t queue = 0; queue < forecast.rates.size(); ++queue)
        work += forecast.dayTotal(queue) * services.means[queue];
    const double capacity = kind.before.windowHours() * 60;
    kind.load = work / std::max(capacity, 1.0);
    const double missing = work / fullLoad - capacity;
    kind.missingWindows =
        std::max(0, static_cast<int>(std::ceil(missing / (kind.before.grid.count * kind.before.grid.length))));
}

KindProposal proposeKind(const HallCase& hall, int number, const KindPlans& plans, const PlanningSettings& settings) {
    KindProposal kind;
    for (int day = 1; day <= 7; ++day) {
        const auto weekday = static_cast<Weekday>(day);
        const auto found = hall.kindOfWeekday.find(weekday);
        const bool trained = std::any_of(hall.training.begin(), hall.training.end(),
                                         [&](const HallDayRecord* record) { return record->day.weekday() == weekday; });
        if (trained && (found == hall.kindOfWeekday.end() ? 0 : found->second) == number)
            kind.weekdays.push_back(weekday);
    }
    const std::vector<DemandDay> days = possibleDays(hall, number, plans.forecast, settings);
    SearchSettings fromToday = settings.search;
    fromToday.kicks = 0; // straight from today's plan, so that no change is made that is not needed
    kind.before = plans.averageTemplate;
    kind.after = DedicatedSearch(kind.before.grid, days, fromToday).improve(kind.before);
    valueChanges(kind, days, settings.search.minimumStay);
    kind.outlookBefore = outlookOf(kind.before, days);
    kind.outlookAfter = outlookOf(kind.after, days);
    measureLoad(kind, plans.forecast, hall.services);
    return kind;
}

/// A judged day with real arrivals, played several times through a plan.
HallDayOutcome play(const HallCase& hall, const HallDayRecord& record, const WindowPlan& plan, std::uint64_t seed) {
    HallDayOutcome outcome;
    outcome.hall = hall.record->name;
    outcome.waits.resize(record.queues.size());
    outcome.windowHours = plan.windowHours();
    PlanReplay replay(record.queues.size());
    for (int replication = 0; replication < replications; ++replication) {
        const DemandDay day = judgedDemand(hall, record, seed, replication);
        const std::vector<std::vector<Minutes>>& waits = replay.run(day, plan);
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

void judge(MonthProposal& proposal, const HallCase& hall, const std::vector<KindPlans>& plans, std::uint64_t seed) {
    std::vector<HallDayOutcome> before, after, general;
    for (std::size_t i = 0; i < hall.judged.size(); ++i) {
        const HallDayRecord& record = *hall.judged[i];
        const auto kind = static_cast<std::size_t>(hall.kindOf(record.day));
        before.push_back(play(hall, record, proposal.kinds[kind].before, mixedSeed(seed, i)));
        after.push_back(play(hall, record, proposal.kinds[kind].after, mixedSeed(seed, i)));
        general.push_back(play(hall, record, plans[kind].withGeneral, mixedSeed(seed, i)));
    }
    proposal.judgedDays = hall.judged.size();
    proposal.judged = compare(after, before, seed);
    proposal.withGeneral = compare(general, before, seed);
    proposal.judgedBefore = figuresOf(before, replications);
    proposal.judgedAfter = figuresOf(after, replications);
    proposal.judgedGeneral = figuresOf(general, replications);
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

} // namespace

MonthProposal proposeMonth(const HallCase& hall, const PlanningSettings& settings) {
    MonthProposal proposal;
    std::vector<KindPlans> plans;
    for (int kind = 0; kind < static_cast<int>(hall.kinds.size()); ++kind) {
        plans.push_back(makePlans(hall, kind, settings));
        proposal.kinds.push_back(proposeKind(hall, kind, plans.back(), settings));
    }
    judge(proposal, hall, plans, mixedSeed(settings.seed, 11));
    proposal.verdict = verdictOf(proposal);
    return proposal;
}

} // namespace evenhall::planner
