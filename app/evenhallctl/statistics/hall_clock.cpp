// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/statistics/hall_clock.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace evenhall {

struct HallClock::Zone {
    QTimeZone zone;
};

Result<Instant> parseInstant(std::string_view text) {
    const QDateTime time =
        QDateTime::fromString(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() != Qt::UTC)
        return {ErrorCode::BadValue, "\"" + std::string(text) + "\" is not a time like 2026-11-22T01:02:03.004Z"};
    return Instant{time.toMSecsSinceEpoch()};
}

HallClock::HallClock(std::optional<HallConfiguration> configuration)
    : m_configuration(std::move(configuration)), m_zone(std::make_unique<Zone>()) {
    m_zone->zone =
        m_configuration ? QTimeZone(QByteArray::fromStdString(m_configuration->timeZone)) : QTimeZone::systemTimeZone();
}

HallClock::~HallClock() = default;
HallClock::HallClock(HallClock&&) noexcept = default;
HallClock& HallClock::operator=(HallClock&&) noexcept = default;

std::chrono::minutes HallClock::offsetAt(Instant at) const {
    if (!m_zone->zone.isValid())
        return std::chrono::minutes(0);
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at.milliseconds, Qt::UTC);
    return std::chrono::minutes(m_zone->zone.offsetFromUtc(time) / 60);
}

planner::StatisticsRules HallClock::rulesFor(const std::set<BusinessDay>& days) const {
    planner::StatisticsRules rules;
    if (!m_configuration)
        return rules;
    rules.hot.people = m_configuration->thresholds.queueWarn;
    rules.hot.wait = m_configuration->thresholds.waitAlarm;
    for (const BusinessDay& day : days) {
        const std::vector<Period> hours = m_configuration->calendar.ordinaryHours(day);
        if (hours.empty())
            continue;
        const Instant guess = toInstant(day, hours.back().until, std::chrono::minutes(0));
        rules.closing[day] = toInstant(day, hours.back().until, offsetAt(guess));
    }
    return rules;
}

std::vector<BusinessDay> HallClock::missing(const std::set<BusinessDay>& days) const {
    std::vector<BusinessDay> missing;
    if (days.empty())
        return missing;
    for (BusinessDay day = *days.begin(); day < *days.rbegin(); day = day.plusDays(1)) {
        const bool isWorkday =
            m_configuration ? m_configuration->calendar.isOpenDay(day) : day.weekday() <= Weekday::Friday;
        if (isWorkday && days.count(day) == 0)
            missing.push_back(day);
    }
    return missing;
}

} // namespace evenhall
