// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/planning/journal_hall.h"
#include "app/evenhallctl/statistics/hall_clock.h"
#include "app/journal/journal_reader.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace evenhall {

/// Builds what plans are made from out of a journal's rows, one by one.
class JournalMonth {
public:
    explicit JournalMonth(HallConfiguration configuration);

    void add(const journal::VisitRow& row);
    /// Assignments come before open windows.
    void add(const journal::AssignmentRow& row);
    void add(const journal::OpenWindowRow& row);

    /// Everything but the plan.
    JournalHall finish();

private:
    /// What a window had first among its own for a while.
    struct Served {
        std::size_t queue = 0;
        Instant since;
        std::optional<Instant> until;
    };
    /// A window was open for a queue, in minutes of the hall's clock.
    struct OpenTime {
        std::size_t queue = 0;
        planner::Minutes from = 0;
        planner::Minutes until = 0;
    };
    struct Sums {
        std::vector<planner::Minutes> work;
        int cases = 0;
    };

    [[nodiscard]] planner::Minutes onClock(Instant at, BusinessDay day, std::chrono::minutes offset) const;
    planner::QueueDayRecord& queueDay(const BusinessDay& day, std::size_t queue);
    [[nodiscard]] bool isHole(const BusinessDay& day, planner::Minutes at) const;
    void leaveOutUnfinished(JournalHall& hall);
    void findHole(const BusinessDay& day, const std::vector<planner::QueueDayRecord>& queues);
    void look(const BusinessDay& day, std::vector<planner::QueueDayRecord>& queues) const;
    [[nodiscard]] planner::QueueLook lookAt(const BusinessDay& day, std::size_t queue,
                                            const std::vector<planner::RecordedTicket>& tickets,
                                            planner::Minutes at) const;
    void fillServices(JournalHall& hall) const;
    void remark(JournalHall& hall) const;

    HallClock m_clock;
    HallConfiguration m_configuration;
    std::map<std::string, std::size_t> m_numbers; ///< of queues
    std::vector<Sums> m_sums;
    std::map<BusinessDay, std::vector<planner::QueueDayRecord>> m_days;
    std::map<BusinessDay, std::vector<OpenTime>> m_open;
    std::map<BusinessDay, planner::MinuteSpan> m_holes;
    std::map<BusinessDay, planner::Minutes> m_lastAt; ///< when the last thing happened that was recorded
    std::map<std::string, int> m_unknown;             ///< tickets of queues that are no more
    std::map<std::pair<std::int64_t, std::string>, std::vector<Served>> m_served; ///< by day and window
    std::map<std::string, double> m_openHours;
    std::set<std::string> m_called; ///< windows that called somebody
};

} // namespace evenhall
