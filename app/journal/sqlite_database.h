// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/id.h"
#include "app/domain/values/result.h"
#include "app/domain/values/time.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace evenhall::journal {

/// One SQLite connection. Belongs to one thread. Foreign errors are translated here: damaged files are Corrupt, a lock
/// held by somebody else is Busy, everything else (I/O, full disk, violated constraint) is StorageFailed.
class Database {
public:
    enum class Mode { ReadOnly, ReadWrite, Create };

    /// `vfs` names the SQLite VFS; empty is the default one. Never changes an existing file.
    static Result<std::unique_ptr<Database>> open(const std::string& file, Mode mode, const std::string& vfs = {});
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs one or more statements without parameters; rows are ignored.
    Result<void> execute(const std::string& sql);
    /// The first column of the first row; absent without a row.
    Result<std::optional<std::int64_t>> integer(const std::string& sql);
    Result<std::string> text(const std::string& sql);

    /// Leaves the write-ahead log alone on close: a file that was refused stays byte for byte as it was.
    void keepLogOnClose(bool keep);
    [[nodiscard]] int changes() const;
    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    /// The last error of this connection.
    [[nodiscard]] Error error(std::string_view action) const;

private:
    explicit Database(sqlite3* handle) : m_handle(handle) {}

    sqlite3* m_handle = nullptr;
};

/// A result code without a connection, translated.
[[nodiscard]] Error sqliteError(int code, std::string_view action);

using Blob = std::span<const std::uint8_t>;

/// One prepared statement, compiled at its first use and kept. A failed compilation is reported by each use.
class Statement {
public:
    Statement(Database& database, std::string sql) : m_database(&database), m_sql(std::move(sql)) {}
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Binds the values in order and runs to the end. The values need to live only during the call.
    template <typename... Values>
    Result<void> run(const Values&... values) {
        if (Result<void> ready = prepare(); !ready)
            return ready;
        m_transient = false;
        int index = 0;
        (bind(++index, values), ...);
        return finish();
    }
    /// Binds copies of the values and leaves the statement before its first row.
    template <typename... Values>
    Result<void> start(const Values&... values) {
        if (Result<void> ready = prepare(); !ready)
            return ready;
        m_transient = true;
        int index = 0;
        (bind(++index, values), ...);
        return {};
    }
    /// Goes to the next row; false after the last, and the statement is reset.
    Result<bool> next();
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optionalInteger(int column) const;
    [[nodiscard]] std::string_view text(int column) const; ///< valid until the next step
    [[nodiscard]] Blob blob(int column) const;             ///< valid until the next step

private:
    Result<void> prepare();
    Result<void> finish();

    void bind(int index, std::int64_t value);
    void bind(int index, std::string_view value);
    void bind(int index, Blob value);
    void bindNull(int index);
    void bind(int index, int value) { bind(index, std::int64_t{value}); }
    void bind(int index, bool value) { bind(index, std::int64_t{value ? 1 : 0}); }
    void bind(int index, const std::string& value) { bind(index, std::string_view(value)); }
    void bind(int index, Instant value) { bind(index, value.milliseconds); }
    void bind(int index, BusinessDay value) { bind(index, value.toDecimal()); }
    template <typename Tag>
    void bind(int index, const Id<Tag>& value) {
        bind(index, std::string_view(value.toString()));
    }
    template <typename Value>
    void bind(int index, const std::optional<Value>& value) {
        if (value)
            bind(index, *value);
        else
            bindNull(index);
    }

    Database* m_database;
    std::string m_sql;
    sqlite3_stmt* m_statement = nullptr;
    bool m_transient = false;
};

/// A write transaction; rolled back unless committed.
class Transaction {
public:
    explicit Transaction(Database& database) : m_database(database) {}
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    Result<void> begin();
    /// After success the changes are durable.
    Result<void> commit();

private:
    Database& m_database;
    bool m_open = false;
};

} // namespace evenhall::journal
