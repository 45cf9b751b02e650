// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/guide_lists.h"

namespace evenhall {

TicketSearchModel::TicketSearchModel(HallSource& hall, QObject* parent) : TicketRows(hall, parent) {
    rebuild();
}

void TicketSearchModel::setText(const QString& text) {
    m_text = text.trimmed().toUpper();
    rebuild();
    emit textChanged();
}

bool TicketSearchModel::belongs(const TicketView& view) const {
    return QString::fromStdString(view.number).contains(m_text);
}

} // namespace evenhall
