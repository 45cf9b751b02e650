// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace evenhall::test {

/// A SQLite VFS over the default one that remembers every write, truncation, sync and deletion, so that a test can ask
/// what a disk might hold if the power had gone at any of these moments. It can also make operations fail.
///
/// The model of the disk: what was written before a sync of its file is there. Of what was written after it, each
/// sector of 512 bytes may be there, be missing or (torn) hold anything in the bytes that were written; bytes around a
/// write are untouched (SQLite's power-safe overwrite, which it assumes by default). Truncations and deletions without
/// a sync may or may not have happened. A file is in its folder once it was synced.
///
/// Syncs are not passed on to the machine's disk. One thread.
class RecordingVfs {
public:
    /// Registers itself with SQLite under `name` until it is destroyed.
    explicit RecordingVfs(std::string name);
    ~RecordingVfs();
    RecordingVfs(const RecordingVfs&) = delete;
    RecordingVfs& operator=(const RecordingVfs&) = delete;

    [[nodiscard]] const std::string& name() const { return m_name; }

    /// Moments so far; a power loss can be placed at each from 0 to this one.
    [[nodiscard]] std::size_t moments() const { return m_operations.size(); }

    /// How the unsynced rest of the writes is treated.
    enum class Rest { Dropped, Kept, Torn };

    /// Writes into `folder` what the disk might hold after a power loss at `moment`. The write-ahead index is not
    /// among it, SQLite makes it anew.
    void rebuild(std::size_t moment, Rest rest, std::mt19937_64& random, const std::string& folder) const;

    enum class Fault { Write, Sync, DiskFull };
    /// Lets the n-th operation of that kind from now (0 is the next) and all after it fail, until clearFault().
    void failFrom(int n, Fault fault);
    void clearFault() { m_fault.reset(); }
    [[nodiscard]] bool failed() const { return m_failed; } ///< since failFrom()

private:
    friend struct RecordedFile;
    friend struct VfsFunctions;

    enum class Kind { Exists, Write, Truncate, Sync, Delete };
    struct Operation {
        Kind kind = Kind::Write;
        std::string file;
        std::int64_t offset = 0; ///< or new size
        std::string bytes;
        bool durable = false; ///< at once, without a sync
    };
    using Disk = std::map<std::string, std::string>;

    void record(Operation operation) { m_operations.push_back(std::move(operation)); }
    /// The SQLite error this operation must return, SQLITE_OK for none.
    int nextFault(Kind kind);
    void apply(const Operation& operation, bool synced, Rest rest, std::mt19937_64& random, Disk& disk) const;
    [[nodiscard]] std::vector<bool> syncedBefore(std::size_t moment) const;

    std::string m_name;
    sqlite3_vfs* m_default;
    sqlite3_vfs m_vfs{};
    std::vector<Operation> m_operations;
    std::set<std::string> m_known; ///< files whose first state is recorded
    std::optional<Fault> m_fault;
    int m_untilFault = 0;
    bool m_failed = false;
};

} // namespace evenhall::test
