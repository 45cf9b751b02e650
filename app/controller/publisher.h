// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/controller/stream_filter.h"
#include "app/hall_service/hall_service.h"
#include "app/hall_service/views.h"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace evenhall {

/// Keeps the entities that clients see and tells each stream what changed. Followers with equal subscriptions share a
/// stream, so an update is made once for all of them. Belongs to the hall thread.
class Publisher {
public:
    /// A new configuration: forgets every entity; every stream gets a snapshot at the next flush.
    void reset(CataloguePointer catalogue);

    /// Replaces an entity; nothing happens if it is the same as before.
    void put(Entity entity);
    void remove(const EntityKey& key);

    /// Sends what changed since the last flush. `sequence` is that of the journal.
    void flush(std::int64_t sequence);

    void follow(const Subscription& subscription, const std::weak_ptr<Follower>& follower, std::int64_t sequence);
    [[nodiscard]] std::shared_ptr<const Update> snapshot(const Subscription& subscription, std::int64_t sequence) const;

    /// True if somebody follows with a role that sees such entities; without one they need not be made often.
    [[nodiscard]] bool isWatched(EntityKind kind) const;
    /// Codes of tickets that their holders follow, and where to send what they see.
    [[nodiscard]] std::vector<PublicCode> followedCodes() const;
    void putForHolder(const PublicCode& code, TicketView view);

private:
    struct Stream {
        Subscription subscription;
        std::vector<std::weak_ptr<Follower>> followers;
        std::int64_t lastSequence = 0;
        bool needsSnapshot = false;
        std::optional<TicketView> ownTicket; ///< citizens
        bool ownTicketChanged = false;
    };

    [[nodiscard]] StreamFilter filterFor(const Subscription& subscription) const;
    [[nodiscard]] std::shared_ptr<Update> everything(const Stream& stream, std::int64_t sequence) const;
    [[nodiscard]] std::shared_ptr<Update> changes(Stream& stream, std::int64_t sequence) const;
    [[nodiscard]] bool sawBefore(const StreamFilter& filter, const EntityKey& key) const;
    Stream& streamOf(const Subscription& subscription);
    void markProfileChanges();
    void dropSilentStreams();

    CataloguePointer m_catalogue;
    std::map<EntityKey, Entity> m_entities;
    std::set<EntityKey> m_changed;
    std::set<EntityKey> m_removed;
    std::map<EntityKey, Entity> m_before; ///< what changed or went, as it was at the last flush
    std::set<WindowId> m_profileChanged;
    std::vector<std::unique_ptr<Stream>> m_streams;
};

} // namespace evenhall
