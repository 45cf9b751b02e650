// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/ticket_list_model.h"

#include "counter-display/counter/model/window_facts.h"

#include <algorithm>
#include <utility>

namespace evenhall {

TicketListModel::TicketListModel(HallSource& hall, WindowId window, VisitState state, QObject* parent)
    : QAbstractListModel(parent), m_hall(hall), m_window(std::move(window)), m_state(state) {
    const auto follow = [this](const EntityKey& key) {
        if (key.kind == EntityKind::Ticket || key.kind == EntityKind::Window)
            rebuild();
    };
    connect(&hall, &HallSource::reset, this, &TicketListModel::rebuild);
    connect(&hall, &HallSource::entityChanged, this, follow);
    connect(&hall, &HallSource::entityRemoved, this, follow);
    rebuild();
}

void TicketListModel::setLanguage(const QString& language) {
    m_language = language.toStdString();
    if (!m_tickets.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {ServiceRole, ClassRole});
}

int TicketListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_tickets.size());
}

QVariant TicketListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TicketView& view = m_tickets[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TicketRole:
        return QString::fromStdString(view.ticket.toString());
    case Qt::DisplayRole:
    case NumberRole:
        return QString::fromStdString(view.number);
    case ServiceRole:
        return serviceName(m_hall, view.service, m_language);
    case SinceRole:
        return wholeMinutes(m_hall.hallNow() - since(view));
    case ClassRole:
        return className(m_hall, view.priority, m_language);
    default:
        return {};
    }
}

QHash<int, QByteArray> TicketListModel::roleNames() const {
    return {{TicketRole, "ticket"},
            {NumberRole, "number"},
            {ServiceRole, "service"},
            {SinceRole, "since"},
            {ClassRole, "className"}};
}

void TicketListModel::rebuild() {
    std::vector<TicketView> tickets;
    for (const Entity* entity : m_hall.all(EntityKind::Ticket))
        if (const auto& view = std::get<TicketView>(*entity); belongs(view))
            tickets.push_back(view);
    std::sort(tickets.begin(), tickets.end(),
              [this](const TicketView& one, const TicketView& other) { return since(one) < since(other); });
    if (tickets == m_tickets)
        return;
    beginResetModel();
    m_tickets = std::move(tickets);
    endResetModel();
    emit countChanged();
}

int TicketListModel::ownCount() const {
    return static_cast<int>(std::count_if(m_tickets.begin(), m_tickets.end(), [this](const TicketView& ticket) {
        return ticket.park && ticket.park->owner == m_window;
    }));
}

bool TicketListModel::belongs(const TicketView& view) const {
    if (view.state != m_state)
        return false;
    if (m_state == VisitState::Waiting) {
        const WindowView* window = windowOf(m_hall, m_window);
        return window != nullptr && window->profile.serves(view.queue);
    }
    return !view.park || view.park->kind != ParkKind::SameWindow || view.park->owner == m_window;
}

Instant TicketListModel::since(const TicketView& view) const {
    if (m_state == VisitState::Parked && view.park)
        return view.park->since;
    return view.missedAt.value_or(view.waitingSince);
}

} // namespace evenhall
