// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/hall_service/hall_service.h"
#include "app/protocol/protocol_error.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace evenhall::protocol {

/// The largest message a client may send, in bytes, and how deep its JSON may be.
inline constexpr std::size_t maxClientMessage = 64UL * 1024;
inline constexpr std::size_t maxDepth = 16;

/// First message of every connection. A token fixes the role; without tokens a client on the same machine names it.
struct Hello {
    std::optional<Role> role;
    std::string name;          ///< of the program or device, for the log and the event envelope
    std::string token;         ///< never logged
    Subscription subscription; ///< its role is that of the connection
};

struct CommandMessage {
    std::string key; ///< idempotency key: the same key always gets the same answer
    Command command; ///< its identity tokens and note digests do not travel; the controller makes them
    std::string note;
    std::optional<RawIdentity> identity;
};

struct Ping {};
struct Resync {}; ///< the client missed something: send a snapshot

using ClientMessage = std::variant<Hello, CommandMessage, Ping, Resync>;
using ParsedClientMessage = std::variant<ClientMessage, BadMessage>;

/// Reads a message from untrusted text. Unknown fields are refused, so that a misspelt one is never ignored.
[[nodiscard]] ParsedClientMessage parseClientMessage(std::string_view text);

/// The body of POST /api/v1/commands: the command object, with "note" and "identity" beside its own fields. The key of
/// the result is empty: over HTTP it travels in a header.
using ParsedCommand = std::variant<CommandMessage, BadMessage>;
[[nodiscard]] ParsedCommand parseCommandBody(std::string_view text);

/// Commands that only the controller gives itself (AdoptConfiguration, TimePassed) have no wire form.
[[nodiscard]] bool hasWireForm(const Command& command);

/// Text of a message. A command must have a wire form.
[[nodiscard]] std::string encode(const ClientMessage& message);
[[nodiscard]] std::string encodeCommandBody(const CommandMessage& message);

} // namespace evenhall::protocol
