// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/domain/values/time.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhall {

/// A span of local time in which something was seen to happen; both ends belong to it.
struct SeenInterval {
    Duration from{0}; ///< after midnight
    Duration until{0};

    [[nodiscard]] bool contains(Duration at) const { return from <= at && at <= until; }
    friend bool operator==(const SeenInterval&, const SeenInterval&) = default;
};

/// One queue of an office on its day: who came when, in order, and when numbers were called, in order.
struct RecordedGroup {
    std::string id;
    std::string service;
    int counters = 1; ///< most that were open at once
    std::vector<SeenInterval> arrivals;
    std::vector<SeenInterval> calls; ///< the k-th call; there are fewer when some were never called

    friend bool operator==(const RecordedGroup&, const RecordedGroup&) = default;
};

/// A real day of one office, seen from outside every few minutes.
struct RecordedDay {
    std::string office;
    BusinessDay day;
    std::vector<RecordedGroup> groups;

    [[nodiscard]] std::size_t ticketCount() const;
};

/// Reads a day from tables in the form of tests/data/warsaw: tickets (office, date, group, service, seq,
/// arrive_min_lo, arrive_min_hi, call_min_lo, call_min_hi; minutes after midnight, call -1: never called) and, for the
/// number of counters, snapshots (group, open_counters), which may be empty text. BadValue names the line.
[[nodiscard]] Result<RecordedDay> readRecordedDay(std::string_view ticketTable, std::string_view snapshotTable);

} // namespace evenhall
