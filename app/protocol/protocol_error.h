// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace evenhall::protocol {

/// The version both ends must speak. Grows with every change that an older end would misunderstand; the golden file
/// tests/data/protocol-v1.json holds one example of every message of this version.
inline constexpr int version = 1;

/// What is wrong between a client and the server, before the hall is asked. Refusals of the hall are ErrorCode.
enum class ProtocolError {
    BadMessage,         ///< not JSON, a missing or unknown field, a value of the wrong kind
    UnsupportedVersion, ///< the other end speaks another version of the protocol
    HelloExpected,      ///< the first message of a connection is hello
    NotAuthorized,      ///< no token, or one the hall does not know
    Forbidden,          ///< the role or the binding of the token does not allow it
    TooLarge,           ///< header, body or message over its limit
    TooMany,            ///< connections or commands over their limit; come back later
    TimedOut,           ///< the client was too slow
    NotFound,           ///< no such path, or nothing stands there
    MethodNotAllowed,
    Unavailable ///< the hall has no configuration yet, or is stopping
};

/// A message that could not be read. The context starts with a JSON pointer where one is known and never repeats what
/// a person typed.
struct BadMessage {
    ProtocolError code = ProtocolError::BadMessage;
    std::string context;
    std::string key; ///< of the command, when it could be read: the error is its answer
};

} // namespace evenhall::protocol
