// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/hall_service/hall_service.h"
#include "app/protocol/protocol_error.h"
#include "app/server/access.h"
#include "app/server/api_message.h"

#include <cstdint>
#include <string_view>

namespace evenhall::server {

/// How the hall's and the protocol's errors read in HTTP.
[[nodiscard]] int statusOf(ErrorCode code);
[[nodiscard]] int statusOf(protocol::ProtocolError code);

[[nodiscard]] ApiResponse errorResponse(const Denial& denial);
[[nodiscard]] ApiResponse answerResponse(std::string_view key, std::int64_t sequence, const Answer& answer);

} // namespace evenhall::server
