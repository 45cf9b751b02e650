// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/publisher.h"

#include <algorithm>

namespace evenhall {

void Publisher::reset(CataloguePointer catalogue) {
    m_catalogue = std::move(catalogue);
    m_touched.clear();
    m_entities.clear();
    m_pending = true;
    for (const auto& stream : m_streams) {
        stream->needsSnapshot = true;
        makeFilter(*stream);
    }
}

void Publisher::touch(ShownEntities::iterator place) {
    m_pending = true;
    Shown& shown = place->second;
    if (shown.touched)
        return;
    shown.touched = true;
    shown.before = shown.now;
    m_touched.push_back(place);
}

void Publisher::put(Entity entity) {
    const auto place = m_entities.try_emplace(keyOf(entity)).first;
    Shown& shown = place->second;
    if (shown.now && *shown.now == entity)
        return;
    if (const auto* window = std::get_if<WindowView>(&entity)) {
        const bool same = shown.now && std::get<WindowView>(*shown.now).profile == window->profile;
        if (!same)
            m_profileChanged.insert(window->window);
    }
    touch(place);
    shown.now = std::make_shared<const Entity>(std::move(entity));
}

void Publisher::remove(const EntityKey& key) {
    const auto place = m_entities.find(key);
    if (place == m_entities.end() || !place->second.now)
        return;
    touch(place);
    place->second.now.reset();
}

void Publisher::makeFilter(Stream& stream) const {
    stream.filter.reset();
    if (!m_catalogue)
        return;
    Profile profile;
    if (stream.subscription.window) {
        const auto window = m_entities.find({EntityKind::Window, stream.subscription.window->toString()});
        if (window != m_entities.end() && window->second.now)
            profile = std::get<WindowView>(*window->second.now).profile;
    }
    stream.filter.emplace(stream.subscription, *m_catalogue, std::move(profile));
}

std::shared_ptr<Update> Publisher::everything(const Stream& stream, std::int64_t sequence) const {
    auto update = std::make_shared<Update>();
    update->snapshot = true;
    update->sequence = sequence;
    update->previous = sequence;
    if (!stream.filter)
        return update;
    for (const auto& [key, shown] : m_entities) {
        if (EntityPointer seen = shown.now ? stream.filter->see(shown.now) : nullptr)
            update->changed.share(std::move(seen));
    }
    if (stream.ownTicket)
        update->changed.share(stream.ownTicket);
    return update;
}

std::shared_ptr<Update> Publisher::changes(const Stream& stream, std::int64_t sequence) const {
    std::shared_ptr<Update> update;
    const auto target = [&]() -> Update& {
        if (!update) {
            update = std::make_shared<Update>();
            update->sequence = sequence;
            update->previous = stream.lastSequence;
        }
        return *update;
    };
    const StreamFilter& filter = *stream.filter;
    for (const ShownEntities::iterator& place : m_touched) {
        const EntityKey& key = place->first;
        if (!filter.mayKnow(key.kind))
            continue;
        const Shown& shown = place->second;
        if (EntityPointer seen = shown.now ? filter.see(shown.now) : nullptr)
            target().changed.share(std::move(seen));
        else if (shown.before && filter.sees(*shown.before))
            target().removed.push_back(key); // gone, or for instance a ticket that moved to another queue
    }
    if (stream.ownTicketChanged && stream.ownTicket)
        target().changed.share(stream.ownTicket);
    return update;
}

void Publisher::markProfileChanges() {
    if (m_profileChanged.empty())
        return;
    for (const auto& stream : m_streams) {
        if (stream->subscription.window && m_profileChanged.count(*stream->subscription.window) != 0) {
            stream->needsSnapshot = true;
            makeFilter(*stream);
        }
    }
    m_profileChanged.clear();
}

void Publisher::dropSilentStreams() {
    for (const auto& stream : m_streams)
        std::erase_if(stream->followers, [](const auto& follower) { return follower.expired(); });
    std::erase_if(m_streams, [](const auto& stream) { return stream->followers.empty(); });
}

void Publisher::send(Stream& stream, std::int64_t sequence) {
    const std::shared_ptr<const Update> update =
        stream.needsSnapshot ? everything(stream, sequence) : changes(stream, sequence);
    stream.ownTicketChanged = false;
    if (!update)
        return;
    stream.needsSnapshot = false;
    stream.lastSequence = sequence;
    for (const auto& follower : stream.followers) {
        if (const auto alive = follower.lock())
            alive->deliver(update);
    }
}

void Publisher::settle() {
    for (const auto& place : m_touched) {
        place->second.touched = false;
        place->second.before.reset();
        if (!place->second.now)
            m_entities.erase(place);
    }
    m_touched.clear();
    m_pending = false;
}

void Publisher::flush(std::int64_t sequence) {
    if (!m_catalogue || !m_pending)
        return;
    dropSilentStreams();
    markProfileChanges();
    for (const auto& stream : m_streams)
        send(*stream, sequence);
    settle();
}

Publisher::Stream& Publisher::streamOf(const Subscription& subscription) {
    for (const auto& stream : m_streams) {
        if (stream->subscription == subscription)
            return *stream;
    }
    m_streams.push_back(std::make_unique<Stream>());
    m_streams.back()->subscription = subscription;
    makeFilter(*m_streams.back());
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
    makeFilter(stream);
    return everything(stream, sequence);
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
        if (stream->ownTicket && std::get<TicketView>(*stream->ownTicket) == view)
            continue;
        stream->ownTicket = std::make_shared<const Entity>(view);
        stream->ownTicketChanged = true;
        m_pending = true;
    }
}

} // namespace evenhall
