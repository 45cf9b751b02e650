// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/choice_list_model.h"

#include <utility>

namespace evenhall {

void ChoiceListModel::show(std::vector<Choice> choices) {
    beginResetModel();
    m_choices = std::move(choices);
    endResetModel();
}

int ChoiceListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_choices.size());
}

QVariant ChoiceListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Choice& choice = m_choices[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ChoiceRole:
        return choice.id;
    case Qt::DisplayRole:
    case NameRole:
        return choice.name;
    case DetailRole:
        return choice.detail;
    case CountRole:
        return choice.count;
    default:
        return {};
    }
}

QHash<int, QByteArray> ChoiceListModel::roleNames() const {
    return {{ChoiceRole, "choice"}, {NameRole, "name"}, {DetailRole, "detail"}, {CountRole, "count"}};
}

} // namespace evenhall
