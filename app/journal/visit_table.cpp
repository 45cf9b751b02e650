// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/visit_table.h"

#include "app/codec/enum_names.h"

namespace evenhall::journal {

namespace {

constexpr std::int64_t ticketsPerDay = 100'000'000; // a ticket id reads yyyymmdd and eight more digits

const std::string changeLeg =
    "UPDATE leg SET service = ?3, queue = ?4, queued_at = ?5, first_called_at = ?6, called_at = ?7, started_at = ?8, "
    "ended_at = ?9, parked_for = ?10, window = ?11, clerk = ?12, outcome = ?13, cases = ?14, case_number = ?15";

bool isAtWindow(const Visit& visit) {
    return visit.window && (visit.state == VisitState::Called || visit.state == VisitState::Serving);
}

std::optional<std::string_view> nameOf(const std::optional<Outcome>& outcome) {
    return outcome ? std::optional(codec::nameOf(*outcome)) : std::nullopt;
}

} // namespace

VisitTable::VisitTable(Database& database)
    : m_database(database)
    , m_writeVisit(database, "INSERT INTO visit (ticket, business_day, prefix, sequence, digits, code, issue_order, "
                             "issued_at, origin, kiosk, language, priority, appointment, state, window, first_window, "
                             "first_clerk, legs, reactivations, copies) "
                             "VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20) "
                             "ON CONFLICT (ticket) DO UPDATE SET priority = ?12, state = ?14, window = ?15, "
                             "first_window = ?16, first_clerk = ?17, legs = ?18, reactivations = ?19, copies = ?20")
    , m_changeVisit(database,
                    "UPDATE visit SET priority = ?2, state = ?3, window = ?4, first_window = ?5, "
                    "first_clerk = ?6, legs = ?7, reactivations = ?8, copies = ?9 WHERE ticket = ?1 AND legs <= ?7")
    , m_leaveWindow(database, "UPDATE visit SET window = NULL, state = 'waiting' WHERE ticket = ? AND window <> ?")
    , m_clearWindows(database, "UPDATE visit SET window = NULL, state = 'ended' WHERE window IS NOT NULL")
    , m_writeLeg(database, "INSERT INTO leg (ticket, leg, service, queue, queued_at, first_called_at, called_at, "
                           "started_at, ended_at, parked_for, window, clerk, outcome, cases, case_number, active) "
                           "VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16) "
                           "ON CONFLICT (ticket, leg) DO UPDATE SET service = ?3, queue = ?4, queued_at = ?5, "
                           "first_called_at = ?6, called_at = ?7, started_at = ?8, ended_at = ?9, parked_for = ?10, "
                           "window = ?11, clerk = ?12, outcome = ?13, cases = ?14, case_number = ?15, active = ?16")
    , m_changeLeg(database, changeLeg + " WHERE ticket = ?1 AND leg = ?2 AND active = ?16")
    , m_endLeg(database, changeLeg + ", active = ?16 WHERE ticket = ?1 AND leg = ?2")
    , m_deleteLegs(database, "DELETE FROM leg WHERE ticket = ? AND leg >= ?") {}

Result<void> VisitTable::leaveWindows(const std::vector<Visit>& visits) {
    for (const Visit& visit : visits) {
        if (!isAtWindow(visit))
            continue;
        if (Result<void> left = m_leaveWindow.run(visit.id.value, *visit.window); !left)
            return left;
    }
    return {};
}

Result<void> VisitTable::write(const std::vector<Visit>& visits) {
    for (const Visit& visit : visits) {
        if (isAtWindow(visit))
            continue;
        if (Result<void> written = writeOne(visit); !written)
            return written;
    }
    bool left = false;
    for (const Visit& visit : visits) {
        if (!isAtWindow(visit))
            continue;
        Result<void> written = writeOne(visit);
        if (!written && !left) { // rarely somebody else of this batch is still written at that window
            left = true;
            if (Result<void> freed = leaveWindows(visits); !freed)
                return freed;
            written = writeOne(visit);
        }
        if (!written)
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
    // The active leg last: the index allows one, and after an undo it may come before the one that was active.
    for (std::size_t index = 0; index < visit.legs.size(); ++index) {
        if (index == visit.leg)
            continue;
        if (Result<void> written = writeLeg(visit, index); !written)
            return written;
    }
    return visit.leg < visit.legs.size() ? writeLeg(visit, visit.leg) : Result<void>();
}

/// Changes the row that is there; makes it, and takes away legs, where there is none or one with more legs.
Result<void> VisitTable::writeRow(const Visit& visit) {
    if (visit.revision == 0)
        return makeRow(visit);
    const std::optional<WindowId> window = isAtWindow(visit) ? visit.window : std::nullopt;
    Result<void> changed = m_changeVisit.run(
        visit.id.value, visit.priority, codec::nameOf(visit.state), window, visit.firstWindow, visit.firstClerk,
        static_cast<std::int64_t>(visit.legs.size()), visit.reactivations, visit.copies);
    return changed && foundNone() ? makeRow(visit) : changed;
}

Result<void> VisitTable::makeRow(const Visit& visit) {
    const std::optional<WindowId> window = isAtWindow(visit) ? visit.window : std::nullopt;
    const auto legs = static_cast<std::int64_t>(visit.legs.size());
    if (Result<void> written =
            m_writeVisit.run(visit.id.value, visit.id.value / ticketsPerDay, visit.number.prefix, visit.number.sequence,
                             visit.number.digits, visit.code.toString(), static_cast<std::int64_t>(visit.order),
                             visit.issuedAt, codec::nameOf(visit.origin), visit.kiosk, visit.language, visit.priority,
                             visit.appointment, codec::nameOf(visit.state), window, visit.firstWindow, visit.firstClerk,
                             legs, visit.reactivations, visit.copies);
        !written)
        return written;
    return m_deleteLegs.run(visit.id.value, legs);
}

Result<void> VisitTable::writeLeg(const Visit& visit, std::size_t index) {
    const Leg& leg = visit.legs[index];
    const bool active = visit.isOpen() && index == visit.leg;
    const auto write = [&](Statement& statement) {
        return statement.run(visit.id.value, static_cast<std::int64_t>(index), leg.service, leg.queue, leg.queuedAt,
                             leg.firstCalledAt, leg.calledAt, leg.startedAt, leg.endedAt,
                             std::int64_t{leg.parkedFor.count()}, leg.window, leg.clerk, nameOf(leg.outcome), leg.cases,
                             leg.caseNumber, active);
    };
    if (visit.revision == 0)
        return write(m_writeLeg);
    // An active leg was active before most of the time, and then its index is left alone.
    Result<void> changed = write(active ? m_changeLeg : m_endLeg);
    return changed && foundNone() ? write(m_writeLeg) : changed;
}

} // namespace evenhall::journal
