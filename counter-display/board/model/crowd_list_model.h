// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"

#include <QAbstractListModel>
#include <QString>

#include <optional>
#include <vector>

namespace evenhall {

/// How many people wait where: per zone for a board of the whole hall, per queue for a board of one zone.
class CrowdListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { PlaceRole = Qt::UserRole, NameRole, WaitingRole, OpenWindowsRole };

    CrowdListModel(HallSource& hall, std::optional<ZoneId> zone, QObject* parent = nullptr);

    void setLanguage(const QString& language);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Place {
        std::string id;
        LocalizedText name;
        std::vector<QueueId> queues;
    };

    void rebuild();
    void recount(const EntityKey& key);
    [[nodiscard]] int sum(const Place& place, int QueueView::*count) const;

    HallSource& m_hall;
    std::optional<ZoneId> m_zone;
    std::string m_language;
    std::vector<Place> m_places;
};

} // namespace evenhall
