// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/journal/sqlite_database.h"

#include <span>
#include <string>
#include <string_view>

namespace evenhall::journal {

/// One step of the schema, from app/journal/migrations/NNNN.sql. Never edited once released.
struct Migration {
    int version = 0; ///< of the schema after it
    std::string_view sql;
};

/// Every step, in order from 1.
[[nodiscard]] std::span<const Migration> migrations();

/// Refuses a file that is no journal (Corrupt) or of a newer schema than the last of `known` (NewerVersion). Changes
/// nothing. An empty database is fine.
Result<void> checkSchema(Database& database, std::span<const Migration> known);

/// Brings a checked database to the last schema, each step in a transaction of its own. Before the first step a file
/// with events is copied beside itself as `<file>.before-schema-<version>-at-<last sequence>`. When a step fails, the
/// database keeps the schema of the last good step, and the error says which one failed.
Result<void> migrate(Database& database, const std::string& file, std::span<const Migration> steps);

} // namespace evenhall::journal
