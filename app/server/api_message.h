// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/protocol/protocol_error.h"
#include "app/server/peer.h"

#include <string>

namespace evenhall::server {

enum class Method { Get, Put, Post, Other };

/// A whole HTTP request, free of the library that read it.
struct ApiRequest {
    Method method = Method::Other;
    std::string target;         ///< path and query, as sent
    std::string authorization;  ///< "Bearer TOKEN", or "Ticket CODE" for a citizen
    std::string role;           ///< X-Evenhall-Role: while the hall has no tokens
    std::string name;           ///< X-Evenhall-Name
    std::string idempotencyKey; ///< Idempotency-Key
    bool fromForeignPage = false;
    std::string body;
    Peer peer;
};

struct ApiResponse {
    int status = 200;
    std::string body;
    std::string contentType = "application/json; charset=utf-8";
};

/// The response to a request that the hall is not asked about.
[[nodiscard]] ApiResponse errorResponse(protocol::ProtocolError code, std::string context);

} // namespace evenhall::server
