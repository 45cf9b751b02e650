// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/suggestion_list_model.h"

#include "app/client/suggestion_facts.h"
#include "app/presentation/suggestion_text.h"
#include "counter-display/counter/model/window_facts.h"

#include <QStringList>

#include <algorithm>
#include <tuple>

namespace evenhall {
namespace {

QString words(const std::string& text) {
    return QString::fromStdString(text);
}

QStringList words(const std::vector<std::string>& lines) {
    QStringList list;
    for (const std::string& line : lines)
        list.append(words(line));
    return list;
}

/// A part of a sentence that stands in a line of its own here.
QString line(const std::string& part) {
    QString text = words(part);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

SuggestionListModel::SuggestionListModel(HallSource& hall, SuggestionState state, QObject* parent)
    : QAbstractListModel(parent), m_hall(hall), m_state(state) {
    connect(&hall, &HallSource::reset, this, &SuggestionListModel::rebuild);
    connect(&hall, &HallSource::entityChanged, this, &SuggestionListModel::follow);
    connect(&hall, &HallSource::entityRemoved, this, &SuggestionListModel::follow);
    rebuild();
}

void SuggestionListModel::setLanguage(const QString& language) {
    m_language = language.toStdString();
    if (!m_rows.empty())
        emit dataChanged(index(0), index(count() - 1));
}

int SuggestionListModel::rowOf(const SuggestionId& suggestion) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.view.suggestion == suggestion; });
    return found != m_rows.end() ? static_cast<int>(found - m_rows.begin()) : -1;
}

int SuggestionListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant SuggestionListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case SuggestionRole:
        return words(row.view.suggestion.toString());
    case ShortHistoryRole:
        return row.view.basis == SuggestionBasis::Today;
    case OfferedRole:
        return clockAt(m_hall, row.view.validUntil);
    case UntilRole:
        return clockAt(m_hall, row.view.until);
    case AutomaticRole:
        return row.view.automatic;
    default:
        return wordsOf(row, role);
    }
}

QVariant SuggestionListModel::wordsOf(const Row& row, int role) const {
    static const HallConfiguration unknown;
    const auto configuration = m_hall.configuration();
    const SuggestionFacts facts{suggestionOf(row.view), row.staffed, utcOffsetOf(m_hall)};
    const SuggestionText text =
        composeSuggestion(facts, configuration != nullptr ? *configuration : unknown, m_language);
    switch (role) {
    case Qt::DisplayRole:
    case MoveRole:
        return words(text.move);
    case GainsRole:
        return words(text.gains);
    case CostsRole:
        return words(text.costs);
    case SavedRole:
        return line(text.saved);
    case BasisRole:
        return line(text.basis);
    default:
        return {};
    }
}

QHash<int, QByteArray> SuggestionListModel::roleNames() const {
    return {{SuggestionRole, "suggestion"}, {MoveRole, "move"},   {GainsRole, "gains"},
            {CostsRole, "costs"},           {SavedRole, "saved"}, {BasisRole, "basis"},
            {OfferedRole, "offered"},       {UntilRole, "until"}, {ShortHistoryRole, "shortHistory"},
            {AutomaticRole, "automatic"}};
}

void SuggestionListModel::follow(const EntityKey& key) {
    if (key.kind == EntityKind::Suggestion || (key.kind == EntityKind::Window && concerns(key.id)))
        rebuild();
}

bool SuggestionListModel::concerns(const std::string& window) const {
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [&](const Row& row) { return row.view.window.toString() == window; });
}

void SuggestionListModel::rebuild() {
    std::vector<Row> rows;
    for (const Entity* entity : m_hall.all(EntityKind::Suggestion)) {
        const auto& view = std::get<SuggestionView>(*entity);
        const WindowView* window = windowOf(m_hall, view.window);
        if (view.state == m_state)
            rows.push_back({view, window != nullptr && window->clerk.has_value()});
    }
    std::stable_sort(rows.begin(), rows.end(), [this](const Row& one, const Row& other) {
        const auto when = [this](const SuggestionView& view) {
            return m_state == SuggestionState::Open ? view.madeAt : view.until;
        };
        return std::tuple(when(one.view), one.view.suggestion) < std::tuple(when(other.view), other.view.suggestion);
    });
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    emit countChanged();
}

} // namespace evenhall
