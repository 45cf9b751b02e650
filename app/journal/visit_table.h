// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/queueing/visit.h"
#include "app/journal/sqlite_database.h"

#include <vector>

namespace evenhall::journal {

/// The projection of visits and their legs. Its indexes refuse a second ticket at a window, a second active leg and a
/// number given out twice on a day.
class VisitTable {
public:
    explicit VisitTable(Database& database);

    /// Writes visits as they are after a batch. Those that left a window are written before those that came to one.
    Result<void> write(const std::vector<Visit>& visits);
    /// A new day leaves nobody at a window.
    Result<void> clearWindows();

private:
    Result<void> leaveWindows(const std::vector<Visit>& visits);
    Result<void> writeOne(const Visit& visit);
    Result<void> writeRow(const Visit& visit);
    Result<void> makeRow(const Visit& visit);
    Result<void> writeLeg(const Visit& visit, std::size_t index);
    [[nodiscard]] bool foundNone() const { return m_database.changes() == 0; }

    Database& m_database;
    Statement m_writeVisit;
    Statement m_changeVisit;
    Statement m_leaveWindow;
    Statement m_clearWindows;
    Statement m_writeLeg;
    Statement m_changeLeg;
    Statement m_endLeg;
    Statement m_deleteLegs;
};

} // namespace evenhall::journal
