// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/ticket_list_model.h"

#include "counter-display/counter/model/window_facts.h"

#include <algorithm>
#include <utility>

namespace evenhall {

TicketListModel::TicketListModel(HallSource& hall, WindowId window, VisitState state, QObject* parent)
    : TicketRows(hall, parent), m_window(std::move(window)), m_state(state) {
    // A new profile of the window is a new choice of queues.
    connect(&hall, &HallSource::entityChanged, this, [this](const EntityKey& key) {
        if (key.kind == EntityKind::Window)
            rebuild();
    });
    rebuild();
}

int TicketListModel::ownCount() const {
    return static_cast<int>(std::count_if(tickets().begin(), tickets().end(), [this](const TicketView& ticket) {
        return ticket.park && ticket.park->owner == m_window;
    }));
}

bool TicketListModel::belongs(const TicketView& view) const {
    if (view.state != m_state)
        return false;
    if (m_state == VisitState::Waiting) {
        const WindowView* window = windowOf(hall(), m_window);
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
