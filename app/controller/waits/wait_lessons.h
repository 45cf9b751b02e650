// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/hall.h"
#include "app/domain/values/result.h"
#include "app/planner/estimate/wait_estimator.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace evenhall {

/// How long people have waited for one queue on past days.
class UsualWait {
public:
    void add(planner::Minutes at, planner::Minutes wait);
    [[nodiscard]] double tickets() const { return m_tickets; }
    [[nodiscard]] planner::Minutes atAnyHour() const { return m_tickets > 0 ? m_waits / m_tickets : 0; }
    /// Drawn toward any hour where an hour has seen few.
    [[nodiscard]] planner::Minutes atHourOf(planner::Minutes at) const;

private:
    static constexpr std::size_t hoursOfDay = 24;
    static std::size_t hourOf(planner::Minutes at);

    std::array<double, hoursOfDay> m_hourWaits{};
    std::array<double, hoursOfDay> m_hourTickets{};
    double m_waits = 0;
    double m_tickets = 0;
};

/// What is known of the queues besides today.
struct QueueKnowledge {
    std::map<QueueId, UsualWait> usual;
    std::map<QueueId, planner::Minutes> service; ///< mean
};

/// What somebody sees who takes a ticket with so many ahead; the queue must have an open window.
[[nodiscard]] planner::WaitPicture waitPictureOf(const Hall& hall, const QueueId& queue, int peopleAhead,
                                                 const Now& now, const QueueKnowledge& knowledge);

/// One ticket of a past day: what could be seen when it was issued, how long its holder waited, and what the simple
/// rule would have told.
struct PastTicket {
    QueueId queue;
    planner::WaitSample sample;
    WaitRange simple;
};

/// Past tickets in the order they were called.
struct WaitLessons {
    QueueKnowledge knowledge;
    std::vector<PastTicket> tickets;
    int days = 0;
};

/// Plays the events of the four weeks before `today` again, with the rules of the hall and the catalogue of today.
/// Takes about a second for 100,000 events. `service` as in PastDays.
[[nodiscard]] Result<WaitLessons> readWaitLessons(const std::string& folder, const CataloguePointer& catalogue,
                                                  BusinessDay today, std::chrono::minutes utcOffset,
                                                  std::map<QueueId, planner::Minutes> service);

} // namespace evenhall
