// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/service_choice_model.h"

#include "counter-display/counter/model/window_facts.h"

#include <algorithm>
#include <utility>

namespace evenhall {

ServiceChoiceModel::ServiceChoiceModel(HallSource& hall, QObject* parent) : QAbstractListModel(parent), m_hall(hall) {
    connect(&hall, &HallSource::reset, this, &ServiceChoiceModel::rebuild);
    rebuild();
}

ServiceChoiceModel::ServiceChoiceModel(HallSource& hall, WindowId window, QObject* parent)
    : QAbstractListModel(parent), m_hall(hall), m_window(std::move(window)) {
    connect(&hall, &HallSource::reset, this, &ServiceChoiceModel::rebuild);
    connect(&hall, &HallSource::entityChanged, this, &ServiceChoiceModel::follow);
    rebuild();
}

void ServiceChoiceModel::follow(const EntityKey& key) {
    if (key.kind == EntityKind::Window)
        rebuild();
}

void ServiceChoiceModel::setZone(const QString& zone) {
    m_zone = ZoneId(zone.toStdString());
    rebuild();
}

QStringList ServiceChoiceModel::zones() const {
    QStringList ids;
    if (const auto configuration = m_hall.configuration())
        for (const Zone& zone : configuration->zones)
            ids.append(QString::fromStdString(zone.id.toString()));
    return ids;
}

QVariantList ServiceChoiceModel::zoneChoices() const {
    QVariantList choices;
    if (const auto configuration = m_hall.configuration())
        for (const Zone& zone : configuration->zones)
            choices.append(QVariantMap{{QStringLiteral("zone"), QString::fromStdString(zone.id.toString())},
                                       {QStringLiteral("name"), QString::fromStdString(zone.name.in(m_language))}});
    return choices;
}

void ServiceChoiceModel::setLanguage(const QString& language) {
    m_language = language.toStdString();
    if (!m_services.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {NameRole});
    emit languageChanged();
}

int ServiceChoiceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_services.size());
}

QVariant ServiceChoiceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Service& service = m_services[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ServiceRole:
        return QString::fromStdString(service.id.toString());
    case Qt::DisplayRole:
    case NameRole:
        return QString::fromStdString(service.name.in(m_language));
    default:
        return {};
    }
}

QHash<int, QByteArray> ServiceChoiceModel::roleNames() const {
    return {{ServiceRole, "service"}, {NameRole, "name"}};
}

bool ServiceChoiceModel::isOffered(const HallConfiguration& configuration, const QueueId& queue) const {
    if (m_window) {
        const WindowView* view = windowOf(m_hall, *m_window);
        return view != nullptr && view->profile.serves(queue);
    }
    return std::any_of(configuration.queues.begin(), configuration.queues.end(),
                       [&](const Queue& known) { return known.id == queue && known.zone == m_zone; });
}

void ServiceChoiceModel::rebuild() {
    std::vector<Service> services;
    if (const auto configuration = m_hall.configuration())
        for (const Service& service : configuration->services)
            if (isOffered(*configuration, service.queue))
                services.push_back(service);
    if (services != m_services) {
        beginResetModel();
        m_services = std::move(services);
        endResetModel();
    }
    emit zoneChanged();
    emit languageChanged(); // the configuration may be another
}

} // namespace evenhall
