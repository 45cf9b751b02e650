// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"

#include <QAbstractListModel>
#include <QString>

#include <string>
#include <vector>

namespace evenhall {

/// The queues this window calls from, its own first, then those it helps: how many wait, and for how long.
class QueueListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { QueueRole = Qt::UserRole, NameRole, WaitingRole, LongestRole, HelpsRole };

    QueueListModel(HallSource& hall, WindowId window, QObject* parent = nullptr);

    void setLanguage(const QString& language);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        QueueId queue;
        bool helps = false;
        friend bool operator==(const Row&, const Row&) = default;
    };

    void follow(const EntityKey& key);
    void rebuild();
    void tellAll(const QList<int>& roles);

    HallSource& m_hall;
    WindowId m_window;
    std::string m_language;
    std::vector<Row> m_rows;
};

} // namespace evenhall
