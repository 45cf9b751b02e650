// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/answer.h"
#include "app/domain/hall/events.h"
#include "app/domain/queueing/visit.h"
#include "app/domain/values/id.h"
#include "app/domain/values/time.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace evenhall::journal {

/// An event on its way into the journal, with the part of its envelope that only the caller knows.
struct PendingEvent {
    Event event;
    Instant at; ///< time at the issuer
    BusinessDay day;
    std::string actor;
    std::string idempotencyKey; ///< of the command that led to it; empty when none did
};

/// The answer to one command, kept so that a repeat hears the same.
struct StoredAnswer {
    std::string key;
    std::string actor;
    BusinessDay day;
    Answer answer;
};

/// Free text; events hold only its salted hash, so the text can be purged.
struct Note {
    std::string digestHex;
    std::string salt;
    std::string text;
    BusinessDay day;
    friend bool operator==(const Note&, const Note&) = default;
};

/// A print job of the outbox.
struct OutboxJob {
    std::string job;
    TicketId ticket;
    KioskId kiosk;
    int copy = 0;             ///< 0 is the only unmarked one
    std::string documentJson; ///< kept as given; empty in a change of a job that is stored already
    Instant expiresAt;
    std::optional<PrintState> state; ///< absent: not accepted yet
    std::string level;
    friend bool operator==(const OutboxJob&, const OutboxJob&) = default;
};

/// A hall configuration by content. Must be stored in or before the batch of its ConfigurationAdopted.
struct StoredConfiguration {
    std::string hash;
    std::string json;
    HallId hall; ///< goes into the envelope of the events that follow
    friend bool operator==(const StoredConfiguration&, const StoredConfiguration&) = default;
};

/// One durable transaction: everything or nothing.
struct Batch {
    std::vector<PendingEvent> events;
    std::vector<Visit> visits; ///< every visit the events changed, as it is after them
    std::vector<StoredAnswer> answers;
    std::vector<Note> notes;
    std::vector<OutboxJob> jobs; ///< new jobs, and jobs that changed otherwise than by PrintReported
    /// State carried between days: as it is before the batch's first DayOpened, or after the batch when there is none.
    std::optional<std::string> snapshot;
    std::optional<StoredConfiguration> configuration;
};

struct RestoredEvent {
    Event event;
    Instant at;
    std::int64_t sequence = 0;
};

/// What a controller needs to stand where it stood, beside the events after the snapshot.
struct Restored {
    std::optional<std::string> snapshot;
    std::int64_t snapshotSequence = 0;
    std::map<std::string, std::string> configurations; ///< JSON by hash: in force at the snapshot or adopted after it
    std::vector<OutboxJob> openJobs;                   ///< not accepted yet, or accepted without an outcome
    std::vector<Note> notes;                           ///< of the last business day
};

} // namespace evenhall::journal
