// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/request_list_model.h"

#include "counter-display/counter/model/window_facts.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace evenhall {

RequestListModel::RequestListModel(HallSource& hall, std::string owner, QObject* parent)
    : QAbstractListModel(parent), m_hall(hall), m_owner(std::move(owner)) {
    connect(&hall, &HallSource::reset, this, &RequestListModel::rebuild);
    connect(&hall, &HallSource::entityChanged, this, &RequestListModel::follow);
    connect(&hall, &HallSource::entityRemoved, this, &RequestListModel::follow);
    rebuild();
}

int RequestListModel::open() const {
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(),
                                          [](const RequestView& request) { return request.owner.empty(); }));
}

int RequestListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant RequestListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RequestView& view = m_requests[static_cast<std::size_t>(index.row())];
    switch (role) {
    case RequestRole:
        return QString::fromStdString(view.request.toString());
    case KindRole:
        return static_cast<int>(view.kind);
    case WindowRole:
        return shownNumber(view.window);
    case KioskRole:
        return QString::fromStdString(view.kiosk.toString());
    case Qt::DisplayRole:
    case NumberRole:
        return QString::fromStdString(view.number);
    case SinceRole:
        return wholeMinutes(m_hall.hallNow() - view.raisedAt);
    case OwnerRole:
        return QString::fromStdString(view.owner);
    case MineRole:
        return view.owner == m_owner;
    case NoteRole:
        return QString::fromStdString(view.note);
    default:
        return {};
    }
}

QHash<int, QByteArray> RequestListModel::roleNames() const {
    return {{RequestRole, "request"}, {KindRole, "kind"},     {WindowRole, "window"},
            {KioskRole, "kiosk"},     {NumberRole, "number"}, {SinceRole, "since"},
            {OwnerRole, "owner"},     {MineRole, "mine"},     {NoteRole, "note"}};
}

void RequestListModel::follow(const EntityKey& key) {
    if (key.kind == EntityKind::Request)
        rebuild();
}

void RequestListModel::rebuild() {
    std::vector<RequestView> requests;
    for (const Entity* entity : m_hall.all(EntityKind::Request))
        requests.push_back(std::get<RequestView>(*entity));
    std::sort(requests.begin(), requests.end(), [](const RequestView& one, const RequestView& other) {
        return std::tuple(!one.owner.empty(), one.raisedAt) < std::tuple(!other.owner.empty(), other.raisedAt);
    });
    if (requests == m_requests)
        return;
    beginResetModel();
    m_requests = std::move(requests);
    endResetModel();
    emit countChanged();
}

int RequestListModel::shownNumber(const WindowId& window) const {
    if (const auto configuration = m_hall.configuration())
        for (const Window& known : configuration->windows)
            if (known.id == window)
                return known.number;
    return 0;
}

} // namespace evenhall
