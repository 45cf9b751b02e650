// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/load_client.h"

#include "app/protocol/client_messages.h"
#include "app/protocol/server_messages.h"
#include "app/protocol/update_head.h"
#include "app/protocol/wire_names.h"

#include <utility>

namespace evenhall::bench {

Result<std::unique_ptr<LoadClient>> LoadClient::open(LoadLoop& loop, std::uint16_t port, const std::string& name,
                                                     const Subscription& subscription) {
    Result<std::unique_ptr<LoadConnection>> connection = LoadConnection::open(loop, port);
    if (!connection)
        return connection.error();
    std::unique_ptr<LoadClient> client(new LoadClient(std::move(connection).value(), name));
    protocol::Hello hello;
    hello.role = subscription.role;
    hello.name = name;
    hello.subscription = subscription;
    client->m_connection->send(protocol::encode(protocol::ClientMessage{hello}));
    return client;
}

LoadClient::LoadClient(std::unique_ptr<LoadConnection> connection, std::string name)
    : m_connection(std::move(connection)), m_name(std::move(name)) {
    m_connection->onMessage([this](std::string_view text) { hear(text); });
}

void LoadClient::ask(const Command& command, AnswerHandler done) {
    protocol::CommandMessage message;
    message.key = m_name + "-" + std::to_string(++m_keysMade);
    message.command = command;
    const std::string text = protocol::encode(protocol::ClientMessage{message});
    m_asked.emplace(message.key, Asked{Clock::now(), std::move(done)});
    m_connection->send(text);
}

void LoadClient::hear(std::string_view text) {
    const Clock::time_point now = Clock::now();
    const std::optional<std::int64_t> sequence = protocol::peekUpdateSequence(text);
    if (!sequence) {
        hearRare(text, now);
        return;
    }
    m_hasSnapshot = true;
    if (m_onSequence)
        m_onSequence(*sequence, now);
}

void LoadClient::hearRare(std::string_view text, Clock::time_point now) {
    const Result<protocol::ServerMessage> message = protocol::decodeServerMessage(text);
    if (!message) {
        m_refused = true;
        m_refusal = "not understood: " + message.error().context;
        return;
    }
    if (const auto* error = std::get_if<protocol::ErrorMessage>(&*message)) {
        m_refused = true;
        m_refusal = std::string(protocol::toWire(error->code)) + ": " + error->context;
    }
    const auto* answer = std::get_if<protocol::AnswerMessage>(&*message);
    if (answer == nullptr)
        return;
    const auto found = m_asked.find(answer->key);
    if (found == m_asked.end())
        return;
    const Asked asked = std::move(found->second);
    m_asked.erase(found);
    asked.done({answer->answer, answer->sequence, asked.sent, now});
}

} // namespace evenhall::bench
