// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/update_stream.h"

#include <algorithm>
#include <utility>

namespace evenhall::server {

UpdateStream::UpdateStream(HallService& hall, std::shared_ptr<NetworkQueue> network,
                           std::shared_ptr<protocol::UpdateEncoder> encoder, Subscription subscription)
    : m_hall(hall)
    , m_network(std::move(network))
    , m_encoder(std::move(encoder))
    , m_subscription(std::move(subscription)) {}

void UpdateStream::join(StreamMember& member) {
    m_members.push_back({&member, true});
    if (!m_followed) {
        m_followed = true;
        m_hall.follow(m_subscription, weak_from_this());
    } else if (m_started) {
        ask();
    }
}

void UpdateStream::leave(const StreamMember& member) {
    m_members.erase(
        std::remove_if(m_members.begin(), m_members.end(), [&](const Member& each) { return each.member == &member; }),
        m_members.end());
}

void UpdateStream::askSnapshot(const StreamMember& member) {
    for (Member& each : m_members) {
        if (each.member == &member)
            each.awaitsSnapshot = true;
    }
    if (m_started)
        ask();
}

void UpdateStream::deliver(std::shared_ptr<const Update> update) {
    m_network->post([stream = weak_from_this(), update = std::move(update)] {
        if (const auto self = stream.lock())
            self->takeDelivered(*update);
    });
}

void UpdateStream::takeDelivered(const Update& update) {
    m_started = m_started || update.snapshot;
    pass(update, [&](const Member& each) { return update.snapshot || !each.awaitsSnapshot; });
}

void UpdateStream::takeAsked(const Update& update) {
    m_asked = false;
    pass(update, [](const Member& each) { return each.awaitsSnapshot; });
}

template <typename Wants>
void UpdateStream::pass(const Update& update, const Wants& wants) {
    SharedText text; // made when the first taker is found
    for (Member& each : m_members) {
        if (!wants(each))
            continue;
        each.awaitsSnapshot = false;
        if (!text)
            text = std::make_shared<const std::string>(m_encoder->encode(update));
        each.member->takeUpdate(update, text);
    }
}

void UpdateStream::ask() {
    if (m_asked)
        return;
    m_asked = true;
    m_hall.snapshot(m_subscription, [network = m_network, stream = weak_from_this()](auto update) {
        network->post([stream, update] {
            if (const auto self = stream.lock())
                self->takeAsked(*update);
        });
    });
}

UpdateStreams::UpdateStreams(HallService& hall, std::shared_ptr<NetworkQueue> network)
    : m_hall(hall), m_network(std::move(network)), m_encoder(std::make_shared<protocol::UpdateEncoder>()) {}

std::shared_ptr<UpdateStream> UpdateStreams::streamOf(const Subscription& subscription) {
    std::shared_ptr<UpdateStream> found;
    const auto isOver = [&](const std::weak_ptr<UpdateStream>& each) {
        const auto stream = each.lock();
        if (stream && stream->subscription() == subscription)
            found = stream;
        return !stream;
    };
    m_streams.erase(std::remove_if(m_streams.begin(), m_streams.end(), isOver), m_streams.end());
    if (!found) {
        found = std::make_shared<UpdateStream>(m_hall, m_network, m_encoder, subscription);
        m_streams.push_back(found);
    }
    return found;
}

} // namespace evenhall::server
