// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/evaluation/day_split.h"
#include "app/planner/evaluation/hall_record.h"
#include "app/planner/plan/demand_forecast.h"
#include "app/planner/plan/window_plan.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace evenhall::planner {

/// A kind of day of one hall: its hours, and what it was given in training.
struct KindCase {
    SlotGrid grid;
    SlotCounts budget;                         ///< windows per slot, from training days
    std::vector<ArrivalCounts> past;           ///< of all training days, in this kind's slots
    std::vector<std::vector<double>> counters; ///< mean recorded counters per queue and slot, training days of the kind
};

/// One hall, prepared for planning from its training days and for judging on its judged days.
struct HallCase {
    const HallRecord* record = nullptr;
    ServiceTimes services;
    std::vector<KindCase> kinds;
    std::map<Weekday, int> kindOfWeekday; ///< weekdays that are not named are of the common kind 0
    std::vector<const HallDayRecord*> training;
    std::vector<const HallDayRecord*> judged;
    double dailyTickets = 0;          ///< of a mean training day
    double load = 0;                  ///< offered load over recorded open-counter time, in training
    Minutes observedMean = 0;         ///< in training
    Minutes replayedMean = 0;         ///< in training, recorded counters
    std::vector<std::string> leftOut; ///< judged days that cannot judge, and why

    [[nodiscard]] int kindOf(const BusinessDay& day) const;
};

/// Why a hall cannot take part in the evaluation, by the rules of the protocol; nothing when it can.
[[nodiscard]] std::optional<std::string> reasonToLeaveOut(const HallCase& hall);

/// How weekdays become kinds of days. The evaluation's protocol knows closing times only; a month's plan also tells
/// weekdays apart by their people, and by numbers that the hall's own plan gives them (plan/weekday_kinds.h).
struct WeekdayRule {
    bool byDemand = false;
    std::map<Weekday, int> apart;
};

/// `record` must outlive the case.
[[nodiscard]] HallCase prepareHall(const HallRecord& record, const DaySplit& split, std::uint64_t seed,
                                   const WeekdayRule& rule = {});

/// Arrivals per queue and slot; earlier and later ones count in the first and last slot.
[[nodiscard]] ArrivalCounts countArrivals(const HallDayRecord& day, const SlotGrid& grid, int kind);

/// The people of a recorded day. The draw of arrivals is the same in every replication, that of services is not.
[[nodiscard]] DemandDay judgedDemand(const HallCase& hall, const HallDayRecord& record, std::uint64_t seed,
                                     int replication);

} // namespace evenhall::planner
