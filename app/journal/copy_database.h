// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/journal/sqlite_database.h"

#include <string>

namespace evenhall::journal {

/// Copies a database into a new file while others may write to it; the copy is the state at one moment. The file
/// appears under its name only when it is complete and synced; an existing one is never overwritten. Until then it is
/// `<file>.part`; one left by a crash is written over.
Result<void> copyDatabase(Database& source, const std::string& file);

/// Makes the entries of a folder durable. SQLite syncs its files, but not the folder a new database stands in.
Result<void> syncFolder(const std::string& folder);

} // namespace evenhall::journal
