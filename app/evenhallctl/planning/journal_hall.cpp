// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/journal_hall.h"

#include "app/codec/hall_configuration_codec.h"
#include "app/evenhallctl/statistics/hall_clock.h"
#include "app/journal/journal_reader.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>

namespace evenhall {

namespace {

using planner::Minutes;

constexpr Minutes lookEvery = 5;
constexpr Minutes longestService = 240; ///< longer ones are a ticket that somebody forgot to end
constexpr Minutes closingQuiet = 45;    ///< before closing few people come
constexpr double priorServices = 5;     ///< that the hall's mean weighs against a queue's own

BusinessDay dayOf(std::int64_t decimal) {
    return BusinessDay(std::chrono::year(static_cast<int>(decimal / 10000)) /
                       std::chrono::month(static_cast<unsigned>(decimal / 100 % 100)) /
                       std::chrono::day(static_cast<unsigned>(decimal % 100)));
}

/// A window was open on a day, in minutes of the hall's clock.
struct OpenTime {
    std::size_t queue = 0; ///< the first of its own
    Minutes from = 0;
    Minutes until = 0;
};

/// Builds the record leg by leg.
class JournalMonth {
public:
    explicit JournalMonth(HallConfiguration configuration)
        : m_clock(configuration), m_configuration(std::move(configuration)) {
        for (const Queue& queue : m_configuration.queues) {
            m_numbers.emplace(queue.id.toString(), m_numbers.size());
            m_sums.emplace_back();
        }
    }

    void add(const journal::VisitRow& row) {
        const auto queue = m_numbers.find(row.queue);
        if (queue == m_numbers.end()) {
            ++m_unknown[row.queue];
            return;
        }
        const BusinessDay day = dayOf(row.businessDay);
        const std::chrono::minutes offset = m_clock.offsetAt(row.queuedAt);
        planner::RecordedTicket ticket;
        const Minutes arrival = minutesOf(row.queuedAt, day, offset);
        ticket.arrival = {arrival, arrival};
        if (row.calledAt) {
            // On the clock of the world: a change of summer time moves no wait.
            const Minutes call = arrival + minutesBetween(row.queuedAt, *row.calledAt);
            ticket.call = planner::MinuteSpan{call, call};
            m_served.insert(row.window);
        }
        queueDay(day, queue->second).tickets.push_back(ticket);
        Sums& sums = m_sums[queue->second];
        sums.cases += row.cases;
        if (row.calledAt && row.startedAt && row.endedAt) {
            const Minutes work =
                minutesBetween(*row.calledAt, *row.endedAt) - static_cast<double>(row.parkedFor.count()) / 60000;
            if (work > 0 && work <= longestService)
                sums.work.push_back(work);
        }
    }

    void add(const journal::OpenWindowRow& row) {
        const BusinessDay day = dayOf(row.businessDay);
        const std::chrono::minutes offset = m_clock.offsetAt(row.since);
        const Minutes from = minutesOf(row.since, day, offset);
        const Minutes until = row.until ? minutesOf(*row.until, day, offset) : from;
        m_openHours[row.window] += std::max(0.0, until - from) / 60;
        const std::optional<std::size_t> queue = plannedQueue(WindowId(row.window), day, from);
        if (queue)
            m_open[day].push_back({*queue, from, until});
    }

    JournalHall finish() {
        JournalHall hall;
        hall.record.name = m_configuration.id.toString();
        for (const Queue& queue : m_configuration.queues)
            hall.record.queues.push_back({queue.id.toString(), queue.name.in("zh-CN") + " / " + queue.name.in("en")});
        for (auto& [day, queues] : m_days) {
            findHole(day, queues);
            look(day, queues);
            hall.record.days.push_back({day, std::move(queues)});
        }
        fillServices(hall);
        for (const auto& [queue, count] : m_unknown)
            hall.remarks.push_back(std::to_string(count) + " tickets of queue " + queue +
                                   ", which the hall does not have any more");
        for (const auto& [window, hours] : m_openHours) {
            if (m_served.count(window) == 0 && hours >= 1)
                hall.remarks.push_back("window " + window + " was open for " +
                                       std::to_string(static_cast<int>(std::round(hours))) +
                                       " hours and called nobody; the plan still counts on it");
        }
        hall.configuration = std::move(m_configuration);
        return hall;
    }

private:
    struct Sums {
        std::vector<Minutes> work;
        int cases = 0;
    };

    static Minutes minutesBetween(Instant from, Instant until) {
        return std::max(0.0, static_cast<double>((until - from).count()) / 60000);
    }
    static Minutes minutesOf(Instant at, BusinessDay day, std::chrono::minutes offset) {
        const double since = static_cast<double>((at - toInstant(day, LocalTime{0}, offset)).count()) / 60000;
        return std::clamp(since, 0.0, 24.0 * 60);
    }

    planner::QueueDayRecord& queueDay(const BusinessDay& day, std::size_t queue) {
        std::vector<planner::QueueDayRecord>& queues = m_days[day];
        queues.resize(m_numbers.size());
        return queues[queue];
    }

