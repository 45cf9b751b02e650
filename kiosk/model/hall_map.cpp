// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/hall_map.h"

#include <QVariantMap>

#include <algorithm>
#include <utility>

namespace evenhall {

HallMap::HallMap(HallSource& hall, KioskId kiosk, QObject* parent)
    : QObject(parent), m_hall(hall), m_kiosk(std::move(kiosk)) {
    connect(&hall, &HallSource::reset, this, &HallMap::changed);
}

void HallMap::setLanguage(const QString& language) {
    m_language = language.toStdString();
    emit changed();
}

void HallMap::show(const ZoneId& wanted) {
    m_wanted = wanted;
    emit changed();
}

int HallMap::floor() const {
    if (const auto configuration = m_hall.configuration())
        for (const Zone& zone : configuration->zones)
            if (zone.id == m_wanted)
                return zone.floor;
    return 0;
}

int HallMap::ownFloor() const {
    if (const auto configuration = m_hall.configuration())
        for (const Kiosk& kiosk : configuration->kiosks)
            if (kiosk.id == m_kiosk)
                return kiosk.floor;
    return 0;
}

QVariantList HallMap::areas() const {
    const auto configuration = m_hall.configuration();
    if (configuration == nullptr)
        return {};
    std::vector<std::pair<int, QVariantMap>> byWindow;
    const int shown = floor();
    for (std::size_t index = 0; index < configuration->zones.size(); ++index) {
        const Zone& zone = configuration->zones[index];
        std::vector<int> numbers;
        for (const Window& window : configuration->windows)
            if (window.zone == zone.id && window.floor == shown)
                numbers.push_back(window.number);
        if (zone.floor != shown && numbers.empty())
            continue;
        const auto [first, last] = std::minmax_element(numbers.begin(), numbers.end());
        QVariantMap area{{QStringLiteral("zone"), QString::fromStdString(zone.id.toString())},
                         {QStringLiteral("name"), QString::fromStdString(zone.name.in(m_language))},
                         {QStringLiteral("first"), numbers.empty() ? 0 : *first},
                         {QStringLiteral("last"), numbers.empty() ? 0 : *last},
                         {QStringLiteral("windows"), static_cast<int>(numbers.size())},
                         {QStringLiteral("hue"), static_cast<int>(index)},
                         {QStringLiteral("wanted"), zone.id == m_wanted}};
        byWindow.emplace_back(numbers.empty() ? 0 : *first, std::move(area));
    }
    std::stable_sort(byWindow.begin(), byWindow.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QVariantList areas;
    for (auto& [number, area] : byWindow)
        areas.append(std::move(area));
    return areas;
}

} // namespace evenhall
