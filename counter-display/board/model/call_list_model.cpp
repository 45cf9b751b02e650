// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/board/model/call_list_model.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace evenhall {

CallListModel::CallListModel(HallSource& hall, std::optional<ZoneId> zone, QObject* parent)
    : QAbstractListModel(parent), m_hall(hall), m_zone(std::move(zone)) {
    connect(&hall, &HallSource::reset, this, [this] { rebuild(false); });
    connect(&hall, &HallSource::entityChanged, this, &CallListModel::follow);
    connect(&hall, &HallSource::entityRemoved, this, &CallListModel::follow);
    rebuild(false);
}

void CallListModel::setLimit(int limit) {
    if (limit < 1 || limit == m_limit)
        return;
    m_limit = limit;
    emit limitChanged();
    rebuild(false);
}

void CallListModel::setLanguage(const QString& language) {
    m_language = language.toStdString();
    if (!m_calls.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {ZoneRole});
}

int CallListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_calls.size());
}

QVariant CallListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CallView& call = m_calls[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NumberRole:
        return QString::fromStdString(call.number);
    case WindowRole:
        return windowNumber(call.window);
    case ZoneRole:
        return zoneName(call.zone);
    case CallsRole:
        return call.calls;
    case PriorityRole:
        return call.priority;
    case OverRole:
        return call.over;
    case SequenceRole:
        return static_cast<qint64>(call.call);
    default:
        return {};
    }
}

QHash<int, QByteArray> CallListModel::roleNames() const {
    return {{NumberRole, "number"},     {WindowRole, "window"}, {ZoneRole, "zone"},        {CallsRole, "calls"},
            {PriorityRole, "priority"}, {OverRole, "over"},     {SequenceRole, "sequence"}};
}

void CallListModel::follow(const EntityKey& key) {
    if (key.kind == EntityKind::Call)
        rebuild(true);
}

void CallListModel::rebuild(bool announce) {
    std::vector<CallView> calls;
    for (const Entity* entity : m_hall.all(EntityKind::Call))
        if (const auto& call = std::get<CallView>(*entity); !m_zone || call.zone == *m_zone)
            calls.push_back(call);
    std::sort(calls.begin(), calls.end(), [](const CallView& one, const CallView& other) {
        return std::tie(other.at, other.call) < std::tie(one.at, one.call);
    });
    if (calls.size() > static_cast<std::size_t>(m_limit))
        calls.erase(calls.begin() + m_limit, calls.end());
    if (calls == m_calls)
        return;
    const bool newest =
        !calls.empty() && !calls.front().over &&
        (m_calls.empty() || calls.front().at != m_calls.front().at || calls.front().call != m_calls.front().call);
    beginResetModel();
    m_calls = std::move(calls);
    endResetModel();
    if (announce && newest)
        emit called();
}

int CallListModel::windowNumber(const WindowId& id) const {
    if (const auto configuration = m_hall.configuration())
        for (const Window& window : configuration->windows)
            if (window.id == id)
                return window.number;
    return 0;
}

QString CallListModel::zoneName(const ZoneId& id) const {
    if (const auto configuration = m_hall.configuration())
        for (const Zone& zone : configuration->zones)
            if (zone.id == id)
                return QString::fromStdString(zone.name.in(m_language));
    return {};
}

} // namespace evenhall
