// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/statistics/wait_counts.h"

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace evenhall::planner {

/// What is counted for one group: a queue, a service, a window, a half-hour. Whole numbers only, so that months add up
/// to the same in any order. The README of this folder defines each.
struct Figures {
    std::int64_t arrivals = 0;
    std::int64_t served = 0;
    std::int64_t noShows = 0;
    std::int64_t cancelled = 0;
    std::int64_t closed = 0;   ///< still waiting when the hall shut
    std::int64_t open = 0;     ///< not ended yet; in no other figure but arrivals
    std::int64_t doubtful = 0; ///< times that cannot be; in no other figure but arrivals
    std::int64_t cases = 0;
    std::int64_t services = 0;       ///< with a known length
    std::int64_t serviceSeconds = 0; ///< their sum
    std::int64_t serviceSecondsSquared = 0;
    std::int64_t busySeconds = 0;    ///< of windows, with somebody called or served
    std::int64_t openSeconds = 0;    ///< of windows; 0: unknown
    std::int64_t overrunSeconds = 0; ///< worked after the hall's hours
    WaitCounts waits;

    void merge(const Figures& other);
    [[nodiscard]] std::optional<double> meanServiceMinutes() const;
    /// Standard deviation over mean of the service times; nothing below two.
    [[nodiscard]] std::optional<double> serviceVariation() const;
    /// Busy share of the open time; nothing when that is unknown.
    [[nodiscard]] std::optional<double> utilisation() const;
    friend bool operator==(const Figures&, const Figures&) = default;
};

enum class Grouping { Hall, Queue, Service, Window, HalfHour, QueueHalfHour };

/// Which group: what kind, its id, and for half-hours weekday and number of the half-hour after midnight.
struct GroupKey {
    Grouping grouping = Grouping::Hall;
    std::string id;
    int weekday = 0; ///< 1 Monday to 7 Sunday; 0: not by half-hour
    int halfHour = 0;

    friend auto operator<=>(const GroupKey&, const GroupKey&) = default;
};

using Groups = std::map<GroupKey, Figures>;

} // namespace evenhall::planner
