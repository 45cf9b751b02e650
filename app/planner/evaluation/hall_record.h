// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/time.h"
#include "app/planner/plan/slot_grid.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhall::planner {

/// What somebody saw of a queue at one moment.
struct QueueLook {
    Minutes at = 0;
    int openCounters = 0;
    int waiting = 0;
    std::optional<int> number; ///< last called, without its letter
};

/// A span of time in which something happened; both ends belong to it.
struct MinuteSpan {
    Minutes from = 0;
    Minutes until = 0;
    [[nodiscard]] Minutes middle() const { return (from + until) / 2; }
};

struct RecordedTicket {
    MinuteSpan arrival;
    std::optional<MinuteSpan> call; ///< nothing: never called
};

/// One queue on one day. Tickets by arrival, looks by time.
struct QueueDayRecord {
    std::vector<RecordedTicket> tickets;
    std::vector<QueueLook> looks;
};

struct HallDayRecord {
    BusinessDay day;
    std::vector<QueueDayRecord> queues; ///< as HallRecord::queues
};

struct QueueName {
    std::string id;
    std::string service;
};

/// A hall seen from outside every few minutes for some days: what the evaluation of plans reads.
struct HallRecord {
    std::string name;
    std::vector<QueueName> queues;
    std::vector<HallDayRecord> days; ///< in order
};

/// The longest time without a look at any queue, and the first and last look.
struct LookCoverage {
    Minutes first = 0;
    Minutes last = 0;
    Minutes longestHole = 0;
    Minutes holeFrom = 0;
};
[[nodiscard]] std::optional<LookCoverage> coverageOf(const HallDayRecord& day);

/// When people came to a queue: as its tickets say; where no tickets were kept, as the looks at its board say (growth
/// of the number shown and of those waiting). Empty when neither says anything.
[[nodiscard]] std::vector<MinuteSpan> arrivalsOf(const QueueDayRecord& day);

/// Counters open in the whole hall on average over each slot.
[[nodiscard]] std::vector<double> openCounters(const HallDayRecord& day, const SlotGrid& grid);
/// The same for one queue.
[[nodiscard]] std::vector<double> openCounters(const QueueDayRecord& day, const SlotGrid& grid);

} // namespace evenhall::planner
