// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/journal/folder_lock.h"
#include "app/journal/journal.h"
#include "app/journal/sqlite_database.h"

#include <memory>
#include <string>

namespace evenhall::journal {

/// An opened, checked and migrated journal file, with the lock that keeps others away.
struct JournalFiles {
    std::unique_ptr<FolderLock> lock;
    std::unique_ptr<Database> database; ///< goes before the lock
};

[[nodiscard]] std::string journalFile(const std::string& folder);

/// Everything of Journal::open() that concerns files: folder, lock, refusals, settings, schema, check after a crash.
Result<JournalFiles> openJournalFiles(const std::string& folder, const JournalOptions& options);

/// PRAGMA quick_check; Corrupt with the first finding.
Result<void> quickCheck(Database& database);

} // namespace evenhall::journal
