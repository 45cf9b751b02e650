// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/board/model/crowd_list_model.h"

#include <utility>

namespace evenhall {

CrowdListModel::CrowdListModel(HallSource& hall, std::optional<ZoneId> zone, QObject* parent)
    : QAbstractListModel(parent), m_hall(hall), m_zone(std::move(zone)) {
    connect(&hall, &HallSource::reset, this, &CrowdListModel::rebuild);
    connect(&hall, &HallSource::entityChanged, this, &CrowdListModel::recount);
    rebuild();
}

void CrowdListModel::setLanguage(const QString& language) {
    m_language = language.toStdString();
    if (!m_places.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {NameRole});
}

int CrowdListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

QVariant CrowdListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Place& place = m_places[static_cast<std::size_t>(index.row())];
    switch (role) {
    case PlaceRole:
        return QString::fromStdString(place.id);
    case Qt::DisplayRole:
    case NameRole:
        return QString::fromStdString(place.name.in(m_language));
    case WaitingRole:
        return sum(place, &QueueView::waiting);
    case OpenWindowsRole:
        return sum(place, &QueueView::openWindows);
    default:
        return {};
    }
}

QHash<int, QByteArray> CrowdListModel::roleNames() const {
    return {{PlaceRole, "place"}, {NameRole, "name"}, {WaitingRole, "waiting"}, {OpenWindowsRole, "openWindows"}};
}

void CrowdListModel::rebuild() {
    beginResetModel();
    m_places.clear();
    if (const auto configuration = m_hall.configuration()) {
        if (!m_zone)
            for (const Zone& zone : configuration->zones)
                m_places.push_back({zone.id.toString(), zone.name, {}});
        for (const Queue& queue : configuration->queues) {
            if (m_zone && queue.zone == *m_zone)
                m_places.push_back({queue.id.toString(), queue.name, {queue.id}});
            for (Place& place : m_places)
                if (!m_zone && place.id == queue.zone.toString())
                    place.queues.push_back(queue.id);
        }
    }
    endResetModel();
}

void CrowdListModel::recount(const EntityKey& key) {
    if (key.kind == EntityKind::Queue && !m_places.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {WaitingRole, OpenWindowsRole});
}

int CrowdListModel::sum(const Place& place, int QueueView::*count) const {
    int total = 0;
    for (const QueueId& queue : place.queues)
        if (const Entity* entity = m_hall.find({EntityKind::Queue, queue.toString()}))
            total += std::get<QueueView>(*entity).*count;
    return total;
}

} // namespace evenhall