    [[nodiscard]] std::optional<std::size_t> plannedQueue(const WindowId& window, BusinessDay day, Minutes at) const {
        for (const WindowPlan& plan : m_configuration.plans) {
            if (plan.id != m_configuration.activePlan)
                continue;
            const Profile* profile = plan.profileAt(window, day, LocalTime{static_cast<int>(at)});
            if (profile != nullptr && !profile->own.empty())
                return m_numbers.at(profile->own.front().toString());
        }
        return std::nullopt;
    }

    /// In a hall that is visited all day, hours without anybody in ordinary hours are hours without a record.
    [[nodiscard]] bool isHole(const BusinessDay& day, Minutes at) const {
        const auto found = m_holes.find(day);
        return found != m_holes.end() && found->second.from < at && at < found->second.until;
    }

    void findHole(const BusinessDay& day, const std::vector<planner::QueueDayRecord>& queues) {
        constexpr std::size_t busy = 150; // people a day
        constexpr Minutes hole = 90;
        std::vector<Minutes> arrivals;
        for (const planner::QueueDayRecord& queue : queues) {
            for (const planner::RecordedTicket& ticket : queue.tickets)
                arrivals.push_back(ticket.arrival.from);
        }
        for (const Period& period : m_configuration.calendar.ordinaryHours(day)) {
            Minutes before = period.from.minutes;
            std::vector<Minutes> within{static_cast<Minutes>(period.until.minutes) - closingQuiet};
            std::copy_if(arrivals.begin(), arrivals.end(), std::back_inserter(within), [&](Minutes at) {
                return period.from.minutes <= at && at < period.until.minutes - closingQuiet;
            });
            std::sort(within.begin(), within.end());
            for (const Minutes at : within) {
                if (at - before >= hole && arrivals.size() >= busy)
                    m_holes[day] = {before, at};
                before = std::max(before, at);
            }
        }
    }

    /// What somebody would have seen every few minutes.
    void look(const BusinessDay& day, std::vector<planner::QueueDayRecord>& queues) {
        const std::vector<Period> hours = m_configuration.calendar.ordinaryHours(day);
        const Minutes first = m_configuration.calendar.ticketingOpens.minutes;
        const Minutes last = hours.empty() ? 18 * 60 : hours.back().until.minutes + 60;
        for (std::size_t queue = 0; queue < queues.size(); ++queue) {
            std::vector<planner::RecordedTicket>& tickets = queues[queue].tickets;
            std::stable_sort(tickets.begin(), tickets.end(),
                             [](const auto& a, const auto& b) { return a.arrival.from < b.arrival.from; });
            for (Minutes at = first; at <= last; at += lookEvery) {
                if (isHole(day, at))
                    continue;
                planner::QueueLook seen{at, 0, 0, 0};
                int called = 0;
                for (const planner::RecordedTicket& ticket : tickets) {
                    const bool isCalled = ticket.call && ticket.call->from <= at;
                    called += isCalled ? 1 : 0;
                    seen.waiting += ticket.arrival.from <= at && !isCalled ? 1 : 0;
                }
                seen.number = called;
                for (const OpenTime& open : m_open[day])
                    seen.openCounters += open.queue == queue && open.from <= at && at < open.until ? 1 : 0;
                queues[queue].looks.push_back(seen);
            }
        }
    }

    void fillServices(JournalHall& hall) const {
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

    HallClock m_clock;
    HallConfiguration m_configuration;
    std::map<std::string, std::size_t> m_numbers;
    std::vector<Sums> m_sums;
    std::map<BusinessDay, std::vector<planner::QueueDayRecord>> m_days;
    std::map<BusinessDay, std::vector<OpenTime>> m_open;
    std::map<BusinessDay, planner::MinuteSpan> m_holes;
    std::map<std::string, int> m_unknown;
    std::map<std::string, double> m_openHours;
    std::set<std::string> m_served;
};

} // namespace

Result<JournalHall> readJournalHall(const std::string& dataFolder, const DayRange& days) {
    Result<std::unique_ptr<journal::JournalReader>> reader = journal::JournalReader::open(dataFolder);
    if (!reader)
        return reader.error();
    const Result<std::optional<std::string>> text = (*reader)->configuration();
    if (!text)
        return text.error();
    if (!*text)
        return {ErrorCode::BadValue, "the journal holds no configuration, so nothing is known about the hall"};
    Result<HallConfiguration> configuration = parseHallConfiguration(**text);
    if (!configuration)
        return configuration.error();
    JournalMonth month(std::move(*configuration));
    const Result<void> visits = (*reader)->visits(days.from, days.until, [&](const journal::VisitRow& row) {
        month.add(row);
        return true;
    });
    if (!visits)
        return visits.error();
    const Result<void> open = (*reader)->openWindows(days.from, days.until, [&](const journal::OpenWindowRow& row) {
        month.add(row);
        return true;
    });
    if (!open)
        return open.error();
    return month.finish();
}

} // namespace evenhall
