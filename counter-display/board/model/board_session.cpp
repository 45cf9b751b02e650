// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/board/model/board_session.h"

#include <chrono>
#include <utility>

namespace evenhall {

BoardSession::BoardSession(HallSource& hall, std::optional<ZoneId> zone, QString language)
    : m_hall(hall), m_zone(std::move(zone)), m_calls(hall, m_zone), m_crowd(hall, m_zone) {
    m_second.start(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &BoardSession::ticked);
    connect(&hall, &HallSource::connectionChanged, this, &BoardSession::changed);
    connect(&hall, &HallSource::reset, this, &BoardSession::changed);
    connect(&hall, &HallSource::reset, this, &BoardSession::ticked);
    setLanguage(language);
}

QString BoardSession::hallName() const {
    const auto configuration = m_hall.configuration();
    return configuration != nullptr ? QString::fromStdString(configuration->name.in(m_language.toStdString()))
                                    : QString();
}

QString BoardSession::zoneName() const {
    const auto configuration = m_hall.configuration();
    if (m_zone && configuration != nullptr)
        for (const Zone& zone : configuration->zones)
            if (zone.id == *m_zone)
                return QString::fromStdString(zone.name.in(m_language.toStdString()));
    return {};
}

QString BoardSession::clock() const {
    const std::vector<const Entity*> views = m_hall.all(EntityKind::Hall);
    if (views.empty())
        return {};
    const Now now{m_hall.hallNow(), std::get<HallView>(*views.front()).utcOffset};
    return QString::fromStdString(now.localTime().toString());
}

void BoardSession::switchLanguage() {
    setLanguage(m_language == QStringLiteral("zh-CN") ? QStringLiteral("en") : QStringLiteral("zh-CN"));
}

void BoardSession::setLanguage(const QString& language) {
    m_language = language;
    m_calls.setLanguage(language);
    m_crowd.setLanguage(language);
    emit languageChanged();
    emit changed();
}

} // namespace evenhall
