// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/call_table.h"

#include "app/codec/enum_names.h"

#include <utility>

namespace evenhall::journal {

CallTable::CallTable(Database& database)
    : m_insert(database, "INSERT INTO call (sequence, business_day, ticket, window, at, queue, rule, score, "
                         "runner_up_score, waiting, helping, overtakes) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
    , m_recall(database, "UPDATE call SET calls = ? WHERE ticket = ? AND ended_at IS NULL")
    , m_end(database, "UPDATE call SET ended_at = ?, ending = ? WHERE ticket = ? AND ended_at IS NULL")
    , m_endAtWindow(database, "UPDATE call SET ended_at = ?, ending = ? WHERE window = ? AND ended_at IS NULL")
    , m_endAll(database, "UPDATE call SET ended_at = ?, ending = ? WHERE ended_at IS NULL")
    , m_goOn(database, "UPDATE call SET ended_at = NULL, ending = NULL WHERE window = ?2 AND ended_at IS NOT NULL AND "
                       "sequence = (SELECT max(sequence) FROM call WHERE ticket = ?1)") {}

Result<void> CallTable::called(const EventPlace& place, const TicketCalled& event) {
    const Choice& why = event.why;
    return m_insert.run(place.sequence, place.day, why.ticket.value, event.window, place.at, why.queue,
                        codec::nameOf(why.rule), why.score, why.runnerUpScore, why.waiting, why.helping, why.overtakes);
}

Result<void> CallTable::recalled(const TicketRecalled& event) {
    return m_recall.run(event.calls, event.ticket.value);
}

Result<void> CallTable::ended(const EventPlace& place, TicketId ticket) {
    return m_end.run(place.at, place.type, ticket.value);
}

Result<void> CallTable::undone(const EventPlace& place, const ActionUndone& event) {
    m_undone = true;
    return m_endAtWindow.run(place.at, place.type, event.window);
}

Result<void> CallTable::endAll(const EventPlace& place) {
    return m_endAll.run(place.at, place.type);
}

Result<void> CallTable::settle(const std::vector<Visit>& visits) {
    if (!std::exchange(m_undone, false))
        return {};
    for (const Visit& visit : visits) {
        if (!visit.window || (visit.state != VisitState::Called && visit.state != VisitState::Serving))
            continue;
        if (Result<void> open = m_goOn.run(visit.id.value, *visit.window); !open)
            return open;
    }
    return {};
}

} // namespace evenhall::journal
