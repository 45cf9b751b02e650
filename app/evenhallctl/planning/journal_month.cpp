// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/journal_month.h"

#include "app/journal/stored_day.h"
#include "app/planner/plan/minutes.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace evenhall {

namespace {

using planner::Minutes;
using planner::minutesOf;

constexpr Minutes lookEvery = 5;
constexpr Minutes longestService = 240; ///< longer ones are a ticket that somebody forgot to end
constexpr Minutes closingQuiet = 45;    ///< before closing few people come
constexpr double priorServices = 5;     ///< that the hall's mean weighs against a queue's own

Minutes minutesBetween(Instant from, Instant until) {
    return std::max(0.0, minutesOf(until - from));
}

} // namespace

JournalMonth::JournalMonth(HallConfiguration configuration)
    : m_clock(configuration), m_configuration(std::move(configuration)) {
    for (const Queue& queue : m_configuration.queues) {
        m_numbers.emplace(queue.id.toString(), m_numbers.size());
        m_sums.emplace_back();
    }
}

Minutes JournalMonth::onClock(Instant at, BusinessDay day, std::chrono::minutes offset) const {
    const double since = minutesOf(at - toInstant(day, LocalTime{0}, offset));
    return std::clamp(since, 0.0, 24.0 * 60);
}

planner::QueueDayRecord& JournalMonth::queueDay(const BusinessDay& day, std::size_t queue) {
    std::vector<planner::QueueDayRecord>& queues = m_days[day];
    queues.resize(m_numbers.size());
    return queues[queue];
}

void JournalMonth::add(const journal::VisitRow& row) {
    const auto queue = m_numbers.find(row.queue);
    if (queue == m_numbers.end()) {
        ++m_unknown[row.queue];
        return;
    }
    const BusinessDay day = journal::storedDay(row.businessDay);
    planner::RecordedTicket ticket;
    const Minutes arrival = onClock(row.queuedAt, day, m_clock.offsetAt(row.queuedAt));
    ticket.arrival = {arrival, arrival};
    if (row.calledAt) {
        // On the clock of the world: a change of summer time moves no wait.
        const Minutes call = arrival + minutesBetween(row.queuedAt, *row.calledAt);
        ticket.call = planner::MinuteSpan{call, call};
        m_called.insert(row.window);
    }
    queueDay(day, queue->second).tickets.push_back(ticket);
    m_lastAt[day] = std::max({m_lastAt[day], arrival, ticket.call ? ticket.call->from : arrival});
    Sums& sums = m_sums[queue->second];
    sums.cases += row.cases;
    if (row.calledAt && row.startedAt && row.endedAt) {
        const Minutes work = minutesBetween(*row.calledAt, *row.endedAt) - minutesOf(row.parkedFor);
        if (work > 0 && work <= longestService)
            sums.work.push_back(work);
    }
}

void JournalMonth::add(const journal::AssignmentRow& row) {
    const auto queue = row.own.empty() ? m_numbers.end() : m_numbers.find(row.own.front());
    if (queue != m_numbers.end())
        m_served[{row.businessDay, row.window}].push_back({queue->second, row.since, row.until});
}

void JournalMonth::add(const journal::OpenWindowRow& row) {
    if (!row.until)
        return; // it still is; its day is not over
    const BusinessDay day = journal::storedDay(row.businessDay);
    const std::chrono::minutes offset = m_clock.offsetAt(row.since);
    m_openHours[row.window] += minutesBetween(row.since, *row.until) / 60;
    for (const Served& served : m_served[{row.businessDay, row.window}]) {
        const Instant from = std::max(row.since, served.since);
        const Instant until = std::min(*row.until, served.until.value_or(*row.until));
        if (from < until)
            m_open[day].push_back({served.queue, onClock(from, day, offset), onClock(until, day, offset)});
    }
    m_lastAt[day] = std::max(m_lastAt[day], onClock(*row.until, day, offset));
}

JournalHall JournalMonth::finish() {
    JournalHall hall;
    hall.record.name = m_configuration.id.toString();
    leaveOutUnfinished(hall);
    for (const Queue& queue : m_configuration.queues)
        hall.record.queues.push_back({queue.id.toString(), queue.name.in("zh-CN") + " / " + queue.name.in("en")});
    for (auto& [day, queues] : m_days) {
        findHole(day, queues);
        look(day, queues);
        hall.record.days.push_back({day, std::move(queues)});
    }
    fillServices(hall);
    remark(hall);
    hall.configuration = std::move(m_configuration);
    return hall;
}

/// The journal's last day may be going on, or the record may have been cut off in it.
void JournalMonth::leaveOutUnfinished(JournalHall& hall) {
    if (m_days.empty())
        return;
    const BusinessDay day = m_days.rbegin()->first;
    const std::vector<Period> hours = m_configuration.calendar.ordinaryHours(day);
    if (hours.empty() || m_lastAt[day] >= hours.back().until.minutes - closingQuiet)
        return;
    hall.remarks.push_back("day " + day.toString() + ": the record ends at " +
                           LocalTime{static_cast<int>(m_lastAt[day])}.toString() + ", before the hall closes");
    m_days.erase(day);
}

