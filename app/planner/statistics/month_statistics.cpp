// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/statistics/month_statistics.h"

#include <algorithm>
#include <iterator>

namespace evenhall::planner {

namespace {

constexpr Duration longestPlausible = std::chrono::hours(16);

std::int64_t seconds(Duration duration) {
    return duration / std::chrono::seconds(1);
}

bool isPlausible(std::optional<Instant> from, std::optional<Instant> until) {
    return !from || !until || (*from <= *until && *until - *from <= longestPlausible);
}

bool isDoubtful(const LegRecord& leg) {
    return !isPlausible(leg.queuedAt, leg.calledAt) || !isPlausible(leg.calledAt, leg.endedAt) ||
           !isPlausible(leg.queuedAt, leg.endedAt) || !isPlausible(leg.startedAt, leg.endedAt) ||
           leg.parkedFor < Duration(0) || (leg.end == LegEnd::Served && (!leg.calledAt || !leg.endedAt));
}

void addService(Figures& figures, const LegRecord& leg) {
    const Duration service = *leg.endedAt - leg.startedAt.value_or(*leg.calledAt) - leg.parkedFor;
    if (service < Duration(0))
        return;
    ++figures.services;
    figures.serviceSeconds += seconds(service);
    figures.serviceSecondsSquared += seconds(service) * seconds(service);
}

void addWait(Figures& figures, const LegRecord& leg) {
    if (leg.calledAt)
        figures.waits.addCalled(*leg.calledAt - leg.queuedAt);
    else if (leg.endedAt)
        figures.waits.addCensored(*leg.endedAt - leg.queuedAt);
}

void addSoundLeg(Figures& figures, const LegRecord& leg) {
    addWait(figures, leg);
    figures.cases += leg.cases;
    switch (leg.end) {
    case LegEnd::Served:
        ++figures.served;
        addService(figures, leg);
        figures.busySeconds += std::max<std::int64_t>(0, seconds(*leg.endedAt - *leg.calledAt - leg.parkedFor));
        break;
    case LegEnd::NoShow:
        ++figures.noShows;
        break;
    case LegEnd::Cancelled:
        ++figures.cancelled;
        break;
    case LegEnd::Closed:
        ++figures.closed;
        break;
    case LegEnd::Open:
        ++figures.open;
        break;
    }
}

/// What one leg means for a group.
void addLeg(Figures& figures, const LegRecord& leg) {
    ++figures.arrivals;
    if (leg.end == LegEnd::Open)
        ++figures.open;
    else if (isDoubtful(leg))
        ++figures.doubtful;
    else
        addSoundLeg(figures, leg);
}

GroupKey keyOf(Grouping grouping, const std::string& id) {
    return {grouping, id, 0, 0};
}

GroupKey halfHourKey(Grouping grouping, const std::string& id, const LegRecord& leg) {
    constexpr int minutes = 30;
    const LocalTime time = Now{leg.queuedAt, leg.utcOffset}.localTime();
    return {grouping, id, static_cast<int>(leg.day.weekday()), time.minutes / minutes};
}

void addToGroups(Groups& groups, const LegRecord& leg) {
    addLeg(groups[keyOf(Grouping::Hall, {})], leg);
    addLeg(groups[keyOf(Grouping::Queue, leg.queue.toString())], leg);
    addLeg(groups[keyOf(Grouping::Service, leg.service.toString())], leg);
    if (!leg.window.empty())
        addLeg(groups[keyOf(Grouping::Window, leg.window.toString())], leg);
    addLeg(groups[halfHourKey(Grouping::HalfHour, {}, leg)], leg);
    addLeg(groups[halfHourKey(Grouping::QueueHalfHour, leg.queue.toString(), leg)], leg);
}

void addOpen(Groups& groups, const OpenRecord& record) {
    const Duration open = record.until - record.from;
    if (open <= Duration(0) || open > longestPlausible)
        return;
    groups[keyOf(Grouping::Hall, {})].openSeconds += seconds(open);
    groups[keyOf(Grouping::Window, record.window.toString())].openSeconds += seconds(open);
}

/// Each window's last work after closing; the hall's is the latest of them.
void addOverrun(Groups& groups, const std::vector<LegRecord>& legs, Instant closing) {
    std::map<WindowId, Instant> lastEnds;
    for (const LegRecord& leg : legs) {
        if (leg.end != LegEnd::Served || isDoubtful(leg) || *leg.endedAt <= closing)
            continue;
        Instant& last = lastEnds.try_emplace(leg.window, closing).first->second;
        last = std::max(last, *leg.endedAt);
    }
    std::int64_t latest = 0;
    for (const auto& [window, last] : lastEnds) {
        groups[keyOf(Grouping::Window, window.toString())].overrunSeconds += seconds(last - closing);
        latest = std::max(latest, seconds(last - closing));
    }
    groups[keyOf(Grouping::Hall, {})].overrunSeconds += latest;
}

/// Open from the first call to the last end: all that a table of tickets can tell.
std::vector<OpenRecord> guessedOpen(const std::vector<LegRecord>& legs) {
    std::map<WindowId, OpenRecord> guessed;
    for (const LegRecord& leg : legs) {
        if (leg.end != LegEnd::Served || isDoubtful(leg) || leg.window.empty())
            continue;
        const OpenRecord first{leg.day, leg.window, *leg.calledAt, *leg.endedAt};
        OpenRecord& record = guessed.try_emplace(leg.window, first).first->second;
        record.from = std::min(record.from, *leg.calledAt);
        record.until = std::max(record.until, *leg.endedAt);
    }
    std::vector<OpenRecord> records;
    records.reserve(guessed.size());
    for (const auto& [window, record] : guessed)
        records.push_back(record);
    return records;
}

} // namespace

void Statistics::merge(const Statistics& other) {
    for (const auto& [key, figures] : other.groups)
        groups[key].merge(figures);
    balance.merge(other.balance);
    days.insert(other.days.begin(), other.days.end());
    isOpenTimeGuessed = isOpenTimeGuessed || other.isOpenTimeGuessed;
}

void StatisticsCollector::add(LegRecord leg) {
    if (leg.end == LegEnd::Served && !leg.window.empty())
        m_skills.emplace(leg.window, leg.queue);
    std::vector<LegRecord>& legs = m_days[leg.day].legs;
    legs.push_back(std::move(leg));
}

void StatisticsCollector::add(OpenRecord record) {
    m_isOpenKnown = true;
    std::vector<OpenRecord>& open = m_days[record.day].open;
    open.push_back(std::move(record));
}

Statistics StatisticsCollector::count() const {
    Statistics statistics;
    statistics.isOpenTimeGuessed = !m_isOpenKnown && !m_days.empty();
    for (const auto& [day, records] : m_days) {
        if (!records.legs.empty())
            statistics.days.insert(day);
        for (const LegRecord& leg : records.legs)
            addToGroups(statistics.groups, leg);
        const std::vector<OpenRecord> open = m_isOpenKnown ? records.open : guessedOpen(records.legs);
        for (const OpenRecord& record : open)
            addOpen(statistics.groups, record);
        if (const auto closing = m_rules.closing.find(day); closing != m_rules.closing.end())
            addOverrun(statistics.groups, records.legs, closing->second);
        std::vector<LegRecord> sound;
        std::copy_if(records.legs.begin(), records.legs.end(), std::back_inserter(sound),
                     [](const LegRecord& leg) { return !isDoubtful(leg); });
        statistics.balance.merge(balanceOfDay(sound, open, m_rules.hot, m_skills));
    }
    return statistics;
}

} // namespace evenhall::planner
