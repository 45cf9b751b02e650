// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/access.h"

#include "app/protocol/wire_names.h"
#include "app/server/token_registry.h"

#include <utility>

namespace evenhall::server {

namespace {

using protocol::ProtocolError;

template <typename Name>
bool isOutside(const std::optional<Name>& binding, const std::optional<Name>& wanted) {
    return binding && wanted && *binding != *wanted;
}

template <typename T>
concept NamesWindow = requires(const T& command) {
    command.window;
};
template <typename T>
concept NamesKiosk = requires(const T& command) {
    command.kiosk;
};

std::variant<Access, Denial> admitByToken(const Credentials& credentials, TokenRegistry& tokens) {
    const std::optional<protocol::DeviceToken> token = tokens.find(credentials.token);
    if (!token)
        return Denial{ProtocolError::NotAuthorized, "this token is unknown here"};
    if (credentials.role && *credentials.role != token->role) {
        return Denial{ProtocolError::Forbidden,
                      "this token is for the role " + std::string(protocol::toWire(token->role))};
    }
    return Access{token->role, token->name, token->zone, token->window, token->kiosk, credentials.code};
}

} // namespace

std::variant<Access, Denial> admit(const Credentials& credentials, const Peer& peer, TokenRegistry& tokens) {
    if (!credentials.token.empty())
        return admitByToken(credentials, tokens);
    if (credentials.role == Role::Citizen) {
        if (!credentials.code)
            return Denial{ProtocolError::NotAuthorized, "a citizen comes with the code of a ticket"};
        return Access{Role::Citizen, "citizen", {}, {}, {}, credentials.code};
    }
    if (!tokens.empty() || !peer.loopback)
        return Denial{ProtocolError::NotAuthorized, "a token is needed"};
    if (credentials.fromForeignPage)
        return Denial{ProtocolError::Forbidden, "a page of another site may not act here"};
    if (!credentials.role)
        return Denial{ProtocolError::NotAuthorized, "a role or a token is needed"};
    return Access{*credentials.role, credentials.name.empty() ? "local" : credentials.name, {}, {}, {}, {}};
}

Actor actorOf(const Access& access) {
    return {access.role, access.name, std::nullopt, access.window, access.kiosk};
}

std::variant<Subscription, Denial> confine(const Access& access, Subscription wanted) {
    if (isOutside(access.zone, wanted.zone) || isOutside(access.window, wanted.window) ||
        isOutside(access.kiosk, wanted.kiosk))
        return Denial{ProtocolError::Forbidden, "this token is bound to another zone, window or kiosk"};
    wanted.role = access.role;
    if (access.zone)
        wanted.zone = access.zone;
    if (access.window)
        wanted.window = access.window;
    if (access.kiosk)
        wanted.kiosk = access.kiosk;
    if (access.role == Role::Citizen)
        return Subscription{Role::Citizen, {}, {}, {}, access.code};
    wanted.code.reset(); // a device follows what its role may see; codes are for their holders
    return wanted;
}

std::optional<Error> refusalOf(const Access& access, const Command& command) {
    if (!mayExecute(access.role, command)) {
        return Error{ErrorCode::NotAllowed,
                     "the role " + std::string(protocol::toWire(access.role)) + " may not do this"};
    }
    return std::visit(
        [&access]<typename T>(const T& each) -> std::optional<Error> {
            if constexpr (NamesWindow<T>) {
                if (access.window && each.window != *access.window)
                    return Error{ErrorCode::NotAllowed, "this token is bound to window " + access.window->toString()};
            }
            if constexpr (NamesKiosk<T>) {
                if (access.kiosk && each.kiosk != *access.kiosk)
                    return Error{ErrorCode::NotAllowed, "this token is bound to kiosk " + access.kiosk->toString()};
            }
            return std::nullopt;
        },
        command);
}

} // namespace evenhall::server
