// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/hall_service/hall_service.h"
#include "app/protocol/device_tokens.h"
#include "app/protocol/protocol_error.h"
#include "app/server/peer.h"

#include <optional>
#include <string>
#include <variant>

namespace evenhall::server {

class TokenRegistry;

/// What a client says about itself, in a hello or in HTTP headers.
struct Credentials {
    std::string token;        ///< empty: none
    std::optional<Role> role; ///< what it wants to be
    std::string name;
    std::optional<PublicCode> code; ///< a citizen's only credential
    bool fromForeignPage = false;   ///< a web page of another site sent this from somebody's browser
};

/// Who a connection is, and what its token binds it to.
struct Access {
    Role role = Role::Citizen;
    std::string name;
    std::optional<ZoneId> zone;
    std::optional<WindowId> window;
    std::optional<KioskId> kiosk;
    std::optional<PublicCode> code;
};

/// The one who acts, for the hall.
[[nodiscard]] Actor actorOf(const Access& access);

/// Why somebody is not let in.
struct Denial {
    protocol::ProtocolError code = protocol::ProtocolError::NotAuthorized;
    std::string context;
};

/// Lets a client in: a token fixes the role; a citizen comes with the code of a ticket; while the hall has no tokens, a
/// program on the same machine names its role itself.
[[nodiscard]] std::variant<Access, Denial> admit(const Credentials& credentials, const Peer& peer,
                                                 TokenRegistry& tokens);

/// The subscription with the bindings of the token filled in, or why it may not be followed.
[[nodiscard]] std::variant<Subscription, Denial> confine(const Access& access, Subscription wanted);

/// Why this client may not give this command; nothing: it may.
[[nodiscard]] std::optional<Error> refusalOf(const Access& access, const Command& command);

} // namespace evenhall::server
