// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/hall_keeper.h"

#include "app/codec/hall_configuration_codec.h"
#include "app/codec/print_document_codec.h"
#include "app/codec/state_codec.h"
#include "app/controller/secrets.h"

#include <utility>

namespace evenhall {

namespace {

/// The content-addressed form of a catalogue: whatever name it came with, the hash of the canonical text counts.
std::pair<CataloguePointer, journal::StoredConfiguration> contentAddressed(const Catalogue& catalogue) {
    journal::StoredConfiguration stored;
    stored.json = writeHallConfiguration(catalogue.configuration());
    stored.hash = sha256Hex(stored.json);
    stored.hall = catalogue.configuration().id;
    return {std::make_shared<const Catalogue>(catalogue.configuration(), stored.hash), std::move(stored)};
}

journal::OutboxJob stored(const PrintJobView& job) {
    journal::OutboxJob row;
    row.job = job.job;
    row.ticket = job.ticket;
    row.kiosk = job.kiosk;
    row.copy = job.copy;
    row.documentJson = encodePrintDocument(job.document);
    row.expiresAt = job.expiresAt;
    row.state = job.state;
    row.level = job.level;
    return row;
}

Result<PrintJobView> restoredJob(const journal::OutboxJob& row) {
    PrintJobView job;
    job.job = row.job;
    job.ticket = row.ticket;
    job.kiosk = row.kiosk;
    job.copy = row.copy;
    job.expiresAt = row.expiresAt;
    job.state = row.state;
    job.level = row.level;
    auto document = decodePrintDocument(row.documentJson);
    if (!document)
        return document.error();
    job.document = std::move(*document);
    return job;
}

} // namespace

Result<CataloguePointer> HallKeeper::catalogueOf(const journal::Restored& restored, const std::string& hash) const {
    if (m_hall.catalogue && m_hall.catalogue->hash() == hash)
        return m_hall.catalogue;
    const auto json = restored.configurations.find(hash);
    if (json == restored.configurations.end())
        return {ErrorCode::Corrupt, "the journal lacks hall configuration " + hash};
    auto configuration = parseHallConfiguration(json->second);
    if (!configuration)
        return configuration.error();
    return std::make_shared<const Catalogue>(std::move(*configuration), hash);
}

Result<Hall> HallKeeper::carriedHall(const journal::Restored& restored) const {
    Hall hall;
    if (restored.snapshot) {
        const auto carried = codec::decodeCarriedState(*restored.snapshot);
        if (!carried)
            return carried.error();
        CataloguePointer catalogue;
        if (!carried->configuration.empty()) {
            auto found = catalogueOf(restored, carried->configuration);
            if (!found)
                return found.error();
            catalogue = *found;
        }
        hall = codec::hallFrom(*carried, catalogue);
        restoreDerived(hall);
    }
    return hall;
}

Result<void> HallKeeper::fold(journal::Journal& journal) {
    const auto restored = journal.restore();
    if (!restored)
        return restored.error();
    auto hall = carriedHall(*restored);
    if (!hall)
        return hall.error();
    CallBoard board;
    Notes notes;
    std::vector<std::int64_t> removed;
    const auto follow = [&](journal::RestoredEvent stored) -> Result<void> {
        if (auto* adopted = std::get_if<ConfigurationAdopted>(&stored.event)) {
            auto catalogue = catalogueOf(*restored, adopted->hash);
            if (!catalogue)
                return catalogue.error();
            adopted->catalogue = *catalogue;
        }
        apply(*hall, stored.event, stored.at);
        board.note(*hall, stored.event, stored.sequence, stored.at, removed);
        notes.follow(stored.event);
        return {};
    };
    if (const auto replayed = journal.replay(restored->snapshotSequence, follow); !replayed)
        return replayed.error();
    for (const journal::Note& note : restored->notes)
        notes.add(note);
    Outbox outbox;
    for (const journal::OutboxJob& row : restored->openJobs) {
        auto job = restoredJob(row);
        if (!job)
            return job.error();
        outbox.add(std::move(*job));
    }
    m_hall = std::move(*hall);
    m_hall.waitForecast = m_waitForecast;
    m_board = std::move(board);
    m_outbox = std::move(outbox);
    m_notes = std::move(notes);
    return {};
}

Result<void> HallKeeper::open() {
    m_journal.reset();
    m_batch = {};
    m_touched.clear();
    m_changes.clear();
    journal::JournalOptions options;
    options.issuer = m_issuer;
    auto opened = journal::Journal::open(m_folder, options);
    if (!opened)
        return opened.error();
    if (auto folded = fold(**opened); !folded)
        return folded;
    m_journal = std::move(*opened);
    return {};
}

std::optional<Answer> HallKeeper::answered(const std::string& actor, const std::string& key) {
    if (!m_journal || key.empty())
        return std::nullopt;
    auto stored = m_journal->answerFor(actor, key);
    return stored ? *stored : std::nullopt;
}

Answer HallKeeper::stage(const CommandRequest& request, const Now& now) {
    Command command = request.command;
    auto [digest, note] = Notes::make(request.note, m_hall.day);
    attachNote(command, digest);
    if (auto* adopt = std::get_if<AdoptConfiguration>(&command); adopt != nullptr && adopt->catalogue) {
        auto [catalogue, row] = contentAddressed(*adopt->catalogue);
        if (m_hall.catalogue && m_hall.catalogue->hash() == row.hash)
            return {};
        adopt->catalogue = std::move(catalogue);
        m_batch.configuration = std::move(row);
    }
    DecisionContext context{now, m_codes.next(), m_issuer};
    Decision decision = decide(m_hall, command, context);
    if (decision.events.empty()) {
        if (std::holds_alternative<AdoptConfiguration>(command))
            m_batch.configuration.reset();
        return decision.answer;
    }
    if (note) {
        m_notes.add(*note);
        m_batch.notes.push_back(std::move(*note));
    }
    for (Event& event : decision.events)
        stageEvent(std::move(event), request, now);
    if (!request.idempotencyKey.empty())
        m_batch.answers.push_back({request.idempotencyKey, request.actor.name, m_hall.day, decision.answer});
    return decision.answer;
}

void HallKeeper::noteQueues(TicketId ticket) {
    const Visit* visit = m_hall.visit(ticket);
    if (visit == nullptr)
        return;
    for (const Leg& leg : visit->legs)
        m_changes.queues.insert(leg.queue);
}

void HallKeeper::collect(const Event& event) {
    const Touched touched = touchedBy(m_hall, event);
    for (const TicketId ticket : touched.tickets) {
        noteQueues(ticket);
        m_touched.insert(ticket);
        m_changes.tickets.insert(ticket);
    }
    m_changes.windows.insert(touched.windows.begin(), touched.windows.end());
    if (const auto* issued = std::get_if<TicketIssued>(&event))
        m_changes.issued.emplace_back(issued->ticket, issued->peopleAhead);
    if (const auto* called = std::get_if<TicketCalled>(&event))
        m_changes.called.push_back(called->why.ticket);
    m_changes.requests.insert(touched.requests.begin(), touched.requests.end());
    m_changes.kiosks.insert(touched.kiosks.begin(), touched.kiosks.end());
    m_changes.suggestions.insert(touched.suggestions.begin(), touched.suggestions.end());
    const bool day = std::holds_alternative<DayOpened>(event) || std::holds_alternative<DayClosed>(event);
    m_changes.dayChanged = m_changes.dayChanged || day || std::holds_alternative<PlanActivated>(event);
    m_changes.configurationChanged =
        m_changes.configurationChanged || std::holds_alternative<ConfigurationAdopted>(event);
}

void HallKeeper::stageEvent(Event event, const CommandRequest& request, const Now& now) {
    if (std::holds_alternative<DayOpened>(event)) {
        m_batch.snapshot = codec::encodeCarriedState(codec::carriedState(m_hall));
        m_touched.clear(); // the visits of the day before were written when they ended
    }
    apply(m_hall, event, now.instant);
    m_notes.follow(event);
    collect(event);
    if (auto job = Outbox::compose(m_hall, event, now.instant)) {
        m_batch.jobs.push_back(stored(*job));
        m_changes.jobs.push_back(*job);
        m_outbox.add(std::move(*job));
    }
    if (const auto* report = std::get_if<PrintReported>(&event)) {
        if (auto job = m_outbox.report(*report, now.instant))
            m_changes.jobs.push_back(std::move(*job));
    }
    m_batch.events.push_back({std::move(event), now.instant, m_hall.day, request.actor.name, request.idempotencyKey});
}

void HallKeeper::publishStaged(HallChanges& changes) {
    std::int64_t sequence = m_journal->sequence() - static_cast<std::int64_t>(m_batch.events.size());
    for (const journal::PendingEvent& staged : m_batch.events) {
        ++sequence;
        for (CallView& view : m_board.note(m_hall, staged.event, sequence, staged.at, m_changes.removedCalls))
            m_changes.calls.push_back(std::move(view));
    }
    changes = std::move(m_changes);
    m_changes.clear();
    m_touched.clear();
    m_batch = {};
}

Result<void> HallKeeper::commit(HallChanges& changes) {
    for (const TicketId ticket : m_touched) {
        if (const Visit* visit = m_hall.visit(ticket))
            m_batch.visits.push_back(*visit);
    }
    const auto appended = m_journal->append(m_journal->sequence(), m_journal->epoch(), m_batch);
    if (!appended) {
        m_journal.reset();
        return appended.error();
    }
    publishStaged(changes);
    return {};
}

void HallKeeper::tellWaitsBy(std::shared_ptr<const WaitForecast> forecast) {
    m_waitForecast = std::move(forecast);
    m_hall.waitForecast = m_waitForecast;
}

Result<void> HallKeeper::purge(int olderThanDays) {
    return m_journal->purge(m_hall.day.plusDays(-olderThanDays));
}

} // namespace evenhall
