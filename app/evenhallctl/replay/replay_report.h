// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/replay/recorded_day.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhall {

/// What became of one ticket, by the hall's own durable record.
struct PlayedTicket {
    std::optional<Duration> issuedAt; ///< after midnight; absent: refused
    std::string number;
    std::string refusal; ///< the error, when it was refused
};

/// What became of one call.
struct PlayedCall {
    std::optional<Duration> calledAt;  ///< after midnight; absent: refused
    std::optional<std::size_t> ticket; ///< which ticket of the group the hall chose
    Duration planned{0};
    std::string refusal;
};

/// A group after the day: tickets in the order of issue, calls in the order of the recording.
struct PlayedGroup {
    std::vector<PlayedTicket> tickets;
    std::vector<PlayedCall> calls;
};

/// Something that did not go as it was recorded, and why.
struct ReplayException {
    std::string group;
    std::string what;
    std::string cause;
};

struct GroupReport {
    std::string group;
    std::string service;
    int counters = 0;
    int tickets = 0;
    int issuedInside = 0; ///< inside the recorded interval of arrival
    int recordedCalls = 0;
    int callsInOrder = 0; ///< the k-th call called the k-th ticket
    int callsInside = 0;  ///< inside the recorded interval of the call
};

/// How a replayed day compares with the recording.
struct ReplayReport {
    std::string office;
    BusinessDay day;
    double speed = 1;
    GroupReport total;
    std::vector<GroupReport> groups;
    std::vector<ReplayException> exceptions;

    /// Every ticket inside its interval, and every call the right one.
    [[nodiscard]] bool faithful() const;
};

/// Compares; `played` has one entry per recorded group.
[[nodiscard]] ReplayReport judgeDay(const RecordedDay& recorded, const std::vector<PlayedGroup>& played, double speed);

/// A table for people, the exceptions below it.
[[nodiscard]] std::string toText(const ReplayReport& report);
[[nodiscard]] std::string toJson(const ReplayReport& report);

} // namespace evenhall
