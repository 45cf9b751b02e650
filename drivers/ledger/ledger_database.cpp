// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/ledger/ledger_database.h"

#include <sqlite3.h>

namespace evenhall::ledger {

using device::Fault;
using device::FaultCode;
using device::Outcome;

namespace {

constexpr int lockPatience = 5000; // milliseconds, for another worker of the same box

FaultCode codeOf(int sqliteCode) {
    switch (sqliteCode & 0xFF) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return FaultCode::Garbled;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return FaultCode::Busy;
    case SQLITE_CONSTRAINT:
        return FaultCode::Refused;
    default: // an open set of numbers of the library, not an enumeration
        return FaultCode::Io;
    }
}

/// What the operator of a box reads: "the print ledger cannot be used: database or disk is full".
std::string describe(int code, const char* message) {
    switch (codeOf(code)) {
    case FaultCode::Garbled:
        return std::string("the print ledger is damaged: ") + message;
    case FaultCode::Refused:
        return std::string("the print ledger refuses: ") + message;
    default: // every other code of ours is one of a ledger out of reach
        return std::string("the print ledger cannot be used: ") + message;
    }
}

} // namespace

Outcome<std::unique_ptr<LedgerDatabase>> LedgerDatabase::open(const std::string& file, const std::string& vfs) {
    sqlite3* handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(file.c_str(), &handle, flags, vfs.empty() ? nullptr : vfs.c_str());
    std::unique_ptr<LedgerDatabase> database(new LedgerDatabase(handle));
    if (code != SQLITE_OK)
        return Fault{codeOf(code), describe(code, sqlite3_errstr(code)) + ", " + file};
    sqlite3_busy_timeout(handle, lockPatience);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    return database;
}

LedgerDatabase::~LedgerDatabase() {
    sqlite3_close_v2(m_handle);
}

Outcome<void> LedgerDatabase::execute(const std::string& sql) {
    if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return fault();
    return {};
}

Outcome<std::string> LedgerDatabase::text(const std::string& sql) {
    LedgerStatement statement(*this, sql);
    const Outcome<bool> row = statement.next();
    if (!row)
        return row.fault();
    return *row ? statement.text(0) : std::string();
}

int LedgerDatabase::changes() const {
    return sqlite3_changes(m_handle);
}

Fault LedgerDatabase::fault() const {
    const int code = sqlite3_extended_errcode(m_handle);
    return {codeOf(code), describe(code, sqlite3_errmsg(m_handle))};
}

LedgerStatement::LedgerStatement(LedgerDatabase& database, std::string_view sql) : m_database(database) {
    sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &m_statement, nullptr);
}

LedgerStatement::~LedgerStatement() {
    sqlite3_finalize(m_statement);
}

LedgerStatement& LedgerStatement::bind(std::string_view text) {
    sqlite3_bind_text64(m_statement, ++m_parameter, text.empty() ? "" : text.data(), text.size(), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
    return *this;
}

LedgerStatement& LedgerStatement::bind(std::int64_t number) {
    sqlite3_bind_int64(m_statement, ++m_parameter, number);
    return *this;
}

LedgerStatement& LedgerStatement::bind(const std::optional<std::int64_t>& number) {
    if (number)
        return bind(*number);
    sqlite3_bind_null(m_statement, ++m_parameter);
    return *this;
}

Outcome<void> LedgerStatement::run() {
    const Outcome<bool> row = next();
    return row ? Outcome<void>() : Outcome<void>(row.fault());
}

Outcome<bool> LedgerStatement::next() {
    if (m_statement == nullptr) // it could not be compiled
        return m_database.fault();
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return m_database.fault();
}

std::string LedgerStatement::text(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return data == nullptr ? std::string()
                           : std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)));
}

std::int64_t LedgerStatement::number(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

std::optional<std::int64_t> LedgerStatement::optionalNumber(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL ? std::nullopt : std::optional(number(column));
}

LedgerTransaction::~LedgerTransaction() {
    if (m_open)
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Outcome<void> LedgerTransaction::begin() {
    Outcome<void> begun = m_database.execute("BEGIN IMMEDIATE");
    m_open = begun.ok();
    return begun;
}

Outcome<void> LedgerTransaction::commit() {
    Outcome<void> committed = m_database.execute("COMMIT");
    m_open = !committed.ok();
    return committed;
}

} // namespace evenhall::ledger
