// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"

#include <QAbstractListModel>
#include <QString>

#include <string>
#include <vector>

namespace evenhall {

/// The calls for help that this device may answer: those nobody took first, each group the oldest first.
class RequestListModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int open READ open NOTIFY countChanged) ///< of them nobody took yet
public:
    enum Role {
        RequestRole = Qt::UserRole,
        KindRole,
        WindowRole,
        KioskRole,
        NumberRole,
        SinceRole,
        OwnerRole,
        MineRole,
        NoteRole
    };

    /// `owner` is how this device signs what it takes.
    RequestListModel(HallSource& hall, std::string owner, QObject* parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_requests.size()); }
    [[nodiscard]] int open() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    void follow(const EntityKey& key);
    void rebuild();
    [[nodiscard]] int shownNumber(const WindowId& window) const;

    HallSource& m_hall;
    std::string m_owner;
    std::vector<RequestView> m_requests;
};

} // namespace evenhall
