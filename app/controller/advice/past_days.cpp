// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/advice/past_days.h"

#include "app/journal/journal_reader.h"
#include "app/planner/plan/minutes.h"

#include <algorithm>
#include <cmath>

namespace evenhall {

namespace {

using planner::Minutes;
using planner::minutesOf;

constexpr int daysRead = 56;
constexpr double priorServices = 10; ///< tickets that the configured mean weighs against the measured one
constexpr Minutes longestService = 180;

struct ServiceSum {
    double count = 0;
    double sum = 0;
    double squares = 0;
};

class DayCollector {
public:
    explicit DayCollector(std::chrono::minutes utcOffset) : m_utcOffset(utcOffset) {}

    void add(const journal::VisitRow& row) {
        const QueueId queue(row.queue);
        const Now queued{row.queuedAt, m_utcOffset};
        PastDay& day = m_days[row.businessDay];
        day.day = queued.localDay();
        std::vector<int>& arrivals = day.arrivals[queue];
        arrivals.resize(static_cast<std::size_t>(PastDays::grid.count));
        ++arrivals[static_cast<std::size_t>(PastDays::grid.slotOf(queued.localTime().minutes))];
        const std::optional<Instant> begun = row.startedAt ? row.startedAt : row.calledAt;
        if (!begun || !row.endedAt || row.outcome != "done")
            return;
        const Minutes service = minutesOf(*row.endedAt - *begun - row.parkedFor);
        if (service <= 0 || service > longestService)
            return;
        ServiceSum& sum = m_services[queue];
        sum.count += 1;
        sum.sum += service;
        sum.squares += service * service;
    }

    [[nodiscard]] PastDays finish(const Catalogue& catalogue) const {
        PastDays past;
        for (const auto& [number, day] : m_days)
            past.days.push_back(day);
        for (const Queue& queue : catalogue.configuration().queues) {
            const Minutes configured = minutesOf(catalogue.meanServiceTime(queue.id));
            const auto measured = m_services.find(queue.id);
            const ServiceSum sum = measured == m_services.end() ? ServiceSum{} : measured->second;
            past.service[queue.id] = (sum.sum + priorServices * configured) / (sum.count + priorServices);
        }
        past.variation = variation(past.variation);
        return past;
    }

private:
    /// Within queues, weighed by their tickets.
    [[nodiscard]] double variation(double usual) const {
        constexpr double leastTickets = 200;
        double tickets = 0;
        double squared = 0;
        for (const auto& [queue, sum] : m_services) {
            if (sum.count < 2)
                continue;
            const double mean = sum.sum / sum.count;
            squared += sum.count * std::max(0.0, sum.squares / sum.count / (mean * mean) - 1);
            tickets += sum.count;
        }
        return tickets < leastTickets ? usual : std::clamp(std::sqrt(squared / tickets), 0.3, 1.5);
    }

    std::chrono::minutes m_utcOffset;
    std::map<std::int64_t, PastDay> m_days;
    std::map<QueueId, ServiceSum> m_services;
};

} // namespace

Result<PastDays> readPastDays(const std::string& folder, BusinessDay today, std::chrono::minutes utcOffset,
                              const Catalogue& catalogue) {
    auto reader = journal::JournalReader::open(folder);
    if (!reader)
        return reader.error();
    DayCollector collector(utcOffset);
    const auto read =
        (*reader)->visits(today.plusDays(-daysRead), today.plusDays(-1), [&](const journal::VisitRow& row) {
            collector.add(row);
            return true;
        });
    if (!read)
        return read.error();
    return collector.finish(catalogue);
}

} // namespace evenhall
