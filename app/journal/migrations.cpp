// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/migrations.h"

#include "app/journal/copy_database.h"
#include "app/journal/migration_texts.h"

#include <array>
#include <filesystem>

namespace evenhall::journal {

namespace {

constexpr std::int64_t applicationId = 0x4576486C; // "EvHl" in the file header, so that `file` and we know a journal

constexpr std::array<Migration, 1> allMigrations{{{1, migrationText0001}}};

Result<std::int64_t> schemaOf(Database& database) {
    Result<std::optional<std::int64_t>> version = database.integer("PRAGMA user_version");
    if (!version)
        return version.error();
    return version->value_or(0);
}

/// A copy of what is there, made once: a second attempt finds the first copy.
Result<void> copyBefore(Database& database, const std::string& file, std::int64_t version) {
    Result<std::optional<std::int64_t>> last = database.integer("SELECT max(sequence) FROM event");
    if (!last)
        return last.error();
    const std::string copy =
        file + ".before-schema-" + std::to_string(version) + "-at-" + std::to_string(last->value_or(0));
    std::error_code ignored;
    if (std::filesystem::exists(copy, ignored))
        return {};
    return copyDatabase(database, copy);
}

Result<void> runStep(Database& database, const Migration& step) {
    Transaction transaction(database);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    const std::string marks = "PRAGMA application_id = " + std::to_string(applicationId) +
                              "; PRAGMA user_version = " + std::to_string(step.version) + ";";
    if (Result<void> changed = database.execute(std::string(step.sql) + marks); !changed)
        return {changed.error().code,
                "schema " + std::to_string(step.version) +
                    " could not be made, the file keeps the one before: " + changed.error().context};
    return transaction.commit();
}

} // namespace

std::span<const Migration> migrations() {
    return allMigrations;
}

Result<void> checkSchema(Database& database, std::span<const Migration> known) {
    Result<std::int64_t> version = schemaOf(database);
    if (!version)
        return version.error();
    Result<std::optional<std::int64_t>> tables = database.integer("SELECT count(*) FROM sqlite_schema");
    Result<std::optional<std::int64_t>> application = database.integer("PRAGMA application_id");
    if (!tables || !application)
        return tables ? application.error() : tables.error();
    const bool empty = *version == 0 && tables->value_or(0) == 0 && application->value_or(0) == 0;
    if (!empty && application->value_or(0) != applicationId)
        return {ErrorCode::Corrupt, "it is a database, but not a journal of Evenhall"};
    if (*version > known.back().version)
        return {ErrorCode::NewerVersion, "its schema is " + std::to_string(*version) + ", this program knows up to " +
                                             std::to_string(known.back().version)};
    return {};
}

Result<void> migrate(Database& database, const std::string& file, std::span<const Migration> steps) {
    Result<std::int64_t> version = schemaOf(database);
    if (!version)
        return version.error();
    if (*version > 0 && *version < steps.back().version) {
        if (Result<void> copied = copyBefore(database, file, *version); !copied)
            return copied;
    }
    for (const Migration& step : steps) {
        if (step.version <= *version)
            continue;
        if (Result<void> done = runStep(database, step); !done)
            return done;
    }
    return {};
}

} // namespace evenhall::journal
