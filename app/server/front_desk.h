// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/server/api_message.h"
#include "app/server/outgoing_queue.h"
#include "app/server/peer.h"
#include "app/server/server_options.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

namespace evenhall::server {

/// What is said over one WebSocket, as the carrier of its bytes sees it: hand in each message, and whenever woken and
/// idle, write what `nextText` gives. On the network thread.
class Conversation {
public:
    virtual ~Conversation() = default;

    virtual void take(std::string_view message) = 0;
    /// The next text to write, or null. Asked again only after that one is written.
    [[nodiscard]] virtual SharedText nextText() = 0;
    /// False while too much waits for this client: then nothing more is read from it.
    [[nodiscard]] virtual bool wantsMore() const = 0;
    [[nodiscard]] virtual bool hasBegun() const = 0; ///< hello was said
    /// Nothing more will be said: close when everything is written.
    [[nodiscard]] virtual bool isOver() const = 0;
    /// The connection is gone.
    virtual void leave() = 0;
};

/// What the carriers of bytes need of the server. They know no hall: a change of the domain does not touch the files
/// that are slow to compile.
class FrontDesk {
public:
    using Reply = std::function<void(ApiResponse)>;

    virtual ~FrontDesk() = default;

    [[nodiscard]] virtual const ServerLimits& limits() const = 0;
    /// The largest body this request head may bring. Only a manager may bring a large one.
    [[nodiscard]] virtual std::size_t bodyLimit(const ApiRequest& head) = 0;
    virtual void handle(const ApiRequest& request, Reply reply) = 0;
    [[nodiscard]] virtual std::shared_ptr<Conversation> converse(Peer peer, bool fromForeignPage,
                                                                 std::function<void()> wake) = 0;
};

} // namespace evenhall::server
