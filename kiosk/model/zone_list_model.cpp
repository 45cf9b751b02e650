// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/zone_list_model.h"

#include <algorithm>
#include <utility>

namespace evenhall {
namespace {

/// Where most people go, as far as a configuration tells: a hall gives its busiest areas the most windows.
auto windowsOf(const HallConfiguration& configuration, const ZoneId& zone) {
    return std::count_if(configuration.windows.begin(), configuration.windows.end(),
                         [&](const Window& window) { return window.zone == zone; });
}

} // namespace

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
    case HueRole:
        return m_hues[static_cast<std::size_t>(index.row())];
    case WaitingRole:
        return waiting(zone.id);
    default:
        return {};
    }
}

QHash<int, QByteArray> ZoneListModel::roleNames() const {
    return {{ZoneRole, "zone"}, {NameRole, "name"}, {FloorRole, "floor"}, {WaitingRole, "waiting"}, {HueRole, "hue"}};
}

void ZoneListModel::rebuild() {
    beginResetModel();
    m_zones.clear();
    m_hues.clear();
    if (const auto configuration = m_hall.configuration()) {
        m_zones = configuration->zones;
        std::stable_sort(m_zones.begin(), m_zones.end(),
                         [&](const Zone& a, const Zone& b) { return comesBefore(*configuration, a, b); });
        for (const Zone& zone : m_zones)
            m_hues.push_back(static_cast<int>(std::find_if(configuration->zones.begin(), configuration->zones.end(),
                                                           [&](const Zone& each) { return each.id == zone.id; }) -
                                              configuration->zones.begin()));
    }
    endResetModel();
}

bool ZoneListModel::comesBefore(const HallConfiguration& configuration, const Zone& a, const Zone& b) const {
    const std::optional<ZoneId> own = ownZone(configuration);
    if (own && (a.id == *own) != (b.id == *own))
        return a.id == *own;
    return windowsOf(configuration, a.id) > windowsOf(configuration, b.id);
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
