// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/chosen_service.h"

#include "kiosk/model/service_list_model.h"

#include <QVariantMap>

#include <algorithm>
#include <utility>

namespace evenhall {

ChosenService::ChosenService(HallSource& hall, QObject* parent) : QObject(parent), m_hall(hall) {
    connect(&hall, &HallSource::reset, this, &ChosenService::changed);
    connect(&hall, &HallSource::entityChanged, this, [this](const EntityKey& key) {
        if (key.kind == EntityKind::Service && key.id == m_id.toString())
            emit changed();
    });
}

void ChosenService::choose(const ServiceId& service) {
    m_id = service;
    m_refused.reset();
    m_refusedAlternatives.clear();
    emit changed();
}

void ChosenService::setLanguage(const QString& language) {
    m_language = language.toStdString();
    emit changed();
}

void ChosenService::refuse(kiosk::Reason reason, std::vector<Alternative> alternatives) {
    m_refused = reason;
    m_refusedAlternatives = std::move(alternatives);
    emit changed();
}

QString ChosenService::name() const {
    const Service* chosen = service();
    return chosen != nullptr ? QString::fromStdString(chosen->name.in(m_language)) : QString();
}

QString ChosenService::zoneName() const {
    const Zone* place = zone();
    return place != nullptr ? QString::fromStdString(place->name.in(m_language)) : QString();
}

int ChosenService::floor() const {
    const Zone* place = zone();
    return place != nullptr ? place->floor : 0;
}

int ChosenService::peopleAhead() const {
    return view() != nullptr ? view()->peopleAhead : 0;
}

int ChosenService::waitLow() const {
    return view() != nullptr ? wholeMinutesDown(view()->wait.low) : 0;
}

int ChosenService::waitHigh() const {
    return view() != nullptr ? wholeMinutesUp(view()->wait.high) : 0;
}

QString ChosenService::windows() const {
    if (view() == nullptr)
        return {};
    std::vector<int> numbers;
    for (const WindowId& id : view()->windows)
        if (const int number = windowNumber(id); number > 0)
            numbers.push_back(number);
    std::sort(numbers.begin(), numbers.end());
    QStringList texts;
    for (const int number : numbers)
        texts.append(QString::number(number));
    return texts.join(QStringLiteral(", "));
}

QStringList ChosenService::materials() const {
    QStringList texts;
    if (const Service* chosen = service())
        for (const LocalizedText& material : chosen->materials)
            texts.append(QString::fromStdString(material.in(m_language)));
    return texts;
}

kiosk::Reason ChosenService::reason() const {
    if (m_refused)
        return *m_refused;
    return view() != nullptr ? kiosk::reasonFor(view()->refusal) : kiosk::Reason::Closed;
}

QVariantList ChosenService::alternatives() const {
    QVariantList list;
    if (m_refused) {
        for (const Alternative& alternative : m_refusedAlternatives)
            list.append(describe(alternative));
    } else if (view() != nullptr) {
        for (const Alternative& alternative : view()->alternatives)
            list.append(describe(alternative));
    }
    return list;
}

const Service* ChosenService::service() const {
    const auto configuration = m_hall.configuration();
    return configuration != nullptr ? findService(*configuration, m_id) : nullptr;
}

const ServiceView* ChosenService::view() const {
    return findServiceView(m_hall, m_id);
}

const Zone* ChosenService::zone() const {
    const auto configuration = m_hall.configuration();
    const Service* chosen = service();
    if (chosen == nullptr)
        return nullptr;
    for (const Queue& queue : configuration->queues)
        if (queue.id == chosen->queue)
            for (const Zone& place : configuration->zones)
                if (place.id == queue.zone)
                    return &place;
    return nullptr;
}

int ChosenService::windowNumber(const WindowId& id) const {
    if (const auto configuration = m_hall.configuration())
        for (const Window& window : configuration->windows)
            if (window.id == id)
                return window.number;
    return 0;
}

QVariantMap ChosenService::describe(const Alternative& alternative) const {
    QVariantMap map{{QStringLiteral("kind"), static_cast<int>(alternative.kind)}};
    const auto configuration = m_hall.configuration();
    if (alternative.service && configuration != nullptr)
        if (const Service* other = findService(*configuration, *alternative.service))
            map[QStringLiteral("name")] = QString::fromStdString(other->name.in(m_language));
    if (alternative.day)
        map[QStringLiteral("day")] = QString::fromStdString(alternative.day->toString());
    if (alternative.time)
        map[QStringLiteral("time")] = QString::fromStdString(alternative.time->toString());
    if (alternative.window)
        map[QStringLiteral("window")] = windowNumber(*alternative.window);
    return map;
}

} // namespace evenhall
