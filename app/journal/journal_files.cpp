// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/journal_files.h"

#include "app/journal/copy_database.h"
#include "app/journal/migrations.h"

#include <filesystem>

namespace evenhall::journal {

namespace {

Error inFile(const std::string& file, const Error& error) {
    return {error.code, "journal " + file + ": " + error.context};
}

/// The settings of the writing connection. synchronous=FULL syncs the log before a commit returns. While the file is
/// still new, SQLite works with a rollback journal that it deletes; only EXTRA makes that deletion durable. If the
/// power went and it came back, it would undo the whole file.
Result<void> configure(Database& database, bool durable) {
    if (Result<void> set = database.execute(durable ? "PRAGMA synchronous = EXTRA" : "PRAGMA synchronous = OFF"); !set)
        return set;
    Result<std::string> mode = database.text("PRAGMA journal_mode = WAL");
    if (!mode)
        return mode.error();
    if (*mode != "wal")
        return {ErrorCode::StorageFailed, "the file system allows no write-ahead log"};
    // secure_delete: purged text is overwritten, not only unlinked. wal_autocheckpoint: a busy hour writes the same
    // pages over and over, so a log of up to 16 MB is copied back four times less often than one of 4 MB.
    return database.execute(
        std::string("PRAGMA synchronous = ") + (durable ? "FULL" : "OFF") +
        "; PRAGMA wal_autocheckpoint = 4000; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = "
        "-2000;"
        "PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 33554432; PRAGMA trusted_schema = OFF;");
}

Result<bool> diedLastTime(Database& database) {
    Result<std::optional<std::int64_t>> open =
        database.integer("SELECT closed_at IS NULL FROM leader ORDER BY epoch DESC LIMIT 1");
    if (!open)
        return open.error();
    return open->value_or(0) == 1;
}

Result<void> checkAfterCrash(Database& database, const std::string& file, const JournalOptions& options) {
    Result<bool> died = diedLastTime(database);
    if (!died)
        return died.error();
    std::error_code problem;
    const auto size = std::filesystem::file_size(file, problem);
    if (!*died || problem || size > static_cast<std::uintmax_t>(options.quickCheckBelow))
        return {};
    return quickCheck(database);
}

Result<void> prepare(Database& database, const std::string& file, const JournalOptions& options) {
    database.keepLogOnClose(true);
    if (Result<void> known = checkSchema(database, migrations()); !known)
        return known;
    if (Result<void> configured = configure(database, options.durable); !configured)
        return configured;
    if (Result<void> migrated = migrate(database, file, migrations()); !migrated)
        return migrated;
    if (Result<void> checked = checkAfterCrash(database, file, options); !checked)
        return checked;
    database.keepLogOnClose(false);
    return {};
}

} // namespace

std::string journalFile(const std::string& folder) {
    return folder + "/hall.db";
}

Result<JournalFiles> openJournalFiles(const std::string& folder, const JournalOptions& options) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem)
        return {ErrorCode::StorageFailed, "make the folder " + folder + ": " + problem.message()};
    Result<std::unique_ptr<FolderLock>> lock = FolderLock::take(folder);
    if (!lock)
        return lock.error();
    const std::string file = journalFile(folder);
    Result<std::unique_ptr<Database>> database = Database::open(file, Database::Mode::Create, options.vfs);
    if (!database)
        return inFile(file, database.error());
    if (Result<void> ready = prepare(**database, file, options); !ready)
        return inFile(file, ready.error());
    if (Result<void> synced = syncFolder(folder); !synced) // the file may be new, and so may its log
        return synced.error();
    return JournalFiles{std::move(*lock), std::move(*database)};
}

Result<void> quickCheck(Database& database) {
    Result<std::string> finding = database.text("PRAGMA quick_check(1)");
    if (!finding)
        return finding.error();
    if (*finding != "ok")
        return {ErrorCode::Corrupt, *finding};
    return {};
}

} // namespace evenhall::journal
