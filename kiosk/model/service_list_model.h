// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "kiosk/model/kiosk_terms.h"

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace evenhall {

/// Some services as choices, with how long each takes to get to and, for those that cannot be had, why.
class ServiceListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { ServiceRole = Qt::UserRole, NameRole, PeopleAheadRole, WaitLowRole, WaitHighRole, ReasonRole };

    explicit ServiceListModel(HallSource& hall, QObject* parent = nullptr);

    void setLanguage(const QString& language);
    void show(std::vector<ServiceId> services);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    void refresh(const EntityKey& key);

    HallSource& m_hall;
    std::string m_language;
    std::vector<ServiceId> m_services;
};

/// A wait in whole minutes, the low end rounded down and the high end up, so that the promise stays honest.
[[nodiscard]] int wholeMinutesDown(Duration duration);
[[nodiscard]] int wholeMinutesUp(Duration duration);

/// The service of this name, or null.
[[nodiscard]] const Service* findService(const HallConfiguration& configuration, const ServiceId& id);
/// What the hall says about it now, or null.
[[nodiscard]] const ServiceView* findServiceView(const HallSource& hall, const ServiceId& id);

} // namespace evenhall
