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
        if (key.kind == EntityKind::Service &&
            std::find(m_services.begin(), m_services.end(), ServiceId(key.id)) != m_services.end())
            emit changed();
    });
}

void ChosenService::choose(const ServiceId& service) {
    m_services = {service};
    m_event.reset();
    m_refused.reset();
    m_refusedAlternatives.clear();
    emit changed();
}

void ChosenService::choose(const LifeEventId& event, std::vector<ServiceId> services) {
    choose(services.front());
    m_services = std::move(services);
    m_event = event;
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
    const auto configuration = m_hall.configuration();
    if (m_event && configuration != nullptr)
        for (const LifeEvent& event : configuration->lifeEvents)
            if (event.id == *m_event)
                return QString::fromStdString(event.name.in(m_language));
    const Service* chosen = service();
    return chosen != nullptr ? QString::fromStdString(chosen->name.in(m_language)) : QString();
}

QStringList ChosenService::steps() const {
    QStringList names;
    const auto configuration = m_hall.configuration();
    if (m_services.size() > 1 && configuration != nullptr)
        for (const ServiceId& id : m_services)
            if (const Service* step = findService(*configuration, id))
                names.append(QString::fromStdString(step->name.in(m_language)));
    return names;
}

QString ChosenService::zone() const {
    const Zone* place = zoneOfFirst();
    return place != nullptr ? QString::fromStdString(place->id.toString()) : QString();
}

int ChosenService::zoneHue() const {
    const auto configuration = m_hall.configuration();
    const Zone* place = zoneOfFirst();
    return place != nullptr ? static_cast<int>(place - configuration->zones.data()) : 0;
}

QString ChosenService::zoneName() const {
    const Zone* place = zoneOfFirst();
    return place != nullptr ? QString::fromStdString(place->name.in(m_language)) : QString();
}

int ChosenService::floor() const {
    const Zone* place = zoneOfFirst();
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
    std::vector<int> numbers;
    for (const WindowId& id : windowIds())
        if (const int number = windowNumber(id); number > 0)
            numbers.push_back(number);
    std::sort(numbers.begin(), numbers.end());
    QStringList texts;
    for (const int number : numbers)
        texts.append(QString::number(number));
    return texts.join(QStringLiteral(", "));
}

std::vector<WindowId> ChosenService::windowIds() const {
    return view() != nullptr ? view()->windows : std::vector<WindowId>();
}

QStringList ChosenService::materials() const {
    QStringList texts;
    const auto configuration = m_hall.configuration();
    if (configuration == nullptr)
        return texts;
    for (const ServiceId& id : m_services)
        if (const Service* each = findService(*configuration, id))
            for (const LocalizedText& material : each->materials)
                texts.append(QString::fromStdString(material.in(m_language)));
    texts.removeDuplicates();
    return texts;
}

QString ChosenService::materialsSource() const {
    const Service* chosen = service();
    return chosen != nullptr ? QString::fromStdString(chosen->materialsSource.in(m_language)) : QString();
}

QString ChosenService::materialsDate() const {
    const Service* chosen = service();
    return chosen != nullptr && chosen->materialsDate ? QString::fromStdString(chosen->materialsDate->toString())
                                                      : QString();
}

bool ChosenService::online() const {
    return service() != nullptr && service()->online;
}

bool ChosenService::selfService() const {
    return service() != nullptr && service()->selfService;
}

bool ChosenService::bookable() const {
    return m_services.size() == 1 && service() != nullptr && service()->bookable;
}

QString ChosenService::quietFrom() const {
    const Service* chosen = service();
    return chosen != nullptr && chosen->quietHours ? QString::fromStdString(chosen->quietHours->from.toString())
                                                   : QString();
}

QString ChosenService::quietUntil() const {
    const Service* chosen = service();
    return chosen != nullptr && chosen->quietHours ? QString::fromStdString(chosen->quietHours->until.toString())
                                                   : QString();
}

kiosk::Reason ChosenService::reason() const {
    if (m_refused)
        return *m_refused;
    const ServiceView* refused = refusedView();
    if (refused != nullptr)
        return kiosk::reasonFor(refused->refusal);
    return view() != nullptr ? kiosk::Reason::None : kiosk::Reason::Closed;
}

QVariantList ChosenService::alternatives() const {
    QVariantList list;
    const ServiceView* refused = refusedView();
    const std::vector<Alternative> none;
    for (const Alternative& alternative : m_refused            ? m_refusedAlternatives
                                          : refused != nullptr ? refused->alternatives
                                                               : none)
        list.append(describe(alternative));
    return list;
}

const ServiceView* ChosenService::refusedView() const {
    for (const ServiceId& id : m_services)
        if (const ServiceView* each = findServiceView(m_hall, id); each != nullptr && each->refusal)
            return each;
    return nullptr;
}

const Service* ChosenService::service() const {
    const auto configuration = m_hall.configuration();
    return configuration != nullptr ? findService(*configuration, id()) : nullptr;
}

const ServiceView* ChosenService::view() const {
    return findServiceView(m_hall, id());
}

const Zone* ChosenService::zoneOfFirst() const {
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
    if (alternative.service && configuration != nullptr) {
        map[QStringLiteral("service")] = QString::fromStdString(alternative.service->toString());
        if (const Service* other = findService(*configuration, *alternative.service))
            map[QStringLiteral("name")] = QString::fromStdString(other->name.in(m_language));
    }
    if (alternative.day)
        map[QStringLiteral("day")] = QString::fromStdString(alternative.day->toString());
    if (alternative.time)
        map[QStringLiteral("time")] = QString::fromStdString(alternative.time->toString());
    if (alternative.window)
        map[QStringLiteral("window")] = windowNumber(*alternative.window);
    return map;
}

} // namespace evenhall
