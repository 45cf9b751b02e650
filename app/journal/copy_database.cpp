// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/copy_database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace evenhall::journal {

namespace {

constexpr int pagesPerStep = 1024;

Error systemError(const std::string& action) {
    return {ErrorCode::StorageFailed, action + ": " + std::strerror(errno)};
}

Result<void> syncPath(const std::string& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return systemError("open " + path);
    const bool synced = ::fsync(descriptor) == 0;
    const Error error = synced ? Error{} : systemError("sync " + path);
    ::close(descriptor);
    return synced ? Result<void>() : Result<void>(error);
}

Result<void> copyPages(Database& source, Database& target) {
    sqlite3_backup* backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (backup == nullptr)
        return target.error("begin the copy");
    int code = SQLITE_OK;
    while (code == SQLITE_OK)
        code = sqlite3_backup_step(backup, pagesPerStep);
    const int finished = sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE || finished != SQLITE_OK)
        return sqliteError(code != SQLITE_DONE ? code : finished, "copy the journal");
    return {};
}

Result<void> writePart(Database& source, const std::string& part) {
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    Result<std::unique_ptr<Database>> target = Database::open(part, Database::Mode::Create);
    if (!target)
        return target.error();
    if (Result<void> copied = copyPages(source, **target); !copied)
        return copied;
    // A copy is one file: without this it would ask for a write-ahead log beside it.
    return (*target)->execute("PRAGMA journal_mode = DELETE");
}

} // namespace

Result<void> copyDatabase(Database& source, const std::string& file) {
    std::error_code problem;
    if (std::filesystem::exists(file, problem))
        return {ErrorCode::BadValue, file + " exists already"};
    const std::string part = file + ".part";
    // The open read transaction pins one moment: pages written meanwhile go to the log and are not seen.
    if (Result<void> read = source.execute("BEGIN; SELECT count(*) FROM sqlite_schema"); !read)
        return read;
    Result<void> written = writePart(source, part);
    const Result<void> ended = source.execute("ROLLBACK");
    if (!written || !ended)
        return !written ? written : ended;
    if (Result<void> synced = syncPath(part, O_RDONLY); !synced)
        return synced;
    std::filesystem::rename(part, file, problem);
    if (problem)
        return {ErrorCode::StorageFailed, "name the copy " + file + ": " + problem.message()};
    const std::filesystem::path folder = std::filesystem::path(file).parent_path();
    return syncFolder(folder.empty() ? "." : folder.string());
}

Result<void> syncFolder(const std::string& folder) {
    return syncPath(folder, O_RDONLY | O_DIRECTORY);
}

} // namespace evenhall::journal
