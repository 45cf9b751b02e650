// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/zone_list_model.h"

#include <algorithm>
#include <utility>

namespace evenhall {

ZoneListModel::ZoneListModel(HallSource& hall, KioskId kiosk, QObject* parent)
    : QAbstractListModel(parent), m_hall(hall), m_kiosk(std::move(kiosk)) {
    connect(&hall, &HallSource::reset, this, &ZoneListModel::rebuild);
    connect(&hall, &HallSource::entityChanged, this, &ZoneListModel::recount);
    rebuild();
}

void ZoneListModel::setLanguage(const QString& language) {
    m_language = language.toStdString();
    if (!m_zones.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {NameRole});
}

int ZoneListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_zones.size());
}

QVariant ZoneListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Zone& zone = m_zones[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ZoneRole:
        return QString::fromStdString(zone.id.toString());
    case Qt::DisplayRole:
    case NameRole:
        return QString::fromStdString(zone.name.in(m_language));
    case FloorRole:
        return zone.floor;
    case WaitingRole:
        return waiting(zone.id);
    default:
        return {};
    }
}

QHash<int, QByteArray> ZoneListModel::roleNames() const {
    return {{ZoneRole, "zone"}, {NameRole, "name"}, {FloorRole, "floor"}, {WaitingRole, "waiting"}};
}

void ZoneListModel::rebuild() {
    beginResetModel();
    m_zones.clear();
    if (const auto configuration = m_hall.configuration()) {
        m_zones = configuration->zones;
        if (const std::optional<ZoneId> own = ownZone(*configuration))
            std::stable_partition(m_zones.begin(), m_zones.end(), [&](const Zone& zone) { return zone.id == *own; });
    }
    endResetModel();
}

void ZoneListModel::recount(const EntityKey& key) {
    if (key.kind == EntityKind::Queue && !m_zones.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {WaitingRole});
}

int ZoneListModel::waiting(const ZoneId& zone) const {
    int sum = 0;
    for (const Queue& queue : m_hall.configuration()->queues) {
        if (queue.zone != zone)
            continue;
        if (const Entity* entity = m_hall.find({EntityKind::Queue, queue.id.toString()}))
            sum += std::get<QueueView>(*entity).waiting;
    }
    return sum;
}

std::optional<ZoneId> ZoneListModel::ownZone(const HallConfiguration& configuration) const {
    for (const Kiosk& kiosk : configuration.kiosks)
        if (kiosk.id == m_kiosk)
            return kiosk.zone;
    return {};
}

} // namespace evenhall
