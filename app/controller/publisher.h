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

    /// Codes of tickets that their holders follow, and where to send what they see.
    [[nodiscard]] std::vector<PublicCode> followedCodes() const;
    void putForHolder(const PublicCode& code, TicketView view);

private:
    struct Stream {
        Subscription subscription;
        std::optional<StreamFilter> filter; ///< absent without a configuration; made anew when the profile changes
        std::vector<std::weak_ptr<Follower>> followers;
        std::int64_t lastSequence = 0;
        bool needsSnapshot = false;
        EntityPointer ownTicket; ///< citizens
        bool ownTicketChanged = false;
    };

    /// An entity now and at the last flush; null: not there.
    struct Shown {
        EntityPointer now;
        EntityPointer before;
        bool touched = false; ///< since the last flush
    };
    using ShownEntities = std::map<EntityKey, Shown>;

    void touch(ShownEntities::iterator place);
    void makeFilter(Stream& stream) const;
    [[nodiscard]] std::shared_ptr<Update> everything(const Stream& stream, std::int64_t sequence) const;
    /// Null: nothing that this stream sees.
    [[nodiscard]] std::shared_ptr<Update> changes(const Stream& stream, std::int64_t sequence) const;
    Stream& streamOf(const Subscription& subscription);
    void send(Stream& stream, std::int64_t sequence);
    void markProfileChanges();
    void dropSilentStreams();
    void settle();

    CataloguePointer m_catalogue;
    ShownEntities m_entities;
    std::vector<ShownEntities::iterator> m_touched;
    std::set<WindowId> m_profileChanged;
    std::vector<std::unique_ptr<Stream>> m_streams;
    bool m_pending = false; ///< something may have to be sent
};

} // namespace evenhall
