// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/protocol/client_messages.h"
#include "app/server/access.h"
#include "app/server/front_desk.h"
#include "app/server/outgoing_queue.h"
#include "app/server/reception.h"
#include "app/server/update_stream.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace evenhall::server {

/// A client and the hall: hello, then commands in and updates out.
class Dialogue : public Conversation, public StreamMember, public std::enable_shared_from_this<Dialogue> {
public:
    Dialogue(Reception& reception, Peer peer, bool fromForeignPage, std::function<void()> wake);

    void takeUpdate(const Update& update, const SharedText& text) override;

    void take(std::string_view message) override;
    [[nodiscard]] SharedText nextText() override;
    [[nodiscard]] bool wantsMore() const override;
    [[nodiscard]] bool hasBegun() const override { return m_access.has_value(); }
    [[nodiscard]] bool isOver() const override { return m_over; }
    void leave() override;

private:
    void handle(const protocol::Hello& hello);
    void handle(protocol::CommandMessage& message);
    void handle(const protocol::Ping& ping);
    void handle(const protocol::Resync& resync);
    void handleBad(const protocol::BadMessage& bad);

    [[nodiscard]] std::optional<Error> refusal(const Command& command);
    void execute(protocol::CommandMessage& message);
    void answer(const std::string& key, std::int64_t sequence, const Answer& answer);
    void refuse(const std::string& key, Error error);
    void reply(std::string text);
    void endWith(protocol::ProtocolError code, const std::string& context);
    void rememberOwnTickets(const Update& update);

    Reception& m_reception;
    Peer m_peer;
    bool m_fromForeignPage;
    std::function<void()> m_wake;
    OutgoingQueue m_queue;
    RateLimit m_rate;
    std::optional<Access> m_access;
    std::shared_ptr<UpdateStream> m_stream;
    std::set<TicketId> m_ownTickets; ///< of a citizen: what this connection may act on
    std::size_t m_openCommands = 0;
    bool m_over = false;
};

} // namespace evenhall::server
