// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/catalogue.h"

#include <unordered_map>
#include <vector>

namespace evenhall {

/// One window's working time for one queue on one day.
struct ScheduledShare {
    WindowId window;
    Period period;
    int permille = 0; ///< of the window's time: several own queues share it equally, a helped queue gets a quarter
};

/// What a window plan and the calendar make of one day: who works for which queue, when. Built once per day and plan,
/// because waits, quotas and closing times are asked for at every touch.
class DaySchedule {
public:
    DaySchedule(const Catalogue& catalogue, const PlanId& plan, BusinessDay day);

    /// Empty: no window serves the queue that day.
    [[nodiscard]] const std::vector<ScheduledShare>& shares(const QueueId& queue) const;
    /// The last minute in which a ticket for the queue is issued. Ordinary hours end ticketing at
    /// Calendar::lastTicket; duty hours as long before their own end as ordinary hours do.
    [[nodiscard]] LocalTime lastTicket(const QueueId& queue) const;
    /// How long before the end of its hours a window gets no more tickets, in minutes.
    [[nodiscard]] int closingMargin() const { return m_closingMargin; }

private:
    std::unordered_map<QueueId, std::vector<ScheduledShare>> m_shares;
    int m_closingMargin = 0;
};

/// The part of a window's time that a profile gives a queue, in thousandths.
[[nodiscard]] int sharePermille(const Profile& profile, const QueueId& queue);

} // namespace evenhall
