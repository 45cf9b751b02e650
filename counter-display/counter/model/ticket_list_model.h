// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "counter-display/counter/model/ticket_rows.h"

namespace evenhall {

/// The tickets that one window may take up: those that wait in its queues, or aside, parked or missed.
class TicketListModel : public TicketRows {
    Q_OBJECT
    Q_PROPERTY(int ownCount READ ownCount NOTIFY countChanged) ///< of them parked by this window
public:
    /// `state` is Waiting, Parked or Missed.
    TicketListModel(HallSource& hall, WindowId window, VisitState state, QObject* parent = nullptr);

    [[nodiscard]] int ownCount() const;

private:
    [[nodiscard]] bool belongs(const TicketView& view) const override;
    [[nodiscard]] Instant since(const TicketView& view) const override;

    WindowId m_window;
    VisitState m_state;
};

} // namespace evenhall
