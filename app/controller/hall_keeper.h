// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/controller/call_board.h"
#include "app/controller/notes.h"
#include "app/controller/outbox.h"
#include "app/controller/secrets.h"
#include "app/domain/hall/decide.h"
#include "app/domain/hall/hall.h"
#include "app/hall_service/hall_service.h"
#include "app/journal/batch.h"
#include "app/journal/journal.h"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace evenhall {

/// What a committed group of commands changed, for whoever shows it.
struct HallChanges {
    std::set<TicketId> tickets;
    std::set<WindowId> windows;
    std::set<QueueId> queues; ///< queues whose waiting line may be different
    std::vector<CallView> calls;
    std::vector<std::int64_t> removedCalls;
    std::vector<PrintJobView> jobs;
    std::set<RequestId> requests;
    std::set<KioskId> kiosks;
    std::set<SuggestionId> suggestions;
    std::vector<std::pair<TicketId, int>> issued; ///< with the people ahead
    std::vector<TicketId> called;
    bool dayChanged = false;
    bool configurationChanged = false;

    void clear() { *this = {}; }
};

/// Holds the state of the hall and its journal in step. Commands are staged one after the other, each deciding on the
/// state that the ones before it left, and committed together in one transaction (group commit). Nothing staged is
/// visible to anybody until commit() succeeded; if it fails, the state is folded anew from the journal, so that
/// nothing of the failed group survives. Belongs to the hall thread.
class HallKeeper {
public:
    HallKeeper(std::string folder, int issuer) : m_folder(std::move(folder)), m_issuer(issuer) {}

    /// Opens the journal and folds the hall. Also the way back after a failed commit.
    Result<void> open();
    [[nodiscard]] bool isOpen() const { return m_journal != nullptr; }

    [[nodiscard]] const Hall& hall() const { return m_hall; }
    [[nodiscard]] const CallBoard& board() const { return m_board; }
    [[nodiscard]] const Outbox& outbox() const { return m_outbox; }
    Outbox& outbox() { return m_outbox; }
    [[nodiscard]] const Notes& notes() const { return m_notes; }
    [[nodiscard]] std::int64_t sequence() const { return m_journal ? m_journal->sequence() : 0; }

    /// The stored answer to a repeated command, if this actor asked it before.
    [[nodiscard]] std::optional<Answer> answered(const std::string& actor, const std::string& key);

    /// Decides on the staged state and applies the events to it. A refusal stages nothing.
    Answer stage(const CommandRequest& request, const Now& now);
    [[nodiscard]] bool hasStaged() const { return !m_batch.events.empty(); }

    /// Makes everything staged durable. On success `changes` tells what is different now.
    Result<void> commit(HallChanges& changes);

    /// Deletes free text, answers and printed documents older than this many days.
    Result<void> purge(int olderThanDays);

    /// What waits are told by from now on; null: the simple rule.
    void tellWaitsBy(std::shared_ptr<const WaitForecast> forecast);

private:
    Result<void> fold(journal::Journal& journal);
    Result<Hall> carriedHall(const journal::Restored& restored) const;
    Result<CataloguePointer> catalogueOf(const journal::Restored& restored, const std::string& hash) const;
    void stageEvent(Event event, const CommandRequest& request, const Now& now);
    void collect(const Event& event);
    void noteQueues(TicketId ticket);
    void publishStaged(HallChanges& changes);

    std::string m_folder;
    int m_issuer;
    std::unique_ptr<journal::Journal> m_journal;
    Hall m_hall;
    std::shared_ptr<const WaitForecast> m_waitForecast; ///< outlives a fold
    CallBoard m_board;
    Outbox m_outbox;
    Notes m_notes;
    RandomCodes m_codes;

    journal::Batch m_batch;
    std::set<TicketId> m_touched;
    HallChanges m_changes;
};

} // namespace evenhall
