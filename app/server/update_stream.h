// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/hall_service/hall_service.h"
#include "app/protocol/server_messages.h"
#include "app/server/network_queue.h"
#include "app/server/outgoing_queue.h"

#include <memory>
#include <vector>

namespace evenhall::server {

/// One connection that follows a stream. Called on the network thread; must not join, leave or ask while it is called.
class StreamMember {
public:
    virtual ~StreamMember() = default;
    virtual void takeUpdate(const Update& update, const SharedText& text) = 0;
};

/// Everybody who follows the same subscription: the hall tells this one follower, which encodes each update once and
/// shares the text. Created and used on the network thread; only `deliver` comes on the hall thread.
class UpdateStream : public Follower, public std::enable_shared_from_this<UpdateStream> {
public:
    UpdateStream(HallService& hall, std::shared_ptr<NetworkQueue> network,
                 std::shared_ptr<protocol::UpdateEncoder> encoder, Subscription subscription);

    [[nodiscard]] const Subscription& subscription() const { return m_subscription; }

    /// The member hears a snapshot first, then every delta until it leaves.
    void join(StreamMember& member);
    void leave(const StreamMember& member);

    /// The member hears nothing more until a fresh snapshot.
    void askSnapshot(const StreamMember& member);

    void deliver(std::shared_ptr<const Update> update) override;

private:
    struct Member {
        StreamMember* member = nullptr;
        bool awaitsSnapshot = true;
    };

    void takeDelivered(const Update& update);
    void takeAsked(const Update& update);
    template <typename Wants>
    void pass(const Update& update, const Wants& wants);
    void ask();

    HallService& m_hall;
    std::shared_ptr<NetworkQueue> m_network;
    std::shared_ptr<protocol::UpdateEncoder> m_encoder; ///< of all streams: many show the same
    Subscription m_subscription;
    std::vector<Member> m_members;
    bool m_followed = false;
    bool m_started = false; ///< the first snapshot came
    bool m_asked = false;   ///< a snapshot is on its way
};

/// Finds the stream of a subscription, or begins it. A stream ends when its last member lets go of it.
class UpdateStreams {
public:
    UpdateStreams(HallService& hall, std::shared_ptr<NetworkQueue> network);

    [[nodiscard]] std::shared_ptr<UpdateStream> streamOf(const Subscription& subscription);

private:
    HallService& m_hall;
    std::shared_ptr<NetworkQueue> m_network;
    std::shared_ptr<protocol::UpdateEncoder> m_encoder;
    std::vector<std::weak_ptr<UpdateStream>> m_streams;
};

} // namespace evenhall::server
