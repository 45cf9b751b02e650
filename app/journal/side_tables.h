// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/journal/batch.h"
#include "app/journal/hash_chain.h"
#include "app/journal/sqlite_database.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace evenhall::journal {

struct StoredSnapshot {
    std::int64_t sequence = 0;
    std::string json;
    Digest digest{};
};

/// What is kept beside the events: answers, notes, configurations and snapshots.
class SideTables {
public:
    explicit SideTables(Database& database);

    Result<void> write(const std::vector<StoredAnswer>& answers, const std::vector<Note>& notes);
    /// The same content is stored once.
    Result<void> write(const StoredConfiguration& configuration);
    Result<void> writeSnapshot(std::int64_t sequence, const std::string& json, const Digest& digest);

    Result<std::optional<std::string>> answerFor(const std::string& actor, const std::string& key);
    Result<std::optional<StoredSnapshot>> latestSnapshot();
    /// JSON by hash: in force at that sequence, or adopted later.
    Result<std::map<std::string, std::string>> configurationsSince(std::int64_t sequence);
    Result<std::vector<Note>> notesOfLastDay();
    /// The hall of the configuration adopted last; empty before the first.
    Result<std::string> currentHall();

    Result<void> purge(BusinessDay keepFrom);

private:
    Database& m_database;
    Statement m_writeAnswer;
    Statement m_writeNote;
    Statement m_writeConfiguration;
    Statement m_writeSnapshot;
    Statement m_forgetSnapshots;
    Statement m_answer;
    Statement m_snapshot;
    Statement m_configurations;
    Statement m_notes;
};

} // namespace evenhall::journal
