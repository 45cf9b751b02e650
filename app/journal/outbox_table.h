// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/journal/batch.h"
#include "app/journal/sqlite_database.h"

#include <vector>

namespace evenhall::journal {

/// Print jobs: the outbox of the hall and the record of what became of each.
class OutboxTable {
public:
    explicit OutboxTable(Database& database);

    /// Stores a new job, or changes a stored one; an empty document leaves the stored one.
    Result<void> write(const OutboxJob& job, BusinessDay day);
    Result<void> reported(const PrintReported& event);
    /// Not accepted yet, or accepted without an outcome, in the order of their names.
    Result<std::vector<OutboxJob>> openJobs();

private:
    Statement m_write;
    Statement m_report;
    Statement m_open;
};

} // namespace evenhall::journal
