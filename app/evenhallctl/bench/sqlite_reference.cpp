// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/sqlite_reference.h"

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <thread>
#include <unordered_set>
#include <vector>

namespace evenhall::bench {

namespace {

using Clock = std::chrono::steady_clock;
constexpr int busyMilliseconds = 20000;
constexpr int queues = 24;
constexpr int waitingNumbers = 200000;

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Database openDatabase(const std::string& path) {
    sqlite3* handle = nullptr;
    sqlite3_open(path.c_str(), &handle);
    Database database(handle, sqlite3_close);
    sqlite3_busy_timeout(handle, busyMilliseconds);
    sqlite3_exec(handle, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;", nullptr, nullptr, nullptr);
    return database;
}

Statement prepare(sqlite3* database, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr);
    return {statement, sqlite3_finalize};
}

bool fillDatabase(const std::string& path) {
    const Database database = openDatabase(path);
    const std::string sql =
        "CREATE TABLE ticket(id INTEGER PRIMARY KEY, queue INTEGER NOT NULL, state INTEGER NOT NULL, window INTEGER);"
        "CREATE INDEX waiting ON ticket(queue, id) WHERE state = 0;"
        "BEGIN; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " +
        std::to_string(waitingNumbers) + ") INSERT INTO ticket SELECT i, i % " + std::to_string(queues) +
        ", 0, NULL FROM n; COMMIT; PRAGMA wal_checkpoint(TRUNCATE);";
    return sqlite3_exec(database.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

bool step(const Statement& statement, int expected) {
    const int code = sqlite3_step(statement.get());
    if (expected != SQLITE_ROW)
        sqlite3_reset(statement.get());
    return code == expected;
}

/// One clerk of the reference.
class Writer {
public:
    Writer(const std::string& path, int number)
        : m_database(openDatabase(path))
        , m_begin(prepare(m_database.get(), "BEGIN IMMEDIATE"))
        , m_oldest(prepare(m_database.get(), "SELECT id FROM ticket WHERE state = 0 AND queue = " +
                                                 std::to_string(number % queues) + " ORDER BY id LIMIT 1"))
        , m_call(prepare(m_database.get(),
                         "UPDATE ticket SET state = 1, window = " + std::to_string(number) + " WHERE id = ?"))
        , m_commit(prepare(m_database.get(), "COMMIT"))
        , m_rollback(prepare(m_database.get(), "ROLLBACK")) {}

    void run(const std::atomic<bool>& stop) {
        while (!stop && callNext()) {
        }
    }
    [[nodiscard]] const std::vector<std::int64_t>& called() const { return m_called; }

private:
    bool callNext() {
        if (!step(m_begin, SQLITE_DONE))
            return true; // busy for the whole time-out: tries again
        const bool found = step(m_oldest, SQLITE_ROW);
        const std::int64_t id = found ? sqlite3_column_int64(m_oldest.get(), 0) : 0;
        sqlite3_reset(m_oldest.get());
        sqlite3_bind_int64(m_call.get(), 1, id);
        if (!found || !step(m_call, SQLITE_DONE)) {
            step(m_rollback, SQLITE_DONE);
            return false;
        }
        if (step(m_commit, SQLITE_DONE))
            m_called.push_back(id);
        return true;
    }

    Database m_database;
    Statement m_begin;
    Statement m_oldest;
    Statement m_call;
    Statement m_commit;
    Statement m_rollback;
    std::vector<std::int64_t> m_called;
};

double measureFsync(const std::string& folder) {
    const std::string path = folder + "/fsync";
    const int file = ::open(path.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0)
        return 0;
    const std::array<char, 4096> block{};
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        const auto before = Clock::now();
        if (::pwrite(file, block.data(), block.size(), i * static_cast<off_t>(block.size())) < 0 ||
            ::fdatasync(file) != 0)
            break;
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - before).count());
    }
    ::close(file);
    ::unlink(path.c_str());
    std::sort(times.begin(), times.end());
    return times.empty() ? 0 : times[times.size() / 2];
}

ReferenceFigures countCalls(const std::vector<std::unique_ptr<Writer>>& writers, Clock::duration time) {
    ReferenceFigures figures;
    std::unordered_set<std::int64_t> seen;
    std::size_t calls = 0;
    for (const auto& writer : writers) {
        calls += writer->called().size();
        for (const std::int64_t id : writer->called())
            figures.doubleCalls += seen.insert(id).second ? 0 : 1;
    }
    figures.callsPerSecond = static_cast<double>(calls) / std::chrono::duration<double>(time).count();
    return figures;
}

} // namespace

Result<ReferenceFigures> measureReference(const std::string& folder, int writers, std::chrono::milliseconds time) {
    const std::string path = folder + "/reference.db";
    if (!fillDatabase(path))
        return {ErrorCode::Io, "the reference database could not be made"};
    std::vector<std::unique_ptr<Writer>> clerks;
    for (int i = 0; i < writers; ++i)
        clerks.push_back(std::make_unique<Writer>(path, i));
    std::atomic<bool> stop = false;
    const auto started = Clock::now();
    std::vector<std::thread> threads;
    for (const auto& clerk : clerks)
        threads.emplace_back([&clerk, &stop] { clerk->run(stop); });
    std::this_thread::sleep_for(time);
    stop = true;
    for (std::thread& thread : threads)
        thread.join();
    ReferenceFigures figures = countCalls(clerks, Clock::now() - started);
    figures.fsyncMilliseconds = measureFsync(folder);
    return figures;
}

} // namespace evenhall::bench
