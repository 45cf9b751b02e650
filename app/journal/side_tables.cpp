// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/side_tables.h"

#include "app/codec/answer_codec.h"
#include "app/journal/stored_day.h"

#include <algorithm>

namespace evenhall::journal {

SideTables::SideTables(Database& database)
    : m_database(database)
    , m_writeAnswer(database, "INSERT INTO answer (actor, idempotency_key, business_day, json) VALUES (?,?,?,?) "
                              "ON CONFLICT (actor, idempotency_key) DO NOTHING") // the first answer stays
    , m_writeNote(database, "INSERT INTO note (digest, salt, text, business_day) VALUES (?,?,?,?) "
                            "ON CONFLICT (digest) DO NOTHING")
    , m_writeConfiguration(database, "INSERT INTO configuration (hash, hall, json) VALUES (?,?,?) "
                                     "ON CONFLICT (hash) DO NOTHING")
    , m_writeSnapshot(database, "INSERT INTO snapshot (sequence, json, digest) VALUES (?1,?2,?3) "
                                "ON CONFLICT (sequence) DO UPDATE SET json = ?2, digest = ?3")
    , m_forgetSnapshots(database, "DELETE FROM snapshot WHERE sequence NOT IN "
                                  "(SELECT sequence FROM snapshot ORDER BY sequence DESC LIMIT 10)")
    , m_answer(database, "SELECT json FROM answer WHERE actor = ? AND idempotency_key = ?")
    , m_snapshot(database, "SELECT sequence, json, digest FROM snapshot ORDER BY sequence DESC LIMIT 1")
    , m_configurations(database, "SELECT hash, json FROM configuration WHERE adopted_sequence > ?1 OR adopted_sequence "
                                 "= (SELECT max(adopted_sequence) FROM configuration WHERE adopted_sequence <= ?1)")
    , m_notes(database, "SELECT digest, salt, text, business_day FROM note WHERE business_day = "
                        "(SELECT max(day) FROM business_day) ORDER BY digest") {}

Result<void> SideTables::write(const std::vector<StoredAnswer>& answers, const std::vector<Note>& notes) {
    for (const StoredAnswer& stored : answers) {
        const std::string json = codec::encodeAnswer(stored.answer);
        if (Result<void> written = m_writeAnswer.run(stored.actor, stored.key, stored.day, json); !written)
            return written;
    }
    for (const Note& note : notes) {
        if (Result<void> written = m_writeNote.run(note.digestHex, note.salt, note.text, note.day); !written)
            return written;
    }
    return {};
}

Result<void> SideTables::write(const StoredConfiguration& configuration) {
    return m_writeConfiguration.run(configuration.hash, configuration.hall, configuration.json);
}

Result<void> SideTables::writeSnapshot(std::int64_t sequence, const std::string& json, const Digest& digest) {
    if (Result<void> written = m_writeSnapshot.run(sequence, json, Blob(digest)); !written)
        return written;
    return m_forgetSnapshots.run(); // older ones can be made again from the events
}

Result<std::optional<std::string>> SideTables::answerFor(const std::string& actor, const std::string& key) {
    if (Result<void> started = m_answer.start(actor, key); !started)
        return started.error();
    Result<bool> row = m_answer.next();
    if (!row)
        return row.error();
    std::optional<std::string> json;
    if (*row)
        json = std::string(m_answer.text(0));
    m_answer.reset();
    return json;
}

Result<std::optional<StoredSnapshot>> SideTables::latestSnapshot() {
    if (Result<void> started = m_snapshot.start(); !started)
        return started.error();
    Result<bool> row = m_snapshot.next();
    if (!row)
        return row.error();
    std::optional<StoredSnapshot> snapshot;
    if (*row) {
        snapshot = StoredSnapshot{m_snapshot.integer(0), std::string(m_snapshot.text(1)), {}};
        const Blob digest = m_snapshot.blob(2);
        std::copy_n(digest.begin(), std::min(digest.size(), snapshot->digest.size()), snapshot->digest.begin());
    }
    m_snapshot.reset();
    return snapshot;
}

Result<std::map<std::string, std::string>> SideTables::configurationsSince(std::int64_t sequence) {
    if (Result<void> started = m_configurations.start(sequence); !started)
        return started.error();
    std::map<std::string, std::string> found;
    for (;;) {
        Result<bool> row = m_configurations.next();
        if (!row)
            return row.error();
        if (!*row)
            return found;
        found.emplace(m_configurations.text(0), m_configurations.text(1));
    }
}

Result<std::vector<Note>> SideTables::notesOfLastDay() {
    if (Result<void> started = m_notes.start(); !started)
        return started.error();
    std::vector<Note> notes;
    for (;;) {
        Result<bool> row = m_notes.next();
        if (!row)
            return row.error();
        if (!*row)
            return notes;
        notes.push_back({std::string(m_notes.text(0)), std::string(m_notes.text(1)), std::string(m_notes.text(2)),
                         storedDay(m_notes.integer(3))});
    }
}

Result<std::string> SideTables::currentHall() {
    return m_database.text("SELECT hall FROM configuration WHERE adopted_sequence IS NOT NULL "
                           "ORDER BY adopted_sequence DESC LIMIT 1");
}

Result<void> SideTables::purge(BusinessDay keepFrom) {
    const std::string before = " WHERE business_day < " + std::to_string(keepFrom.toDecimal());
    return m_database.execute("DELETE FROM note" + before + "; DELETE FROM answer" + before +
                              "; UPDATE print_job SET document = ''" + before + " AND document <> ''");
}

} // namespace evenhall::journal
