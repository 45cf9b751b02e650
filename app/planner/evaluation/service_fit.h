// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/evaluation/hall_record.h"
#include "app/planner/plan/demand_day.h"
#include "app/planner/plan/demand_forecast.h"
#include "app/planner/plan/queue_replay.h"

#include <vector>

namespace evenhall::planner {

/// The recorded counters of a queue as levels; the last number above zero stays until the queue is empty.
[[nodiscard]] std::vector<WindowLevel> recordedLevels(const QueueDayRecord& day);

/// A time drawn within each interval, in order. The same seed gives the same times.
[[nodiscard]] std::vector<Minutes> drawnTimes(const std::vector<MinuteSpan>& spans, std::uint64_t seed);
/// When each ticket came, drawn so.
[[nodiscard]] std::vector<Minutes> drawnArrivals(const QueueDayRecord& day, std::uint64_t seed);

/// Observed waits of the tickets that were called: differences of interval midpoints, at least 0.
[[nodiscard]] std::vector<Minutes> observedWaits(const QueueDayRecord& day);

/// Counter-minutes over calls while people waited, per queue, shrunk to the hall's mean: where the fit below begins.
[[nodiscard]] std::vector<Minutes> busyServiceTimes(const std::vector<const HallDayRecord*>& days, std::size_t queues);

/// Estimates how long a window is busy with a person, per queue, from what was seen from outside: counter-minutes over
/// calls while people waited, then fitted until recorded counters give the observed wait (PROTOCOL.md says exactly
/// how). `days` are training days.
[[nodiscard]] ServiceTimes fitServiceTimes(const std::vector<const HallDayRecord*>& days, std::size_t queues,
                                           std::uint64_t seed);

} // namespace evenhall::planner
