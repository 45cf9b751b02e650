// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/journal.h"

#include "app/codec/answer_codec.h"
#include "app/codec/event_codec.h"
#include "app/journal/event_table.h"
#include "app/journal/journal_files.h"
#include "app/journal/projector.h"
#include "app/journal/side_tables.h"

#include <limits>
#include <utility>
#include <variant>

namespace evenhall::journal {

struct Journal::Inside {
    explicit Inside(JournalFiles opened)
        : files(std::move(opened))
        , events(*files.database)
        , projector(*files.database)
        , sides(*files.database)
        , takeEpoch(*files.database, "INSERT INTO leader (epoch, issuer, taken_at) SELECT coalesce(max(epoch), 0) + 1, "
                                     "?, ? FROM leader")
        , close(*files.database, "UPDATE leader SET closed_at = ? WHERE epoch = ?")
        , leader(*files.database, "SELECT max(epoch) FROM leader") {}

    JournalFiles files;
    JournalOptions options;
    HashChain chain;
    EventTable events;
    Projector projector;
    SideTables sides;
    Statement takeEpoch;
    Statement close;
    Statement leader;

    // As of the last committed batch.
    ChainHead head;
    std::int64_t issuerSequence = 0;
    std::int64_t epoch = 0;
    std::string hall;

    [[nodiscard]] Instant recordedAt(Instant at) const { return options.clock ? options.clock() : at; }

