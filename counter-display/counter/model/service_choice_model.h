// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"

#include <QAbstractListModel>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include <optional>
#include <string>
#include <vector>

namespace evenhall {

/// Services to choose from: those of one zone at a time, where a ticket can be sent on to; or, with a window, those of
/// the queues that this window serves.
class ServiceChoiceModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(QString zone READ zone WRITE setZone NOTIFY zoneChanged)
    Q_PROPERTY(QStringList zones READ zones NOTIFY zoneChanged)
    Q_PROPERTY(QVariantList zoneChoices READ zoneChoices NOTIFY languageChanged) ///< of { zone, name }
public:
    enum Role { ServiceRole = Qt::UserRole, NameRole };

    explicit ServiceChoiceModel(HallSource& hall, QObject* parent = nullptr);
    ServiceChoiceModel(HallSource& hall, WindowId window, QObject* parent = nullptr);

    [[nodiscard]] QString zone() const { return QString::fromStdString(m_zone.toString()); }
    void setZone(const QString& zone);
    [[nodiscard]] QStringList zones() const; ///< ids, in the hall's order
    [[nodiscard]] QVariantList zoneChoices() const;
    void setLanguage(const QString& language);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void zoneChanged();
    void languageChanged();

private:
    void follow(const EntityKey& key);
    void rebuild();
    [[nodiscard]] bool isOffered(const HallConfiguration& configuration, const QueueId& queue) const;

    HallSource& m_hall;
    std::optional<WindowId> m_window;
    ZoneId m_zone;
    std::string m_language;
    std::vector<Service> m_services;
};

} // namespace evenhall
