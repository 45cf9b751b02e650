// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/dialogue.h"

#include "app/protocol/server_messages.h"
#include "app/protocol/wire_names.h"

#include <utility>

namespace evenhall::server {

using protocol::ProtocolError;

Dialogue::Dialogue(Reception& reception, Peer peer, bool fromForeignPage, std::function<void()> wake)
    : m_reception(reception)
    , m_peer(std::move(peer))
    , m_fromForeignPage(fromForeignPage)
    , m_wake(std::move(wake))
    , m_queue({reception.limits().queuedUpdates, reception.limits().queuedUpdateBytes, reception.limits().openCommands})
    , m_rate(reception.limits().commandsPerSecond, reception.limits().commandBurst) {}

void Dialogue::take(std::string_view message) {
    if (m_over)
        return;
    protocol::ParsedClientMessage parsed = protocol::parseClientMessage(message);
    if (const auto* bad = std::get_if<protocol::BadMessage>(&parsed))
        return handleBad(*bad);
    auto& known = std::get<protocol::ClientMessage>(parsed);
    if (!m_access && !std::holds_alternative<protocol::Hello>(known))
        return endWith(ProtocolError::HelloExpected, "the first message is hello");
    std::visit([this](auto& each) { handle(each); }, known);
}

void Dialogue::handle(const protocol::Hello& hello) {
    if (m_access)
        return endWith(ProtocolError::BadMessage, "hello was said already");
    const Credentials credentials{hello.token, hello.role, hello.name, hello.subscription.code, m_fromForeignPage};
    std::variant<Access, Denial> admitted = admit(credentials, m_peer, m_reception.tokens());
    if (const auto* denial = std::get_if<Denial>(&admitted))
        return endWith(denial->code, denial->context);
    const auto& access = std::get<Access>(admitted);
    const std::variant<Subscription, Denial> confined = confine(access, hello.subscription);
    if (const auto* denial = std::get_if<Denial>(&confined))
        return endWith(denial->code, denial->context);
    m_access = access;
    m_reception.log("connected: " + std::string(protocol::toWire(access.role)) + " " + access.name + " from " +
                    m_peer.address);
    const CataloguePointer catalogue = m_reception.hall().catalogue();
    reply(protocol::encode(protocol::Welcome{catalogue ? catalogue->hash() : std::string(),
                                             m_reception.options().now ? m_reception.options().now() : Instant{}}));
    m_stream = m_reception.streams().streamOf(std::get<Subscription>(confined));
    m_stream->join(*this);
}

void Dialogue::handle(protocol::CommandMessage& message) {
    if (!m_rate.take(std::chrono::steady_clock::now()))
        return refuse(message.key, {ErrorCode::Busy, "too many commands on this connection"});
    if (std::optional<Error> refused = refusal(message.command))
        return refuse(message.key, *std::move(refused));
    execute(message);
}

void Dialogue::handle(const protocol::Ping& /*ping*/) {
    reply(protocol::encode(protocol::Pong{}));
}

void Dialogue::handle(const protocol::Resync& /*resync*/) {
    m_stream->askSnapshot(*this);
}

void Dialogue::handleBad(const protocol::BadMessage& bad) {
    if (!m_access || bad.code == ProtocolError::TooLarge)
        return endWith(bad.code, bad.context);
    if (!m_rate.take(std::chrono::steady_clock::now()))
        return endWith(ProtocolError::TooMany, "too many bad messages");
    if (!bad.key.empty())
        return refuse(bad.key, {ErrorCode::BadValue, bad.context});
    reply(protocol::encode(protocol::ErrorMessage{bad.code, bad.context}));
}

std::optional<Error> Dialogue::refusal(const Command& command) {
    if (std::optional<Error> refused = refusalOf(*m_access, command))
        return refused;
    if (m_access->role != Role::Citizen)
        return std::nullopt;
    const bool isOwn = std::visit(
        [this]<typename T>(const T& each) {
            if constexpr (requires { m_ownTickets.count(each.ticket); })
                return m_ownTickets.count(each.ticket) > 0;
            return false;
        },
        command);
    return isOwn ? std::nullopt : std::optional(Error{ErrorCode::NotAllowed, "this is not your ticket"});
}

void Dialogue::execute(protocol::CommandMessage& message) {
    ++m_openCommands;
    CommandRequest request{actorOf(*m_access), message.key, std::move(message.command), std::move(message.note),
                           std::move(message.identity)};
    m_reception.execute(std::move(request),
                        [self = weak_from_this(), key = message.key](const Answer& given, std::int64_t sequence) {
                            if (const auto dialogue = self.lock()) {
                                --dialogue->m_openCommands;
                                dialogue->answer(key, sequence, given);
                            }
                        });
}

void Dialogue::takeUpdate(const Update& update, const SharedText& text) {
    if (m_access->role == Role::Citizen)
        rememberOwnTickets(update);
    if (update.snapshot)
        m_queue.acceptSnapshot(text);
    else if (!m_queue.addUpdate(text))
        return; // what is lost here comes with the snapshot that nextText asks for
    m_wake();
}

SharedText Dialogue::nextText() {
    SharedText next = m_queue.take();
    if (!next && m_queue.isLagging() && m_stream)
        m_stream->askSnapshot(*this);
    return next;
}

bool Dialogue::wantsMore() const {
    return !m_over && m_openCommands < m_reception.limits().openCommands && !m_queue.isFull();
}

void Dialogue::leave() {
    m_over = true;
    if (m_stream)
        m_stream->leave(*this);
    m_stream.reset();
}

void Dialogue::answer(const std::string& key, std::int64_t sequence, const Answer& answer) {
    reply(protocol::encodeAnswer(key, sequence, answer));
}

void Dialogue::refuse(const std::string& key, Error error) {
    Answer refusal;
    refusal.error = std::move(error);
    answer(key, 0, refusal);
}

void Dialogue::reply(std::string text) {
    m_queue.addReply(std::make_shared<const std::string>(std::move(text)));
    m_wake();
}

void Dialogue::endWith(ProtocolError code, const std::string& context) {
    m_reception.log("refused " + m_peer.address + ": " + context);
    m_over = true;
    reply(protocol::encode(protocol::ErrorMessage{code, context}));
}

void Dialogue::rememberOwnTickets(const Update& update) {
    for (const Entity& entity : update.changed) {
        if (const auto* view = std::get_if<TicketView>(&entity))
            m_ownTickets.insert(view->ticket);
    }
}

} // namespace evenhall::server
