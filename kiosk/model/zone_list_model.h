// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"

#include <QAbstractListModel>
#include <QString>

#include <optional>
#include <vector>

namespace evenhall {

/// The zones of the hall as choices on the kiosk's first page: the kiosk's own zone first, then the hall's order.
class ZoneListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { ZoneRole = Qt::UserRole, NameRole, FloorRole, WaitingRole, HueRole };

    ZoneListModel(HallSource& hall, KioskId kiosk, QObject* parent = nullptr);

    void setLanguage(const QString& language);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    void rebuild();
    void recount(const EntityKey& key);
    [[nodiscard]] int waiting(const ZoneId& zone) const;
    [[nodiscard]] bool comesBefore(const HallConfiguration& configuration, const Zone& a, const Zone& b) const;
    [[nodiscard]] std::optional<ZoneId> ownZone(const HallConfiguration& configuration) const;

    HallSource& m_hall;
    KioskId m_kiosk;
    std::string m_language;
    std::vector<Zone> m_zones;
    std::vector<int> m_hues; ///< place of each zone in the configuration: its colour everywhere
};

} // namespace evenhall
