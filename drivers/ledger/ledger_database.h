// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/outcome.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace evenhall::ledger {

/// One SQLite connection of the ledger. Foreign errors are translated here: Garbled for a damaged file, Busy for a
/// lock held by somebody else, Refused for a broken rule of the schema, Io for everything else (full disk, read-only).
class LedgerDatabase {
public:
    [[nodiscard]] static device::Outcome<std::unique_ptr<LedgerDatabase>> open(const std::string& file,
                                                                               const std::string& vfs);
    ~LedgerDatabase();
    LedgerDatabase(const LedgerDatabase&) = delete;
    LedgerDatabase& operator=(const LedgerDatabase&) = delete;

    /// One or more statements without parameters.
    [[nodiscard]] device::Outcome<void> execute(const std::string& sql);
    /// The first column of the first row as text; empty without a row.
    [[nodiscard]] device::Outcome<std::string> text(const std::string& sql);
    [[nodiscard]] int changes() const;
    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    [[nodiscard]] device::Fault fault() const;

private:
    explicit LedgerDatabase(sqlite3* handle) : m_handle(handle) {}

    sqlite3* m_handle;
};

/// A statement with parameters, bound one after the other; used once.
class LedgerStatement {
public:
    LedgerStatement(LedgerDatabase& database, std::string_view sql);
    ~LedgerStatement();
    LedgerStatement(const LedgerStatement&) = delete;
    LedgerStatement& operator=(const LedgerStatement&) = delete;

    LedgerStatement& bind(std::string_view text);
    LedgerStatement& bind(const std::string& text) { return bind(std::string_view(text)); }
    LedgerStatement& bind(std::int64_t number);
    LedgerStatement& bind(const std::optional<std::int64_t>& number);

    /// To the end, without rows.
    [[nodiscard]] device::Outcome<void> run();
    /// The next row; false after the last.
    [[nodiscard]] device::Outcome<bool> next();
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optionalNumber(int column) const;

private:
    LedgerDatabase& m_database;
    sqlite3_stmt* m_statement = nullptr;
    int m_parameter = 0;
};

/// A write transaction, undone unless committed.
class LedgerTransaction {
public:
    explicit LedgerTransaction(LedgerDatabase& database) : m_database(database) {}
    ~LedgerTransaction();
    LedgerTransaction(const LedgerTransaction&) = delete;
    LedgerTransaction& operator=(const LedgerTransaction&) = delete;

    [[nodiscard]] device::Outcome<void> begin();
    [[nodiscard]] device::Outcome<void> commit();

private:
    LedgerDatabase& m_database;
    bool m_open = false;
};

} // namespace evenhall::ledger
