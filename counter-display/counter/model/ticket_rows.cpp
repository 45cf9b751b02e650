// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/ticket_rows.h"

#include "counter-display/counter/model/window_facts.h"

#include <algorithm>
#include <utility>

namespace evenhall {

TicketRows::TicketRows(HallSource& hall, QObject* parent) : QAbstractListModel(parent), m_hall(hall) {
    const auto follow = [this](const EntityKey& key) {
        if (key.kind == EntityKind::Ticket)
            rebuild();
    };
    connect(&hall, &HallSource::reset, this, &TicketRows::rebuild);
    connect(&hall, &HallSource::entityChanged, this, follow);
    connect(&hall, &HallSource::entityRemoved, this, follow);
}

void TicketRows::setLanguage(const QString& language) {
    m_language = language.toStdString();
    if (!m_tickets.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {ServiceRole, ClassRole});
}

int TicketRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant TicketRows::data(const QModelIndex& index, int role) const {
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
    case StateRole:
        return static_cast<int>(view.state);
    case CopiesRole:
        return view.copies;
    case PaperRole:
        return view.paper.has_value();
    default:
        return {};
    }
}

QHash<int, QByteArray> TicketRows::roleNames() const {
    return {{TicketRole, "ticket"},   {NumberRole, "number"},    {ServiceRole, "service"}, {SinceRole, "since"},
            {ClassRole, "className"}, {StateRole, "visitState"}, {CopiesRole, "copies"},   {PaperRole, "paperMissing"}};
}

void TicketRows::rebuild() {
    std::vector<TicketView> tickets;
    for (const Entity* entity : m_hall.all(EntityKind::Ticket))
        if (const auto& view = std::get<TicketView>(*entity); belongs(view))
            tickets.push_back(view);
    std::sort(tickets.begin(), tickets.end(), [this](const TicketView& one, const TicketView& other) {
        return isUrgent(one) != isUrgent(other) ? isUrgent(one) : since(one) < since(other);
    });
    if (tickets == m_tickets)
        return;
    beginResetModel();
    m_tickets = std::move(tickets);
    endResetModel();
    emit countChanged();
}

} // namespace evenhall
