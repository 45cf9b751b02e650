// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/event_table.h"

#include <algorithm>

namespace evenhall::journal {

namespace {

Digest toDigest(Blob blob) {
    Digest digest{};
    std::copy_n(blob.begin(), std::min(blob.size(), digest.size()), digest.begin());
    return digest;
}

} // namespace

EventTable::EventTable(Database& database)
    : m_insert(database, "INSERT INTO event (sequence, hall, issuer, issuer_sequence, epoch, type, version, at, "
                         "recorded_at, business_day, actor, idempotency_key, body, hash) "
                         "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
    , m_noteDay(database, "INSERT INTO business_day (day, first_sequence, last_sequence) VALUES (?1, ?2, ?3) "
                          "ON CONFLICT (day) DO UPDATE SET last_sequence = ?3")
    , m_head(database, "SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1")
    , m_headAt(database, "SELECT sequence, hash FROM event WHERE sequence = ?")
    , m_lastOfIssuer(database, "SELECT max(issuer_sequence) FROM event WHERE issuer = ?")
    , m_read(database, "SELECT sequence, hall, issuer, issuer_sequence, epoch, type, version, at, recorded_at, "
                       "business_day, actor, idempotency_key, body, hash FROM event "
                       "WHERE sequence > ? AND sequence <= ? ORDER BY sequence") {}

Result<void> EventTable::insert(const Envelope& envelope, const Digest& hash) {
    return m_insert.run(envelope.sequence, envelope.hall, envelope.issuer, envelope.issuerSequence, envelope.epoch,
                        envelope.type, envelope.version, envelope.at, envelope.recordedAt, envelope.businessDay,
                        envelope.actor, envelope.idempotencyKey, envelope.body, Blob(hash));
}

Result<void> EventTable::noteDay(std::int64_t businessDay, std::int64_t first, std::int64_t last) {
    return m_noteDay.run(businessDay, first, last);
}

Result<ChainHead> EventTable::readHead(Statement& statement) {
    Result<bool> row = statement.next();
    if (!row)
        return row.error();
    ChainHead head;
    if (*row) {
        head = {statement.integer(0), toDigest(statement.blob(1))};
        statement.reset();
    }
    return head;
}

Result<ChainHead> EventTable::head() {
    if (Result<void> started = m_head.start(); !started)
        return started.error();
    return readHead(m_head);
}

Result<ChainHead> EventTable::headAt(std::int64_t sequence) {
    if (sequence == 0)
        return ChainHead{};
    if (Result<void> started = m_headAt.start(sequence); !started)
        return started.error();
    Result<ChainHead> head = readHead(m_headAt);
    if (head && head->sequence != sequence)
        return {ErrorCode::Corrupt, "event " + std::to_string(sequence) + " is missing"};
    return head;
}

Result<std::int64_t> EventTable::lastOfIssuer(int issuer) {
    if (Result<void> started = m_lastOfIssuer.start(issuer); !started)
        return started.error();
    Result<bool> row = m_lastOfIssuer.next();
    if (!row)
        return row.error();
    const std::int64_t last = *row ? m_lastOfIssuer.integer(0) : 0;
    m_lastOfIssuer.reset();
    return last;
}

Result<void> EventTable::read(std::int64_t sequence, std::int64_t last) {
    m_read.reset();
    return m_read.start(sequence, last);
}

Result<std::optional<StoredEvent>> EventTable::next() {
    Result<bool> row = m_read.next();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<StoredEvent>();
    StoredEvent event;
    Envelope& envelope = event.envelope;
    envelope.sequence = m_read.integer(0);
    envelope.hall = m_read.text(1);
    envelope.issuer = static_cast<int>(m_read.integer(2));
    envelope.issuerSequence = m_read.integer(3);
    envelope.epoch = m_read.integer(4);
    envelope.type = m_read.text(5);
    envelope.version = static_cast<int>(m_read.integer(6));
    envelope.at = Instant{m_read.integer(7)};
    envelope.recordedAt = Instant{m_read.integer(8)};
    envelope.businessDay = m_read.integer(9);
    envelope.actor = m_read.text(10);
    envelope.idempotencyKey = m_read.text(11);
    envelope.body = m_read.text(12);
    event.hash = toDigest(m_read.blob(13));
    return std::optional(event);
}

} // namespace evenhall::journal
