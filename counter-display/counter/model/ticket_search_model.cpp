// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/guide_lists.h"

#include <algorithm>

namespace evenhall {

TicketSearchModel::TicketSearchModel(HallSource& hall, QObject* parent) : TicketRows(hall, parent) {
    rebuild();
}

void TicketSearchModel::setText(const QString& text) {
    m_text = text.trimmed().toUpper();
    rebuild();
    emit textChanged();
}

int TicketSearchModel::withoutPaper() const {
    return static_cast<int>(
        std::count_if(tickets().begin(), tickets().end(), [this](const TicketView& view) { return isUrgent(view); }));
}

bool TicketSearchModel::belongs(const TicketView& view) const {
    return QString::fromStdString(view.number).contains(m_text);
}

} // namespace evenhall
