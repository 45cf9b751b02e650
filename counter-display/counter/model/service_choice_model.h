// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"

#include <QAbstractListModel>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace evenhall {

/// Where a ticket can be sent on to: the services of one zone at a time.
class ServiceChoiceModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(QString zone READ zone WRITE setZone NOTIFY zoneChanged)
    Q_PROPERTY(QStringList zones READ zones NOTIFY zoneChanged)
public:
    enum Role { ServiceRole = Qt::UserRole, NameRole };

    explicit ServiceChoiceModel(HallSource& hall, QObject* parent = nullptr);

    [[nodiscard]] QString zone() const { return QString::fromStdString(m_zone.toString()); }
    void setZone(const QString& zone);
    [[nodiscard]] QStringList zones() const; ///< ids, in the hall's order
    void setLanguage(const QString& language);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void zoneChanged();

private:
    void rebuild();

    HallSource& m_hall;
    ZoneId m_zone;
    std::string m_language;
    std::vector<Service> m_services;
};

/// The service's name in a language; its id when the configuration does not know it.
[[nodiscard]] QString serviceName(const HallSource& hall, const ServiceId& service, const std::string& language);

} // namespace evenhall
