// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/publisher.h"

#include <algorithm>

namespace evenhall {

void Publisher::reset(CataloguePointer catalogue) {
    m_catalogue = std::move(catalogue);
    m_entities.clear();
    m_changed.clear();
    m_removed.clear();
    m_before.clear();
    for (const auto& stream : m_streams)
        stream->needsSnapshot = true;
}

void Publisher::put(Entity entity) {
    const EntityKey key = keyOf(entity);
    const auto known = m_entities.find(key);
    if (known != m_entities.end() && known->second == entity)
        return;
    if (const auto* window = std::get_if<WindowView>(&entity)) {
        const bool same = known != m_entities.end() && std::get<WindowView>(known->second).profile == window->profile;
        if (!same)
            m_profileChanged.insert(window->window);
    }
    if (known != m_entities.end())
        m_before.emplace(key, known->second);
    m_entities.insert_or_assign(key, std::move(entity));
    m_removed.erase(key);
    m_changed.insert(key);
}

void Publisher::remove(const EntityKey& key) {
    const auto known = m_entities.find(key);
    if (known == m_entities.end())
        return;
    m_before.emplace(key, std::move(known->second));
    m_entities.erase(known);
    m_changed.erase(key);
    m_removed.insert(key);
}

StreamFilter Publisher::filterFor(const Subscription& subscription) const {
    Profile profile;
    if (subscription.window) {
        const auto window = m_entities.find({EntityKind::Window, subscription.window->toString()});
        if (window != m_entities.end())
            profile = std::get<WindowView>(window->second).profile;
    }
    return {subscription, *m_catalogue, std::move(profile)};
}

std::shared_ptr<Update> Publisher::everything(const Stream& stream, std::int64_t sequence) const {
    auto update = std::make_shared<Update>();
    update->snapshot = true;
    update->sequence = sequence;
    update->previous = sequence;
    if (!m_catalogue)
        return update;
    const StreamFilter filter = filterFor(stream.subscription);
    for (const auto& [key, entity] : m_entities) {
        if (auto seen = filter.see(entity))
            update->changed.push_back(std::move(*seen));
    }
    if (stream.ownTicket)
        update->changed.emplace_back(*stream.ownTicket);
    return update;
}

std::shared_ptr<Update> Publisher::changes(Stream& stream, std::int64_t sequence) const {
    auto update = std::make_shared<Update>();
    update->sequence = sequence;
    update->previous = stream.lastSequence;
    const StreamFilter filter = filterFor(stream.subscription);
    for (const EntityKey& key : m_changed) {
        if (!filter.mayKnow(key.kind))
            continue;
        if (auto seen = filter.see(m_entities.at(key)))
            update->changed.push_back(std::move(*seen));
        else if (sawBefore(filter, key))
            update->removed.push_back(key); // for instance a ticket that moved to another queue
    }
    for (const EntityKey& key : m_removed) {
        if (sawBefore(filter, key))
            update->removed.push_back(key);
    }
    if (stream.ownTicketChanged && stream.ownTicket)
        update->changed.emplace_back(*stream.ownTicket);
    return update;
}

bool Publisher::sawBefore(const StreamFilter& filter, const EntityKey& key) const {
    const auto before = m_before.find(key);
    return before != m_before.end() && filter.see(before->second).has_value();
}

void Publisher::markProfileChanges() {
    for (const auto& stream : m_streams) {
        if (stream->subscription.window && m_profileChanged.count(*stream->subscription.window) != 0)
            stream->needsSnapshot = true;
    }
    m_profileChanged.clear();
}

void Publisher::dropSilentStreams() {
    for (const auto& stream : m_streams)
        std::erase_if(stream->followers, [](const auto& follower) { return follower.expired(); });
    std::erase_if(m_streams, [](const auto& stream) { return stream->followers.empty(); });
}

void Publisher::flush(std::int64_t sequence) {
    if (!m_catalogue)
        return;
    dropSilentStreams();
    markProfileChanges();
    for (const auto& stream : m_streams) {
        const std::shared_ptr<Update> update =
            stream->needsSnapshot ? everything(*stream, sequence) : changes(*stream, sequence);
        stream->ownTicketChanged = false;
        if (!update->snapshot && update->changed.empty() && update->removed.empty())
            continue;
        stream->needsSnapshot = false;
        stream->lastSequence = sequence;
        for (const auto& follower : stream->followers) {
            if (const auto alive = follower.lock())
                alive->deliver(update);
        }
    }
    m_changed.clear();
    m_removed.clear();
    m_before.clear();
}

Publisher::Stream& Publisher::streamOf(const Subscription& subscription) {
    for (const auto& stream : m_streams) {
        if (stream->subscription == subscription)
            return *stream;
    }
    m_streams.push_back(std::make_unique<Stream>());
    m_streams.back()->subscription = subscription;
    return *m_streams.back();
}

void Publisher::follow(const Subscription& subscription, const std::weak_ptr<Follower>& follower,
                       std::int64_t sequence) {
    const auto alive = follower.lock();
    if (!alive)
        return;
    Stream& stream = streamOf(subscription);
    if (stream.followers.empty())
        stream.lastSequence = sequence;
    auto first = everything(stream, stream.lastSequence);
    stream.followers.push_back(follower);
    alive->deliver(std::move(first));
}

std::shared_ptr<const Update> Publisher::snapshot(const Subscription& subscription, std::int64_t sequence) const {
    Stream stream;
    stream.subscription = subscription;
    return everything(stream, sequence);
}

bool Publisher::isWatched(EntityKind kind) const {
    return std::any_of(m_streams.begin(), m_streams.end(), [&](const auto& stream) {
        return m_catalogue && filterFor(stream->subscription).mayKnow(kind);
    });
}

std::vector<PublicCode> Publisher::followedCodes() const {
    std::vector<PublicCode> codes;
    for (const auto& stream : m_streams) {
        if (stream->subscription.role == Role::Citizen && stream->subscription.code)
            codes.push_back(*stream->subscription.code);
    }
    return codes;
}

void Publisher::putForHolder(const PublicCode& code, TicketView view) {
    for (const auto& stream : m_streams) {
        if (stream->subscription.role != Role::Citizen || stream->subscription.code != code)
            continue;
        if (stream->ownTicket == view)
            continue;
        stream->ownTicket = view;
        stream->ownTicketChanged = true;
    }
}

} // namespace evenhall