/// In a hall that is visited all day, ordinary hours in which nobody comes and nobody is called have no record.
bool JournalMonth::isHole(const BusinessDay& day, Minutes at) const {
    const auto found = m_holes.find(day);
    return found != m_holes.end() && found->second.from < at && at < found->second.until;
}

void JournalMonth::findHole(const BusinessDay& day, const std::vector<planner::QueueDayRecord>& queues) {
    constexpr std::size_t busy = 150; // people a day
    constexpr Minutes hole = 90;
    std::size_t people = 0;
    std::vector<Minutes> signs; // of life
    for (const planner::QueueDayRecord& queue : queues) {
        people += queue.tickets.size();
        for (const planner::RecordedTicket& ticket : queue.tickets) {
            signs.push_back(ticket.arrival.from);
            if (ticket.call)
                signs.push_back(ticket.call->from);
        }
    }
    for (const Period& period : m_configuration.calendar.ordinaryHours(day)) {
        Minutes before = period.from.minutes;
        std::vector<Minutes> within{static_cast<Minutes>(period.until.minutes) - closingQuiet};
        std::copy_if(signs.begin(), signs.end(), std::back_inserter(within),
                     [&](Minutes at) { return period.from.minutes <= at && at < period.until.minutes - closingQuiet; });
        std::sort(within.begin(), within.end());
        for (const Minutes at : within) {
            if (at - before >= hole && people >= busy)
                m_holes[day] = {before, at};
            before = std::max(before, at);
        }
    }
}

planner::QueueLook JournalMonth::lookAt(const BusinessDay& day, std::size_t queue,
                                        const std::vector<planner::RecordedTicket>& tickets, Minutes at) const {
    planner::QueueLook seen{at, 0, 0, 0};
    int called = 0;
    for (const planner::RecordedTicket& ticket : tickets) {
        const bool isCalled = ticket.call && ticket.call->from <= at;
        called += isCalled ? 1 : 0;
        seen.waiting += ticket.arrival.from <= at && !isCalled ? 1 : 0;
    }
    seen.number = called;
    const auto open = m_open.find(day);
    if (open == m_open.end())
        return seen;
    for (const OpenTime& time : open->second)
        seen.openCounters += time.queue == queue && time.from <= at && at < time.until ? 1 : 0;
    return seen;
}

/// What somebody would have seen every few minutes.
void JournalMonth::look(const BusinessDay& day, std::vector<planner::QueueDayRecord>& queues) const {
    const std::vector<Period> hours = m_configuration.calendar.ordinaryHours(day);
    const Minutes first = m_configuration.calendar.ticketingOpens.minutes;
    const Minutes last = hours.empty() ? 18 * 60 : hours.back().until.minutes + 60;
    for (std::size_t queue = 0; queue < queues.size(); ++queue) {
        std::vector<planner::RecordedTicket>& tickets = queues[queue].tickets;
        std::stable_sort(tickets.begin(), tickets.end(),
                         [](const auto& a, const auto& b) { return a.arrival.from < b.arrival.from; });
        for (Minutes at = first; at <= last; at += lookEvery) {
            if (!isHole(day, at))
                queues[queue].looks.push_back(lookAt(day, queue, tickets, at));
        }
    }
}

void JournalMonth::fillServices(JournalHall& hall) const {
    double work = 0;
    double count = 0;
    for (const Sums& sums : m_sums) {
        for (const Minutes one : sums.work)
            work += one;
        count += static_cast<double>(sums.work.size());
    }
    const Minutes mean = count > 0 ? work / count : 10;
    double squares = 0;
    for (const Sums& sums : m_sums) {
        double own = priorServices * mean;
        for (const Minutes one : sums.work)
            own += one;
        const Minutes queueMean = own / (priorServices + static_cast<double>(sums.work.size()));
        for (const Minutes one : sums.work)
            squares += (one / queueMean - 1) * (one / queueMean - 1);
        hall.services.means.push_back(queueMean);
        hall.cases.push_back(sums.cases);
    }
    if (count > 1)
        hall.services.variation = std::sqrt(squares / count);
}

void JournalMonth::remark(JournalHall& hall) const {
    for (const auto& [queue, count] : m_unknown)
        hall.remarks.push_back(std::to_string(count) + " tickets of queue " + queue +
                               ", which the hall does not have any more");
    for (const auto& [window, hours] : m_openHours) {
        if (m_called.count(window) == 0 && hours >= 1)
            hall.remarks.push_back("window " + window + " was open for " +
                                   std::to_string(static_cast<int>(std::round(hours))) +
                                   " hours and called nobody; the plan still counts on it");
    }
}

} // namespace evenhall
