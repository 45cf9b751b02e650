// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/hall_service/hall_service.h"
#include "app/protocol/protocol_error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>

namespace evenhall::protocol {

/// The largest message a client accepts: the snapshot of a full hall.
inline constexpr std::size_t maxServerMessage = 16UL * 1024 * 1024;

/// The connection is accepted; a snapshot follows.
struct Welcome {
    std::string configuration; ///< hash, empty before one was adopted
    Instant time;              ///< the hall's clock
    friend bool operator==(const Welcome&, const Welcome&) = default;
};

struct AnswerMessage {
    std::string key;
    std::int64_t sequence = 0; ///< journal sequence at which the command was done
    Answer answer;
};

/// After it the server closes, unless it answers a message that merely could not be read.
struct ErrorMessage {
    ProtocolError code = ProtocolError::BadMessage;
    std::string context;
    friend bool operator==(const ErrorMessage&, const ErrorMessage&) = default;
};

struct Pong {
    friend bool operator==(const Pong&, const Pong&) = default;
};

/// What a client may hear. An Update travels as "snapshot" or as "delta". A client has missed something when a delta's
/// `previous` is greater than the last sequence it saw; a delta whose `sequence` it has already seen changes nothing.
using ServerMessage = std::variant<Welcome, Update, AnswerMessage, ErrorMessage, Pong>;

[[nodiscard]] std::string encode(const ServerMessage& message);
/// One text serves every follower of the update.
[[nodiscard]] std::string encodeUpdate(const Update& update);
[[nodiscard]] std::string encodeAnswer(std::string_view key, std::int64_t sequence, const Answer& answer);

/// Encodes the deltas of many streams: an entity that several of them share is encoded once. The hot path of a hall
/// with hundreds of followers.
class UpdateEncoder {
public:
    [[nodiscard]] std::string encode(const Update& update);

private:
    const std::string& textOf(const EntityPointer& entity);

    std::int64_t m_sequence = 0;
    std::unordered_map<EntityPointer, std::string> m_texts; ///< of the last deltas; the entities live as long
};

/// Reads what a server sent. Unknown fields are passed over, so that a server may learn to say more; unknown kinds of
/// messages, entities and enumerators are errors.
[[nodiscard]] Result<ServerMessage> decodeServerMessage(std::string_view text);

} // namespace evenhall::protocol
