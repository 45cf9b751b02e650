// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/outbox_table.h"

#include "app/codec/enum_names.h"

namespace evenhall::journal {

namespace {

std::optional<std::string_view> nameOf(const std::optional<PrintState>& state) {
    return state ? std::optional(codec::nameOf(*state)) : std::nullopt;
}

} // namespace

OutboxTable::OutboxTable(Database& database)
    : m_write(database, "INSERT INTO print_job (job, business_day, ticket, kiosk, copy, document, expires_at, state, "
                        "level) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9) ON CONFLICT (job) DO UPDATE SET document = "
                        "CASE ?6 WHEN '' THEN document ELSE ?6 END, expires_at = ?7, state = ?8, level = ?9")
    , m_report(database, "UPDATE print_job SET state = ?, level = ? WHERE job = ?")
    , m_open(database, "SELECT job, ticket, kiosk, copy, document, expires_at, state, level FROM print_job "
                       "WHERE state IS NULL OR state = 'accepted' ORDER BY job") {}

Result<void> OutboxTable::write(const OutboxJob& job, BusinessDay day) {
    return m_write.run(job.job, day, job.ticket.value, job.kiosk, job.copy, job.documentJson, job.expiresAt,
                       nameOf(job.state), job.level);
}

Result<void> OutboxTable::reported(const PrintReported& event) {
    return m_report.run(codec::nameOf(event.state), event.level, event.job);
}

Result<std::vector<OutboxJob>> OutboxTable::openJobs() {
    if (Result<void> started = m_open.start(); !started)
        return started.error();
    std::vector<OutboxJob> jobs;
    for (;;) {
        Result<bool> row = m_open.next();
        if (!row)
            return row.error();
        if (!*row)
            return jobs;
        OutboxJob& job = jobs.emplace_back();
        job.job = m_open.text(0);
        job.ticket = TicketId{m_open.integer(1)};
        job.kiosk = KioskId(std::string(m_open.text(2)));
        job.copy = static_cast<int>(m_open.integer(3));
        job.documentJson = m_open.text(4);
        job.expiresAt = Instant{m_open.integer(5)};
        if (!m_open.isNull(6))
            job.state = codec::enumeratorOf<PrintState>(m_open.text(6));
        job.level = m_open.text(7);
    }
}

} // namespace evenhall::journal
