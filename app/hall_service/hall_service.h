// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/answer.h"
#include "app/domain/hall/commands.h"
#include "app/domain/values/id.h"
#include "app/hall_service/role.h"
#include "app/hall_service/shared_entities.h"
#include "app/hall_service/views.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace evenhall {

/// Who asks: a device token stands behind it, or loopback.
struct Actor {
    Role role = Role::Citizen;
    std::string name; ///< of the device or person account, for the event envelope
    std::optional<ClerkId> clerk;
    std::optional<WindowId> window = {}; ///< the token is bound to this window
    std::optional<KioskId> kiosk = {};   ///< the token is bound to this kiosk
};

/// Who a ticket is for, as a card reader or a keyboard gave it. Only on its way from the wire to the keyed tokens of
/// IdentityTokens: never logged, never stored, so it has no text form.
struct RawIdentity {
    std::string scheme; ///< what kind of number it is, for instance idCard
    std::string value;
};

/// One thing to do, with the key that makes a repeat harmless.
struct CommandRequest {
    Actor actor;
    std::string idempotencyKey; ///< 1 to 64 id characters, chosen by the client, unique per command
    Command command;
    std::string note; ///< free text that belongs to the command's NoteDigest, at most 500 characters
    std::optional<RawIdentity> rawIdentity; ///< the controller turns it into the command's IdentityTokens
};

/// What a client wants to follow. Subscriptions that compare equal share one stream.
struct Subscription {
    Role role = Role::Board;
    std::optional<ZoneId> zone;     ///< boards: only this zone
    std::optional<WindowId> window; ///< counters: this window and its queues; signs
    std::optional<KioskId> kiosk;   ///< device hosts: print jobs of this kiosk
    std::optional<PublicCode> code; ///< citizens: this ticket only
    std::string number = {};        ///< snapshots only: the open ticket shown with this number, without its code

    friend bool operator==(const Subscription&, const Subscription&) = default;
};

/// A change of the hall as one subscription sees it. Immutable; shared between all its followers.
struct Update {
    bool snapshot = false;     ///< replaces everything known before
    std::int64_t sequence = 0; ///< journal sequence after this update
    std::int64_t previous = 0; ///< sequence of the update before it on this stream; a gap means a new snapshot
    SharedEntities changed;
    std::vector<EntityKey> removed;
};

/// Follows a stream. Called on the hall thread: must only hand the update on, never block.
class Follower {
public:
    virtual ~Follower() = default;
    virtual void deliver(std::shared_ptr<const Update> update) = 0;
};

/// The hall as its users see it: execute commands, follow changes. `server` depends on this interface only; the
/// controller implements it now, a kiosk box that works alone may later. Every function may be called from any
/// thread and returns at once; callbacks come on the hall thread.
class HallService {
public:
    using AnswerCallback = std::function<void(const Answer&, std::int64_t sequence)>;

    virtual ~HallService() = default;

    /// Calls back once, after the change is durable (or refused).
    virtual void execute(CommandRequest request, AnswerCallback done) = 0;

    /// Delivers a snapshot first, then deltas, until the follower is gone.
    virtual void follow(const Subscription& subscription, std::weak_ptr<Follower> follower) = 0;

    /// One snapshot, nothing after it.
    virtual void snapshot(const Subscription& subscription,
                          std::function<void(std::shared_ptr<const Update>)> done) = 0;

    /// The adopted configuration, for clients that show names; null before one was adopted.
    virtual CataloguePointer catalogue() const = 0;
};

} // namespace evenhall