    Result<void> lead();
    Result<std::int64_t> currentEpoch();
    Result<void> checkLeader(std::int64_t expected, std::int64_t wanted);
    Result<void> writeEvents(const Batch& batch, ChainHead& to);
    Result<void> noteDays(const Batch& batch, std::int64_t before);
    Result<void> writeBatch(const Batch& batch, ChainHead& to);
};

namespace {

/// Where the snapshot of a batch belongs: before the first DayOpened, else after everything.
std::int64_t snapshotPlace(const Batch& batch, std::int64_t before) {
    for (std::size_t index = 0; index < batch.events.size(); ++index) {
        if (std::holds_alternative<DayOpened>(batch.events[index].event))
            return before + static_cast<std::int64_t>(index);
    }
    return before + static_cast<std::int64_t>(batch.events.size());
}

} // namespace

Result<void> Journal::Inside::lead() {
    Transaction transaction(*files.database);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    if (Result<void> taken = takeEpoch.run(options.issuer, recordedAt(Instant{})); !taken)
        return taken;
    if (Result<void> committed = transaction.commit(); !committed)
        return committed;
    Result<std::int64_t> last = currentEpoch();
    Result<ChainHead> lastEvent = events.head();
    Result<std::int64_t> lastOwn = events.lastOfIssuer(options.issuer);
    Result<std::string> name = sides.currentHall();
    if (!last || !lastEvent || !lastOwn || !name)
        return {ErrorCode::Corrupt, "the end of the journal cannot be read"};
    epoch = *last;
    head = *lastEvent;
    issuerSequence = *lastOwn;
    hall = *name;
    return {};
}

Result<std::int64_t> Journal::Inside::currentEpoch() {
    if (Result<void> started = leader.start(); !started)
        return started.error();
    Result<bool> row = leader.next();
    if (!row)
        return row.error();
    const std::int64_t last = leader.integer(0);
    leader.reset();
    return last;
}

Result<void> Journal::Inside::checkLeader(std::int64_t expected, std::int64_t wanted) {
    Result<std::int64_t> now = currentEpoch();
    if (!now)
        return now.error();
    if (wanted != epoch || *now != epoch)
        return {ErrorCode::StaleEpoch,
                "epoch " + std::to_string(wanted) + " is over, now leads epoch " + std::to_string(*now)};
    if (expected != head.sequence)
        return {ErrorCode::StaleEpoch,
                "the journal is at " + std::to_string(head.sequence) + ", not at " + std::to_string(expected)};
    return {};
}

Result<void> Journal::Inside::writeEvents(const Batch& batch, ChainHead& to) {
    const std::string& hallName = batch.configuration ? batch.configuration->hall.toString() : hall;
    std::int64_t own = issuerSequence;
    for (const PendingEvent& pending : batch.events) {
        const codec::EncodedEvent encoded = codec::encodeEvent(pending.event);
        Envelope envelope;
        envelope.sequence = to.sequence + 1;
        envelope.hall = hallName;
        envelope.issuer = options.issuer;
        envelope.issuerSequence = ++own;
        envelope.epoch = epoch;
        envelope.type = encoded.type;
        envelope.version = encoded.version;
        envelope.at = pending.at;
        envelope.recordedAt = recordedAt(pending.at);
        envelope.businessDay = pending.day.toDecimal();
        envelope.actor = pending.actor;
        envelope.idempotencyKey = pending.idempotencyKey;
        envelope.body = encoded.body;
        to = {envelope.sequence, chain.link(to.hash, envelope)};
        if (Result<void> inserted = events.insert(envelope, to.hash); !inserted)
            return inserted;
        const EventPlace place{envelope.sequence, pending.at, pending.day, encoded.type};
        if (Result<void> projected = projector.project(place, pending.event); !projected)
            return projected;
    }
    return {};
}

/// A batch nearly always lies within one day.
Result<void> Journal::Inside::noteDays(const Batch& batch, std::int64_t before) {
    const std::vector<PendingEvent>& list = batch.events;
    for (std::size_t first = 0; first < list.size();) {
        std::size_t end = first + 1;
        while (end < list.size() && list[end].day == list[first].day)
            ++end;
        const std::int64_t day = list[first].day.toDecimal();
        if (Result<void> noted = events.noteDay(day, before + static_cast<std::int64_t>(first) + 1,
                                                before + static_cast<std::int64_t>(end));
            !noted)
            return noted;
        first = end;
    }
    return {};
}

Result<void> Journal::Inside::writeBatch(const Batch& batch, ChainHead& to) {
    if (batch.configuration) {
        if (Result<void> stored = sides.write(*batch.configuration); !stored)
            return stored;
    }
    if (Result<void> written = writeEvents(batch, to); !written)
        return written;
    if (Result<void> noted = noteDays(batch, head.sequence); !noted)
        return noted;
    const BusinessDay day = batch.events.empty() ? BusinessDay() : batch.events.back().day;
    if (Result<void> finished = projector.finish(batch, day); !finished)
        return finished;
    if (Result<void> written = sides.write(batch.answers, batch.notes); !written)
        return written;
    if (!batch.snapshot)
        return {};
    return sides.writeSnapshot(snapshotPlace(batch, head.sequence), *batch.snapshot, chain.digest(*batch.snapshot));
}

Journal::Journal(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}

Journal::~Journal() {
    // A journal that cannot note its end is looked at more closely when it is opened again; that is all.
    static_cast<void>(m_inside->close.run(m_inside->recordedAt(Instant{}), m_inside->epoch));
}

Result<std::unique_ptr<Journal>> Journal::open(const std::string& folder, const JournalOptions& options) {
    Result<JournalFiles> files = openJournalFiles(folder, options);
    if (!files)
        return files.error();
    auto inside = std::make_unique<Inside>(std::move(*files));
    inside->options = options;
    if (Result<void> leading = inside->lead(); !leading)
        return leading.error();
    return std::unique_ptr<Journal>(new Journal(std::move(inside)));
}

Result<Restored> Journal::restore() {
    Restored restored;
    Result<std::optional<StoredSnapshot>> snapshot = m_inside->sides.latestSnapshot();
    if (!snapshot)
        return snapshot.error();
    if (snapshot->has_value()) {
        if (m_inside->chain.digest((*snapshot)->json) != (*snapshot)->digest)
            return {ErrorCode::Corrupt, "snapshot " + std::to_string((*snapshot)->sequence) + " is damaged"};
        restored.snapshot = (*snapshot)->json;
        restored.snapshotSequence = (*snapshot)->sequence;
    }
    auto configurations = m_inside->sides.configurationsSince(restored.snapshotSequence);
    Result<std::vector<OutboxJob>> jobs = m_inside->projector.outbox().openJobs();
    Result<std::vector<Note>> notes = m_inside->sides.notesOfLastDay();
    if (!configurations || !jobs || !notes)
        return !configurations ? configurations.error() : !jobs ? jobs.error() : notes.error();
    restored.configurations = std::move(*configurations);
    restored.openJobs = std::move(*jobs);
    restored.notes = std::move(*notes);
    return restored;
}

Result<void> Journal::replay(std::int64_t after, const std::function<Result<void>(RestoredEvent)>& receive) {
    EventTable& events = m_inside->events;
    Result<ChainHead> at = events.headAt(after);
    if (!at)
        return at.error();
    if (Result<void> reading = events.read(after, std::numeric_limits<std::int64_t>::max()); !reading)
        return reading.error();
    for (;;) {
        Result<std::optional<StoredEvent>> row = events.next();
        if (!row)
            return row.error();
        if (!row->has_value())
            return {};
        const Envelope& envelope = (*row)->envelope;
        if (envelope.sequence != at->sequence + 1 || m_inside->chain.link(at->hash, envelope) != (*row)->hash)
            return (events.endReading(),
                    Error{ErrorCode::Corrupt, "event " + std::to_string(at->sequence + 1) + " is not what was stored"});
        Result<Event> event = codec::decodeEvent(envelope.type, envelope.version, envelope.body);
        if (!event)
            return (events.endReading(), event.error());
        at = ChainHead{envelope.sequence, (*row)->hash};
        if (Result<void> received = receive({std::move(*event), envelope.at, envelope.sequence}); !received)
            return (events.endReading(), received.error());
    }
}

Result<std::int64_t> Journal::append(std::int64_t expectedSequence, std::int64_t epoch, const Batch& batch) {
    Transaction transaction(*m_inside->files.database);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun.error();
    if (Result<void> leading = m_inside->checkLeader(expectedSequence, epoch); !leading)
        return leading.error();
    ChainHead head = m_inside->head;
    if (Result<void> written = m_inside->writeBatch(batch, head); !written)
        return written.error();
    if (Result<void> committed = transaction.commit(); !committed)
        return committed.error();
    m_inside->head = head;
    m_inside->issuerSequence += static_cast<std::int64_t>(batch.events.size());
    if (batch.configuration)
        m_inside->hall = batch.configuration->hall.toString();
    return head.sequence;
}

std::int64_t Journal::sequence() const {
    return m_inside->head.sequence;
}

std::int64_t Journal::epoch() const {
    return m_inside->epoch;
}

Result<std::optional<Answer>> Journal::answerFor(const std::string& actor, const std::string& key) {
    Result<std::optional<std::string>> json = m_inside->sides.answerFor(actor, key);
    if (!json)
        return json.error();
    if (!json->has_value())
        return std::optional<Answer>();
    Result<Answer> answer = codec::decodeAnswer(**json);
    if (!answer)
        return answer.error();
    return std::optional(std::move(*answer));
}

Result<void> Journal::purge(BusinessDay keepFrom) {
    Transaction transaction(*m_inside->files.database);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    if (Result<void> purged = m_inside->sides.purge(keepFrom); !purged)
        return purged;
    return transaction.commit();
}

Result<void> Journal::quickCheck() {
    return journal::quickCheck(*m_inside->files.database);
}

} // namespace evenhall::journal
