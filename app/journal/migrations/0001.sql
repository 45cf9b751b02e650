-- SPDX-FileCopyrightText: 2026 The Evenhall authors
-- SPDX-License-Identifier: Apache-2.0
-- Schema 1. Times are milliseconds since 1970-01-01T00:00:00Z, days are yyyymmdd.
-- "event" is the truth; the tables below "Projections" are written in the same transaction and can be made again
-- from it. Spellings of states are those of app/codec/enum_names.cpp.

-- Each controller that opened this journal; only the last may append.
CREATE TABLE leader (
    epoch INTEGER PRIMARY KEY,
    issuer INTEGER NOT NULL,
    taken_at INTEGER NOT NULL,
    closed_at INTEGER                   -- absent: still open, or it died
) STRICT;

CREATE TABLE configuration (
    hash TEXT PRIMARY KEY,
    hall TEXT NOT NULL,
    json TEXT NOT NULL,
    adopted_sequence INTEGER            -- of its last ConfigurationAdopted
) STRICT;

CREATE TABLE event (
    sequence INTEGER PRIMARY KEY,
    hall TEXT NOT NULL,
    issuer INTEGER NOT NULL,
    issuer_sequence INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    type TEXT NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    actor TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    UNIQUE (issuer, issuer_sequence)
) STRICT;

-- Where the events of a day lie; an index over every event would cost a hundred times as much.
CREATE TABLE business_day (
    day INTEGER PRIMARY KEY,
    first_sequence INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL
) STRICT;

-- State carried between days, after the event of that sequence.
CREATE TABLE snapshot (
    sequence INTEGER PRIMARY KEY,
    json TEXT NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

CREATE TABLE answer (
    actor TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    business_day INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (actor, idempotency_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_by_day ON answer (business_day);

-- Free text; purged after some days. Events hold the salted hash.
CREATE TABLE note (
    digest TEXT PRIMARY KEY,
    salt TEXT NOT NULL,
    text TEXT NOT NULL,
    business_day INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX note_by_day ON note (business_day);

-- Projections ------------------------------------------------------------------------------------------------------

CREATE TABLE visit (
    ticket INTEGER PRIMARY KEY,
    business_day INTEGER NOT NULL,
    prefix TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    digits INTEGER NOT NULL,
    code TEXT NOT NULL,
    issue_order INTEGER NOT NULL,
    issued_at INTEGER NOT NULL,
    origin TEXT NOT NULL,
    kiosk TEXT NOT NULL,
    language TEXT NOT NULL,
    priority TEXT,
    appointment TEXT,
    state TEXT NOT NULL,
    window TEXT,                        -- only while called or serving
    first_window TEXT,
    first_clerk TEXT,
    legs INTEGER NOT NULL,
    reactivations INTEGER NOT NULL,
    copies INTEGER NOT NULL,
    CHECK ((window IS NOT NULL) = (state IN ('called', 'serving'))),
    UNIQUE (business_day, prefix, sequence)
) STRICT;
CREATE UNIQUE INDEX visit_one_per_window ON visit (window) WHERE window IS NOT NULL;

CREATE TABLE leg (
    ticket INTEGER NOT NULL REFERENCES visit (ticket) DEFERRABLE INITIALLY DEFERRED,
    leg INTEGER NOT NULL,
    service TEXT NOT NULL,
    queue TEXT NOT NULL,
    queued_at INTEGER NOT NULL,
    first_called_at INTEGER,
    called_at INTEGER,
    started_at INTEGER,
    ended_at INTEGER,
    parked_for INTEGER NOT NULL,
    window TEXT,
    clerk TEXT,
    outcome TEXT,
    cases INTEGER NOT NULL,
    case_number TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    PRIMARY KEY (ticket, leg)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX leg_one_active_per_ticket ON leg (ticket) WHERE active = 1;

-- One row for each TicketCalled, by its sequence. The two partial indexes make a double call impossible to store.
CREATE TABLE call (
    sequence INTEGER PRIMARY KEY,
    business_day INTEGER NOT NULL,
    ticket INTEGER NOT NULL REFERENCES visit (ticket) DEFERRABLE INITIALLY DEFERRED,
    window TEXT NOT NULL,
    at INTEGER NOT NULL,
    queue TEXT NOT NULL,
    rule TEXT NOT NULL,
    score INTEGER NOT NULL,
    runner_up_score INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    helping INTEGER NOT NULL,
    overtakes INTEGER NOT NULL,
    calls INTEGER NOT NULL DEFAULT 1,   -- with recalls
    ended_at INTEGER,
    ending TEXT                         -- type of the event that ended it
) STRICT;
CREATE UNIQUE INDEX call_one_per_window ON call (window) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX call_one_per_ticket ON call (ticket) WHERE ended_at IS NULL;
CREATE INDEX call_by_ticket ON call (ticket);

CREATE TABLE window_state (
    sequence INTEGER PRIMARY KEY,       -- of the event that began it
    business_day INTEGER NOT NULL,
    window TEXT NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER,
    mode TEXT NOT NULL,
    clerk TEXT,
    reason TEXT NOT NULL,
    planned_until INTEGER
) STRICT;
CREATE UNIQUE INDEX window_state_now ON window_state (window) WHERE until IS NULL;

CREATE TABLE assignment (
    sequence INTEGER PRIMARY KEY,       -- of the event that began it
    business_day INTEGER NOT NULL,
    window TEXT NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER,
    planned_until INTEGER,
    own TEXT NOT NULL,                  -- queue ids, in order, separated by blanks
    helps TEXT NOT NULL,
    priority_first INTEGER NOT NULL,
    cause TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX assignment_now ON assignment (window) WHERE until IS NULL;

CREATE TABLE rating (
    sequence INTEGER PRIMARY KEY,
    business_day INTEGER NOT NULL,
    ticket INTEGER NOT NULL REFERENCES visit (ticket) DEFERRABLE INITIALLY DEFERRED,
    window TEXT,
    grade INTEGER CHECK (grade BETWEEN 1 AND 5), -- absent: not rated
    at INTEGER NOT NULL
) STRICT;
-- Every table that names a visit has an index on it: when a call comes before its visit in one batch, SQLite looks for
-- what waits for that visit, and without an index it reads the whole table.
CREATE INDEX rating_by_ticket ON rating (ticket);

CREATE TABLE print_job (
    job TEXT PRIMARY KEY,
    business_day INTEGER NOT NULL,
    ticket INTEGER NOT NULL REFERENCES visit (ticket) DEFERRABLE INITIALLY DEFERRED,
    kiosk TEXT NOT NULL,
    copy INTEGER NOT NULL,
    document TEXT NOT NULL,             -- empty once purged
    expires_at INTEGER NOT NULL,
    state TEXT,                         -- absent: not accepted yet
    level TEXT NOT NULL
) STRICT;
CREATE INDEX print_job_by_ticket ON print_job (ticket);
CREATE INDEX print_job_open ON print_job (job) WHERE state IS NULL OR state = 'accepted';
CREATE INDEX print_job_by_day ON print_job (business_day) WHERE document <> '';
