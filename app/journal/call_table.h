// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/events.h"
#include "app/domain/queueing/visit.h"
#include "app/journal/sqlite_database.h"

#include <string_view>
#include <vector>

namespace evenhall::journal {

/// What a projection knows about the event it writes.
struct EventPlace {
    std::int64_t sequence = 0;
    Instant at;
    BusinessDay day;
    std::string_view type;
};

/// The projection of calls: one row for each TicketCalled, open until the ticket leaves the window. Two open calls of
/// one ticket, or at one window, cannot be stored.
class CallTable {
public:
    explicit CallTable(Database& database);

    Result<void> called(const EventPlace& place, const TicketCalled& event);
    Result<void> recalled(const TicketRecalled& event);
    /// The ticket left the window, if it was at one.
    Result<void> ended(const EventPlace& place, TicketId ticket);
    Result<void> undone(const EventPlace& place, const ActionUndone& event);
    Result<void> endAll(const EventPlace& place);
    /// After the events of a batch: an undo may have brought a ticket back to its window; its last call goes on.
    Result<void> settle(const std::vector<Visit>& visits);

private:
    Statement m_insert;
    Statement m_recall;
    Statement m_end;
    Statement m_endAtWindow;
    Statement m_endAll;
    Statement m_goOn;
    bool m_undone = false; ///< in this batch
};

} // namespace evenhall::journal
