// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/service_list_model.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace evenhall {

ServiceListModel::ServiceListModel(HallSource& hall, QObject* parent) : QAbstractListModel(parent), m_hall(hall) {
    connect(&hall, &HallSource::entityChanged, this, &ServiceListModel::refresh);
    connect(&hall, &HallSource::reset, this, [this] { show(std::exchange(m_services, {})); });
}

void ServiceListModel::setLanguage(const QString& language) {
    m_language = language.toStdString();
    if (!m_services.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {NameRole});
}

void ServiceListModel::show(std::vector<ServiceId> services) {
    const auto configuration = m_hall.configuration();
    beginResetModel();
    std::erase_if(services, [&](const ServiceId& id) {
        return configuration == nullptr || findService(*configuration, id) == nullptr;
    });
    m_services = std::move(services);
    endResetModel();
}

int ServiceListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_services.size());
}

QVariant ServiceListModel::data(const QModelIndex& index, int role) const {
    const auto configuration = m_hall.configuration();
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || configuration == nullptr)
        return {};
    const ServiceId& id = m_services[static_cast<std::size_t>(index.row())];
    const Service* service = findService(*configuration, id);
    const ServiceView* view = findServiceView(m_hall, id);
    switch (role) {
    case ServiceRole:
        return QString::fromStdString(id.toString());
    case Qt::DisplayRole:
    case NameRole:
        return service != nullptr ? QString::fromStdString(service->name.in(m_language)) : QString();
    case PeopleAheadRole:
        return view != nullptr ? view->peopleAhead : 0;
    case WaitLowRole:
        return view != nullptr ? wholeMinutesDown(view->wait.low) : 0;
    case WaitHighRole:
        return view != nullptr ? wholeMinutesUp(view->wait.high) : 0;
    case ReasonRole:
        return QVariant::fromValue(view != nullptr ? kiosk::reasonFor(view->refusal) : kiosk::Reason::Closed);
    default:
        return {};
    }
}

QHash<int, QByteArray> ServiceListModel::roleNames() const {
    return {{ServiceRole, "service"}, {NameRole, "name"},         {PeopleAheadRole, "peopleAhead"},
            {WaitLowRole, "waitLow"}, {WaitHighRole, "waitHigh"}, {ReasonRole, "reason"}};
}

void ServiceListModel::refresh(const EntityKey& key) {
    if (key.kind != EntityKind::Service)
        return;
    const auto found = std::find(m_services.begin(), m_services.end(), ServiceId(key.id));
    if (found == m_services.end())
        return;
    const QModelIndex changed = index(static_cast<int>(found - m_services.begin()));
    emit dataChanged(changed, changed, {PeopleAheadRole, WaitLowRole, WaitHighRole, ReasonRole});
}

int wholeMinutesDown(Duration duration) {
    return static_cast<int>(std::chrono::floor<std::chrono::minutes>(duration).count());
}

int wholeMinutesUp(Duration duration) {
    return static_cast<int>(std::chrono::ceil<std::chrono::minutes>(duration).count());
}

const Service* findService(const HallConfiguration& configuration, const ServiceId& id) {
    const auto found = std::find_if(configuration.services.begin(), configuration.services.end(),
                                    [&](const Service& service) { return service.id == id; });
    return found != configuration.services.end() ? &*found : nullptr;
}

const ServiceView* findServiceView(const HallSource& hall, const ServiceId& id) {
    const Entity* entity = hall.find({EntityKind::Service, id.toString()});
    return entity != nullptr ? &std::get<ServiceView>(*entity) : nullptr;
}

} // namespace evenhall
