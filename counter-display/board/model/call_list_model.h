// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"

#include <QAbstractListModel>
#include <QString>

#include <optional>
#include <vector>

namespace evenhall {

/// The last calls of the hall or of one zone, the newest first; a recall comes to the top again.
class CallListModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY limitChanged)
public:
    enum Role { NumberRole = Qt::UserRole, WindowRole, ZoneRole, CallsRole, PriorityRole, OverRole, SequenceRole };

    CallListModel(HallSource& hall, std::optional<ZoneId> zone, QObject* parent = nullptr);

    [[nodiscard]] int limit() const { return m_limit; }
    void setLimit(int limit); ///< rows shown at most
    void setLanguage(const QString& language);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void limitChanged();
    void called(); ///< somebody was called, again or for the first time

private:
    void follow(const EntityKey& key);
    void rebuild(bool announce);
    [[nodiscard]] int windowNumber(const WindowId& id) const;
    [[nodiscard]] QString zoneName(const ZoneId& id) const;

    HallSource& m_hall;
    std::optional<ZoneId> m_zone;
    std::string m_language;
    int m_limit = 8;
    std::vector<CallView> m_calls;
};

} // namespace evenhall
