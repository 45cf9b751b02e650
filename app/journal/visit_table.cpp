// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/visit_table.h"

#include "app/codec/enum_names.h"

namespace evenhall::journal {

namespace {

constexpr std::int64_t ticketsPerDay = 100'000'000; // a ticket id reads yyyymmdd and eight more digits

bool isAtWindow(const Visit& visit) {
    return visit.window && (visit.state == VisitState::Called || visit.state == VisitState::Serving);
}

std::optional<std::string_view> nameOf(const std::optional<Outcome>& outcome) {
    return outcome ? std::optional(codec::nameOf(*outcome)) : std::nullopt;
}

} // namespace

VisitTable::VisitTable(Database& database)
    : m_writeVisit(database, "INSERT INTO visit (ticket, business_day, prefix, sequence, digits, code, issue_order, "
                             "issued_at, origin, kiosk, language, priority, appointment, state, window, first_window, "
                             "first_clerk, legs, reactivations, copies) "
                             "VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20) "
                             "ON CONFLICT (ticket) DO UPDATE SET priority = ?12, state = ?14, window = ?15, "
                             "first_window = ?16, first_clerk = ?17, legs = ?18, reactivations = ?19, copies = ?20")
    , m_leaveWindow(database, "UPDATE visit SET window = NULL, state = 'waiting' WHERE ticket = ? AND window <> ?")
    , m_clearWindows(database, "UPDATE visit SET window = NULL, state = 'ended' WHERE window IS NOT NULL")
    , m_writeLeg(database, "INSERT INTO leg (ticket, leg, service, queue, queued_at, first_called_at, called_at, "
                           "started_at, ended_at, parked_for, window, clerk, outcome, cases, case_number, active) "
                           "VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16) "
                           "ON CONFLICT (ticket, leg) DO UPDATE SET service = ?3, queue = ?4, queued_at = ?5, "
                           "first_called_at = ?6, called_at = ?7, started_at = ?8, ended_at = ?9, parked_for = ?10, "
                           "window = ?11, clerk = ?12, outcome = ?13, cases = ?14, case_number = ?15, active = ?16")
    , m_deleteLegs(database, "DELETE FROM leg WHERE ticket = ? AND leg >= ?") {}

Result<void> VisitTable::write(const std::vector<Visit>& visits) {
    for (const Visit& visit : visits) {
        if (isAtWindow(visit)) {
            if (Result<void> left = m_leaveWindow.run(visit.id.value, *visit.window); !left)
                return left;
        } else if (Result<void> written = writeOne(visit); !written) {
            return written;
        }
    }
    for (const Visit& visit : visits) {
        if (!isAtWindow(visit))
            continue;
        if (Result<void> written = writeOne(visit); !written)
            return written;
    }
    return {};
}

Result<void> VisitTable::clearWindows() {
    return m_clearWindows.run();
}

Result<void> VisitTable::writeOne(const Visit& visit) {
    if (Result<void> written = writeRow(visit); !written)
        return written;
    if (Result<void> deleted = m_deleteLegs.run(visit.id.value, static_cast<std::int64_t>(visit.legs.size())); !deleted)
        return deleted;
    // The active leg last: the index allows one, and after an undo it may come before the one that was active.
    for (std::size_t index = 0; index < visit.legs.size(); ++index) {
        if (index == visit.leg)
            continue;
        if (Result<void> written = writeLeg(visit, index); !written)
            return written;
    }
    return visit.leg < visit.legs.size() ? writeLeg(visit, visit.leg) : Result<void>();
}

Result<void> VisitTable::writeRow(const Visit& visit) {
    const std::optional<WindowId> window = isAtWindow(visit) ? visit.window : std::nullopt;
    return m_writeVisit.run(visit.id.value, visit.id.value / ticketsPerDay, visit.number.prefix, visit.number.sequence,
                            visit.number.digits, visit.code.toString(), static_cast<std::int64_t>(visit.order),
                            visit.issuedAt, codec::nameOf(visit.origin), visit.kiosk, visit.language, visit.priority,
                            visit.appointment, codec::nameOf(visit.state), window, visit.firstWindow, visit.firstClerk,
                            static_cast<std::int64_t>(visit.legs.size()), visit.reactivations, visit.copies);
}

Result<void> VisitTable::writeLeg(const Visit& visit, std::size_t index) {
    const Leg& leg = visit.legs[index];
    const bool active = visit.isOpen() && index == visit.leg;
    return m_writeLeg.run(visit.id.value, static_cast<std::int64_t>(index), leg.service, leg.queue, leg.queuedAt,
                          leg.firstCalledAt, leg.calledAt, leg.startedAt, leg.endedAt,
                          std::int64_t{leg.parkedFor.count()}, leg.window, leg.clerk, nameOf(leg.outcome), leg.cases,
                          leg.caseNumber, active);
}

} // namespace evenhall::journal
