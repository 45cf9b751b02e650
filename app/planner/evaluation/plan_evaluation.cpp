// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/evaluation/plan_evaluation.h"

#include "app/planner/evaluation/live_replay.h"
#include "app/planner/evaluation/service_fit.h"
#include "app/planner/plan/classic_plans.h"
#include "app/planner/plan/hall_replay.h"

#include <algorithm>
#include <cmath>

namespace evenhall::planner {

namespace {

using Waits = std::vector<std::vector<Minutes>>;

SlotCounts recordedTotal(const HallDayRecord& record, const SlotGrid& grid) {
    SlotCounts total;
    for (const double open : openCounters(record, grid))
        total.push_back(static_cast<int>(std::round(open)));
    return total;
}

double hours(const SlotCounts& counts, const SlotGrid& grid) {
    double windows = 0;
    for (const int count : counts)
        windows += count;
    return windows * grid.length / 60;
}

/// Judges one hall: plays every judged day under every policy.
class HallJudge {
public:
    HallJudge(const HallCase& hall, const EvaluationSettings& settings)
        : m_hall(hall), m_settings(settings), m_planReplay(hall.record->queues.size()) {
        for (int kind = 0; kind < static_cast<int>(hall.kinds.size()); ++kind) {
            m_plans.push_back(makePlans(hall, kind, settings.planning));
            m_days.push_back(possibleDays(hall, kind, m_plans.back().forecast, settings.planning));
        }
    }

    void judge(const HallDayRecord& record, EvaluationReport& report) {
        const int number = m_hall.kindOf(record.day);
        const KindPlans& plans = m_plans[static_cast<std::size_t>(number)];
        const SlotCounts total = recordedTotal(record, plans.dedicated.grid);
        const WindowPlan planned =
            adaptPlan(plans.dedicated, total, m_days[static_cast<std::size_t>(number)], m_settings.planning);
        const WindowPlan usual = proportionalPlan(planned.grid, total, weightsOf(plans.averageTemplate));
        const LiveControl control(plans.forecast, m_hall.services, m_settings.live);
        std::map<Policy, HallDayOutcome> day;
        const std::uint64_t seed = mixedSeed(m_settings.seed, dayNumber(record.day), hallNumber());
        std::vector<DemandDay> demands;
        for (int replication = 0; replication < m_settings.replications; ++replication)
            demands.push_back(judgedDemand(m_hall, record, seed, replication));
        const WindowPlan known =
            DedicatedSearch(plans.dedicated.grid, demands, m_settings.planning.search).improve(plans.dedicated);
        for (int replication = 0; replication < m_settings.replications; ++replication) {
            const DemandDay& demand = demands[static_cast<std::size_t>(replication)];
            addRecorded(day[Policy::Recorded], demand, record, plans.dedicated.grid);
            addPlan(day[Policy::FixedMonth], demand, plans.fixedMonth);
            addPlan(day[Policy::AverageTemplate], demand, plans.averageTemplate);
            addPlan(day[Policy::Erlang], demand, plans.erlang);
            addPlan(day[Policy::ErlangForecast], demand, plans.erlangForecast);
            addPlan(day[Policy::SquareRoot], demand, plans.squareRoot);
            addPlan(day[Policy::Dedicated], demand, plans.dedicated);
            addPlan(day[Policy::Hindsight], demand, known);
            addPlan(day[Policy::WithGeneral], demand, plans.withGeneral);
            addPlan(day[Policy::RecordedTotal], demand, planned);
            addLive(day[Policy::Threshold], playThreshold(demand, usual), usual.grid);
            addLive(day[Policy::Live],
                    playLive(demand, planned, control, m_settings.live,
                             mixedSeed(seed, static_cast<std::uint64_t>(replication), 7)),
                    planned.grid);
        }
        day[Policy::Threshold].windowHours = day[Policy::Live].windowHours = hours(total, planned.grid);
        for (const Policy policy : allPolicies) {
            day[policy].hall = m_hall.record->name;
            report.outcomes[policy].push_back(std::move(day[policy]));
        }
    }

private:
    static std::uint64_t dayNumber(const BusinessDay& day) {
        std::uint64_t number = 0;
        for (const char digit : day.toString())
            number = number * 31 + static_cast<unsigned char>(digit);
        return number;
    }
    [[nodiscard]] std::uint64_t hallNumber() const {
        std::uint64_t number = 0;
        for (const char letter : m_hall.record->name)
            number = number * 131 + static_cast<unsigned char>(letter);
        return number;
    }
    static std::vector<std::vector<double>> weightsOf(const WindowPlan& plan) {
        std::vector<std::vector<double>> weights;
        for (const SlotCounts& queue : plan.dedicated)
            weights.emplace_back(queue.begin(), queue.end());
        return weights;
    }

