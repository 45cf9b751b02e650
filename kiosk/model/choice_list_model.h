// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace evenhall {

/// A short list a person chooses from, already in their language: life events, departments, days, times.
class ChoiceListModel : public QAbstractListModel {
    Q_OBJECT
public:
    struct Choice {
        QString id;
        QString name;
        QString detail;
        int count = 0; ///< how many things stand behind it
    };
    enum Role { ChoiceRole = Qt::UserRole, NameRole, DetailRole, CountRole };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<Choice> choices);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<Choice> m_choices;
};

} // namespace evenhall
