// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/guide_lists.h"
#include "counter-display/counter/model/window_facts.h"

#include <algorithm>

namespace evenhall {
namespace {

bool holds(const std::string& where, const QString& text) {
    return QString::fromStdString(where).toLower().contains(text);
}

bool matches(const Service& service, const QString& text) {
    const bool named = std::any_of(service.name.byLanguage.begin(), service.name.byLanguage.end(),
                                   [&](const auto& entry) { return holds(entry.second, text); });
    return named || holds(service.initials, text) || holds(service.id.toString(), text) ||
           std::any_of(service.aliases.begin(), service.aliases.end(),
                       [&](const std::string& alias) { return holds(alias, text); });
}

} // namespace

ServiceSearchModel::ServiceSearchModel(HallSource& hall, QObject* parent) : QAbstractListModel(parent), m_hall(hall) {
    connect(&hall, &HallSource::reset, this, &ServiceSearchModel::rebuild);
    connect(&hall, &HallSource::entityChanged, this, &ServiceSearchModel::follow);
    rebuild();
}

void ServiceSearchModel::setText(const QString& text) {
    m_text = text.trimmed().toLower();
    rebuild();
    emit textChanged();
}

void ServiceSearchModel::setLanguage(const QString& language) {
    m_language = language.toStdString();
    if (!m_services.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {NameRole, ZoneRole});
}

int ServiceSearchModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_services.size());
}

QVariant ServiceSearchModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Service& service = m_services[static_cast<std::size_t>(index.row())];
    const Entity* entity = m_hall.find({EntityKind::Service, service.id.toString()});
    const ServiceView* view = entity != nullptr ? &std::get<ServiceView>(*entity) : nullptr;
    switch (role) {
    case ServiceRole:
        return QString::fromStdString(service.id.toString());
    case Qt::DisplayRole:
    case NameRole:
        return QString::fromStdString(service.name.in(m_language));
    case ZoneRole:
        return zoneName(service.queue);
    case WaitingRole:
        return view != nullptr ? view->peopleAhead : 0;
    case OfferedRole:
        return view != nullptr && !view->refusal;
    default:
        return {};
    }
}

QHash<int, QByteArray> ServiceSearchModel::roleNames() const {
    return {{ServiceRole, "service"},
            {NameRole, "name"},
            {ZoneRole, "zone"},
            {WaitingRole, "waiting"},
            {OfferedRole, "offered"}};
}

void ServiceSearchModel::follow(const EntityKey& key) {
    if (key.kind == EntityKind::Service && !m_services.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {WaitingRole, OfferedRole});
}

void ServiceSearchModel::rebuild() {
    std::vector<Service> services;
    if (const auto configuration = m_hall.configuration())
        for (const Service& service : configuration->services)
            if (matches(service, m_text))
                services.push_back(service);
    if (services == m_services)
        return;
    beginResetModel();
    m_services = std::move(services);
    endResetModel();
}

QString ServiceSearchModel::zoneName(const QueueId& queue) const {
    if (const auto configuration = m_hall.configuration())
        for (const Queue& known : configuration->queues)
            if (known.id == queue)
                return QString::fromStdString(known.zone.toString());
    return {};
}

} // namespace evenhall
