// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/protocol/device_tokens.h"
#include "app/server/watched_list.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace evenhall::server {

/// The device tokens of this hall, read from tokens.json and read again when that file changes, so that a token can be
/// taken back without a restart. Owned by the network thread.
class TokenRegistry {
public:
    /// A missing file means no tokens; an unreadable one is an error.
    static Result<TokenRegistry> open(std::filesystem::path file);

    [[nodiscard]] bool empty() { return m_tokens.items().empty(); }
    /// Compares digests, each in constant time; looks at every token, found or not.
    [[nodiscard]] std::optional<protocol::DeviceToken> find(std::string_view token);

    /// Who hears why a change of the file was not taken over; the tokens before it stay in force.
    void onProblem(WatchedList<protocol::DeviceToken>::Complain complain) { m_tokens.onProblem(std::move(complain)); }

private:
    explicit TokenRegistry(std::filesystem::path file);

    WatchedList<protocol::DeviceToken> m_tokens;
};

} // namespace evenhall::server
