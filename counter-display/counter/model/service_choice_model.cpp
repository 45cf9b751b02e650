// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/service_choice_model.h"

namespace evenhall {

ServiceChoiceModel::ServiceChoiceModel(HallSource& hall, QObject* parent) : QAbstractListModel(parent), m_hall(hall) {
    connect(&hall, &HallSource::reset, this, &ServiceChoiceModel::rebuild);
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

void ServiceChoiceModel::setLanguage(const QString& language) {
    m_language = language.toStdString();
    if (!m_services.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {NameRole});
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

void ServiceChoiceModel::rebuild() {
    beginResetModel();
    m_services.clear();
    if (const auto configuration = m_hall.configuration())
        for (const Service& service : configuration->services)
            for (const Queue& queue : configuration->queues)
                if (queue.id == service.queue && queue.zone == m_zone)
                    m_services.push_back(service);
    endResetModel();
    emit zoneChanged();
}

QString serviceName(const HallSource& hall, const ServiceId& service, const std::string& language) {
    if (const auto configuration = hall.configuration())
        for (const Service& known : configuration->services)
            if (known.id == service)
                return QString::fromStdString(known.name.in(language));
    return QString::fromStdString(service.toString());
}

} // namespace evenhall
