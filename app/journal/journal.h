// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/journal/batch.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace evenhall::journal {

struct JournalOptions {
    int issuer = 1;                 ///< 0 to 99: who mints these events and ticket ids
    std::function<Instant()> clock; ///< for the time recorded; without one the time at the issuer is taken
    std::string vfs;                ///< SQLite VFS; empty: the default one. Tests put a recorder or faults here
    bool durable = true;            ///< false: no syncs; only to fill test data and to show what would be lost
    std::int64_t quickCheckBelow = std::int64_t{32} << 20; ///< bytes; larger files are not read through after a crash
};

/// The hall's memory: an append-only, hash-chained list of events with everything that follows from them, in
/// `<folder>/hall.db` (SQLite). One process at a time writes to it. Belongs to the hall thread; JournalReader reads
/// beside it from other threads.
///
/// How a crash is survived: append() writes all of a batch in one SQLite transaction into the write-ahead log and
/// returns after the log is synced. (1) Killed or without power before that: recovery finds no valid commit in the log
/// and the batch is gone as a whole; nobody had an answer. (2) After it: recovery finds the commit, the whole batch is
/// there. (3) While the log is copied into the database: the log is kept until that is synced, and copied again.
class Journal {
public:
    /// Opens or makes the journal of a folder (made if missing) and takes a new leader epoch. Refuses, and changes
    /// nothing: a newer schema (NewerVersion), a damaged or foreign file (Corrupt), a journal that another process has
    /// open (Busy). Never deletes anything.
    static Result<std::unique_ptr<Journal>> open(const std::string& folder, const JournalOptions& options = {});
    /// Marks a clean end.
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// The hall as it was at the last snapshot, and what belongs to it now. Once, before the first append().
    Result<Restored> restore();
    /// Hands over the events after `sequence` in order, one at a time, because a day of them would fill the memory;
    /// checks their hash chain. Ends with the first error, the receiver's included.
    Result<void> replay(std::int64_t after, const std::function<Result<void>(RestoredEvent)>& receive);

    /// Makes a batch durable and returns the new last sequence. Blocks for one sync of the disk. Everything or nothing:
    /// StaleEpoch if another controller leads or `expectedSequence` is not sequence(); StorageFailed if the disk
    /// refused or a rule of the tables would be broken (a number or a call twice). After an error the journal is as it
    /// was and may be used again. (When the sync itself failed and the machine then stops, the batch may or may not be
    /// found later, like a batch whose answer was on its way: a repeat with the same key finds out.)
    Result<std::int64_t> append(std::int64_t expectedSequence, std::int64_t epoch, const Batch& batch);

    [[nodiscard]] std::int64_t sequence() const;
    [[nodiscard]] std::int64_t epoch() const;

    /// What this actor was answered to the command with this key; absent if never asked or purged.
    Result<std::optional<Answer>> answerFor(const std::string& actor, const std::string& key);

    /// Deletes free text, answers and printed documents of days before `keepFrom`. Events stay as they are.
    Result<void> purge(BusinessDay keepFrom);

    /// Reads every page of the file (PRAGMA quick_check); slow on a large one. Corrupt with the first finding.
    Result<void> quickCheck();

private:
    struct Inside;

    explicit Journal(std::unique_ptr<Inside> inside);

    std::unique_ptr<Inside> m_inside;
};

} // namespace evenhall::journal
