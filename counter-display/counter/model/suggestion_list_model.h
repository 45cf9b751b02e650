// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"

#include <QAbstractListModel>
#include <QString>

#include <string>
#include <vector>

namespace evenhall {

/// The hall's suggestions of one state as sentences: those on offer in the order they were made, so that a new one
/// never moves another from under a finger; those in force in the order they end.
class SuggestionListModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role {
        SuggestionRole = Qt::UserRole,
        MoveRole,
        GainsRole,
        CostsRole,
        SavedRole,
        BasisRole,
        ShortHistoryRole, ///< the expectation rests on today alone
        OfferedRole,      ///< the hall's clock when the offer ends
        UntilRole,        ///< and when the move ends
        AutomaticRole     ///< accepted by the hall itself
    };

    SuggestionListModel(HallSource& hall, SuggestionState state, QObject* parent = nullptr);

    void setLanguage(const QString& language);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    /// -1 when the suggestion is not in the list.
    [[nodiscard]] int rowOf(const SuggestionId& suggestion) const;
    [[nodiscard]] const SuggestionView& at(int row) const { return m_rows[static_cast<std::size_t>(row)].view; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        SuggestionView view;
        bool staffed = false;
        friend bool operator==(const Row&, const Row&) = default;
    };

    void follow(const EntityKey& key);
    void rebuild();
    [[nodiscard]] bool concerns(const std::string& window) const;
    [[nodiscard]] QVariant wordsOf(const Row& row, int role) const;

    HallSource& m_hall;
    SuggestionState m_state;
    std::string m_language;
    std::vector<Row> m_rows;
};

} // namespace evenhall
