// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/queue_list_model.h"

#include "counter-display/counter/model/window_facts.h"

#include <utility>

namespace evenhall {

namespace {

QString queueName(const HallSource& hall, const QueueId& queue, const std::string& language) {
    if (const auto configuration = hall.configuration())
        for (const Queue& known : configuration->queues)
            if (known.id == queue)
                return QString::fromStdString(known.name.in(language));
    return QString::fromStdString(queue.toString());
}

} // namespace

QueueListModel::QueueListModel(HallSource& hall, WindowId window, QObject* parent)
    : QAbstractListModel(parent), m_hall(hall), m_window(std::move(window)) {
    connect(&hall, &HallSource::reset, this, &QueueListModel::rebuild);
    connect(&hall, &HallSource::entityChanged, this, &QueueListModel::follow);
    rebuild();
}

void QueueListModel::setLanguage(const QString& language) {
    m_language = language.toStdString();
    tellAll({NameRole});
}

int QueueListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant QueueListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Entity* entity = m_hall.find({EntityKind::Queue, row.queue.toString()});
    const QueueView* view = entity != nullptr ? &std::get<QueueView>(*entity) : nullptr;
    switch (role) {
    case QueueRole:
        return QString::fromStdString(row.queue.toString());
    case Qt::DisplayRole:
    case NameRole:
        return queueName(m_hall, row.queue, m_language);
    case WaitingRole:
        return view != nullptr ? view->waiting : 0;
    case LongestRole:
        return view != nullptr && view->longestWaitingSince
                   ? wholeMinutes(m_hall.hallNow() - *view->longestWaitingSince)
                   : 0;
    case HelpsRole:
        return row.helps;
    default:
        return {};
    }
}

QHash<int, QByteArray> QueueListModel::roleNames() const {
    return {{QueueRole, "queue"},
            {NameRole, "name"},
            {WaitingRole, "waiting"},
            {LongestRole, "longest"},
            {HelpsRole, "helps"}};
}

void QueueListModel::follow(const EntityKey& key) {
    if (key.kind == EntityKind::Window && key.id == m_window.toString())
        rebuild();
    else if (key.kind == EntityKind::Queue)
        tellAll({WaitingRole, LongestRole});
}

void QueueListModel::rebuild() {
    std::vector<Row> rows;
    if (const WindowView* view = windowOf(m_hall, m_window)) {
        for (const QueueId& queue : view->profile.own)
            rows.push_back({queue, false});
        for (const QueueId& queue : view->profile.helps)
            rows.push_back({queue, true});
    }
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void QueueListModel::tellAll(const QList<int>& roles) {
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), roles);
}

} // namespace evenhall