    void add(HallDayOutcome& outcome, const Waits& waits, Minutes lastDeparture, const SlotGrid& grid) const {
        outcome.waits.resize(waits.size());
        for (std::size_t queue = 0; queue < waits.size(); ++queue)
            outcome.waits[queue].insert(outcome.waits[queue].end(), waits[queue].begin(), waits[queue].end());
        outcome.overrun += std::max(0.0, lastDeparture - grid.end()) / m_settings.replications;
    }

    void addRecorded(HallDayOutcome& outcome, const DemandDay& demand, const HallDayRecord& record,
                     const SlotGrid& grid) {
        Waits waits;
        Minutes last = 0;
        for (std::size_t queue = 0; queue < demand.queues.size(); ++queue) {
            waits.push_back(m_queueReplay.run(demand.queues[queue], recordedLevels(record.queues[queue])));
            last = std::max(last, m_queueReplay.lastDeparture());
        }
        add(outcome, waits, last, grid);
        outcome.windowHours = hours(recordedTotal(record, grid), grid);
    }

    void addPlan(HallDayOutcome& outcome, const DemandDay& demand, const WindowPlan& plan) {
        const Waits& waits = m_planReplay.run(demand, plan);
        add(outcome, waits, m_planReplay.lastDeparture(), plan.grid);
        outcome.windowHours = plan.windowHours();
    }

    void addLive(HallDayOutcome& outcome, const LiveDay& day, const SlotGrid& grid) const {
        add(outcome, day.waits, day.lastDeparture, grid);
        outcome.moves += static_cast<double>(day.moves) / m_settings.replications;
    }

    const HallCase& m_hall;
    const EvaluationSettings& m_settings;
    std::vector<KindPlans> m_plans;
    std::vector<std::vector<DemandDay>> m_days;
    PlanReplay m_planReplay;
    QueueReplay m_queueReplay;
};

} // namespace

std::string_view nameOf(Policy policy) {
    switch (policy) {
    case Policy::Recorded:
        return "recorded staffing";
    case Policy::FixedMonth:
        return "fixed month";
    case Policy::AverageTemplate:
        return "average template";
    case Policy::Erlang:
        return "Erlang C per queue";
    case Policy::ErlangForecast:
        return "Erlang C on our forecast";
    case Policy::SquareRoot:
        return "square root";
    case Policy::Dedicated:
        return "planned, dedicated";
    case Policy::Hindsight:
        return "dedicated, in hindsight";
    case Policy::WithGeneral:
        return "planned, 20 % general";
    case Policy::RecordedTotal:
        return "planned, recorded total";
    case Policy::Threshold:
        return "threshold rule, recorded total";
    case Policy::Live:
        return "live, recorded total";
    }
    return {};
}

EvaluationReport evaluatePlans(const std::vector<HallRecord>& records, const EvaluationSettings& settings,
                               const std::function<void(const std::string&)>& progress) {
    EvaluationReport report;
    report.days = splitDays(records, settings.judged);
    report.leftOut = report.days.leftOut;
    report.replications = settings.replications;
    report.estimates = judgeEstimates(records, report.days);
    for (const HallRecord& record : records) {
        const HallCase hall = prepareHall(record, report.days, settings.seed);
        if (const std::optional<std::string> reason = reasonToLeaveOut(hall)) {
            report.leftOut.push_back(*reason);
            continue;
        }
        progress(record.name);
        report.halls.push_back(record.name);
        report.leftOut.insert(report.leftOut.end(), hall.leftOut.begin(), hall.leftOut.end());
        HallJudge judge(hall, settings);
        for (const HallDayRecord* day : hall.judged) {
            judge.judge(*day, report);
            report.tickets +=
                report.outcomes[Policy::Recorded].back().count() / static_cast<std::size_t>(settings.replications);
        }
    }
    return report;
}

} // namespace evenhall::planner
