// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/sqlite_database.h"

#include <sqlite3.h>

namespace evenhall::journal {

namespace {

ErrorCode codeOf(int sqliteCode) {
    switch (sqliteCode & 0xFF) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Corrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    default: // an open set of numbers of the library, not an enumeration
        return ErrorCode::StorageFailed;
    }
}

int flagsOf(Database::Mode mode) {
    switch (mode) {
    case Database::Mode::ReadOnly:
        return SQLITE_OPEN_READONLY;
    case Database::Mode::ReadWrite:
        return SQLITE_OPEN_READWRITE;
    case Database::Mode::Create:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    }
    return SQLITE_OPEN_READONLY;
}

} // namespace

Error sqliteError(int code, std::string_view action) {
    return {codeOf(code), std::string(action) + ": " + sqlite3_errstr(code) + " (" + std::to_string(code) + ")"};
}

Result<std::unique_ptr<Database>> Database::open(const std::string& file, Mode mode, const std::string& vfs) {
    // Counting its own memory costs SQLite a lock for every allocation, and nobody asks. Refused, without harm, once
    // the library is in use.
    static const int counting = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(counting);
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &handle, flagsOf(mode) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                                     vfs.empty() ? nullptr : vfs.c_str());
    std::unique_ptr<Database> database(new Database(handle));
    if (code != SQLITE_OK)
        return sqliteError(code, "open " + file);
    sqlite3_busy_timeout(handle, 5000);
    return database;
}

Database::~Database() {
    sqlite3_close_v2(m_handle);
}

Result<void> Database::execute(const std::string& sql) {
    if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return error(sql.substr(0, 60));
    return {};
}

Result<std::optional<std::int64_t>> Database::integer(const std::string& sql) {
    Statement statement(*this, sql);
    if (Result<void> started = statement.start(); !started)
        return started.error();
    Result<bool> row = statement.next();
    if (!row)
        return row.error();
    return *row ? statement.optionalInteger(0) : std::nullopt;
}

Result<std::string> Database::text(const std::string& sql) {
    Statement statement(*this, sql);
    if (Result<void> started = statement.start(); !started)
        return started.error();
    Result<bool> row = statement.next();
    if (!row)
        return row.error();
    return *row ? std::string(statement.text(0)) : std::string();
}

void Database::keepLogOnClose(bool keep) {
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

int Database::changes() const {
    return sqlite3_changes(m_handle);
}

Error Database::error(std::string_view action) const {
    const int code = sqlite3_extended_errcode(m_handle);
    return {codeOf(code), std::string(action) + ": " + sqlite3_errmsg(m_handle) + " (" + std::to_string(code) + ")"};
}

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

Result<void> Statement::prepare() {
    if (m_statement != nullptr)
        return {};
    const int code = sqlite3_prepare_v3(m_database->handle(), m_sql.data(), static_cast<int>(m_sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    if (code != SQLITE_OK)
        return m_database->error(m_sql.substr(0, 60));
    return {};
}

Result<void> Statement::finish() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_DONE || code == SQLITE_ROW) {
        sqlite3_reset(m_statement);
        return {};
    }
    const Error error = m_database->error(m_sql.substr(0, 60));
    sqlite3_reset(m_statement);
    return error;
}

Result<bool> Statement::next() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    const Error error = m_database->error(m_sql.substr(0, 60));
    sqlite3_reset(m_statement);
    if (code == SQLITE_DONE)
        return false;
    return error;
}

void Statement::reset() {
    sqlite3_reset(m_statement);
}

void Statement::bind(int index, std::int64_t value) {
    sqlite3_bind_int64(m_statement, index, value);
}

void Statement::bind(int index, std::string_view value) {
    const char* data = value.data() != nullptr ? value.data() : "";
    sqlite3_bind_text64(m_statement, index, data, value.size(), m_transient ? SQLITE_TRANSIENT : SQLITE_STATIC,
                        SQLITE_UTF8);
}

void Statement::bind(int index, Blob value) {
    sqlite3_bind_blob64(m_statement, index, value.data(), value.size(), m_transient ? SQLITE_TRANSIENT : SQLITE_STATIC);
}

void Statement::bindNull(int index) {
    sqlite3_bind_null(m_statement, index);
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const {
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::string_view Statement::text(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return {data != nullptr ? data : "", static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

Blob Statement::blob(int column) const {
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

Transaction::~Transaction() {
    if (m_open)
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> Transaction::begin() {
    if (Result<void> begun = m_database.execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    m_open = true;
    return {};
}

Result<void> Transaction::commit() {
    if (Result<void> committed = m_database.execute("COMMIT"); !committed)
        return committed;
    m_open = false;
    return {};
}

} // namespace evenhall::journal
