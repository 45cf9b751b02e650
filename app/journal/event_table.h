// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/journal/hash_chain.h"
#include "app/journal/sqlite_database.h"

#include <cstdint>
#include <optional>
#include <string>

namespace evenhall::journal {

/// A stored event as it stands in the table; the views of the envelope are valid until the next row.
struct StoredEvent {
    Envelope envelope;
    Digest hash{};
};

/// The end of the chain: what the next event is linked to.
struct ChainHead {
    std::int64_t sequence = 0;
    Digest hash{}; ///< zeros before the first event
};

/// The append-only table of events. Nothing here changes or deletes a row.
class EventTable {
public:
    explicit EventTable(Database& database);

    Result<void> insert(const Envelope& envelope, const Digest& hash);
    /// Events of one business day were inserted, without others between; a day may be noted again as it goes on.
    Result<void> noteDay(std::int64_t businessDay, std::int64_t first, std::int64_t last);

    Result<ChainHead> head();
    /// The chain as it was after `sequence`; zeros for 0. Corrupt when there is no such event.
    Result<ChainHead> headAt(std::int64_t sequence);
    /// The last number that issuer used, 0 if none.
    Result<std::int64_t> lastOfIssuer(int issuer);

    /// Stands before the first event after `sequence`, up to and with `last`.
    Result<void> read(std::int64_t sequence, std::int64_t last);
    /// The next event; nothing after the last.
    Result<std::optional<StoredEvent>> next();
    void endReading() { m_read.reset(); }

private:
    Result<ChainHead> readHead(Statement& statement);

    Statement m_insert;
    Statement m_noteDay;
    Statement m_head;
    Statement m_headAt;
    Statement m_lastOfIssuer;
    Statement m_read;
};

} // namespace evenhall::journal
