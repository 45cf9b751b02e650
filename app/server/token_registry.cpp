// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/token_registry.h"

#include "app/server/token_digest.h"

#include <utility>

namespace evenhall::server {

TokenRegistry::TokenRegistry(std::filesystem::path file) : m_tokens(std::move(file), &protocol::parseDeviceTokens) {}

Result<TokenRegistry> TokenRegistry::open(std::filesystem::path file) {
    TokenRegistry registry(std::move(file));
    if (Result<void> done = registry.m_tokens.read(); !done)
        return done.error();
    return registry;
}

std::optional<protocol::DeviceToken> TokenRegistry::find(std::string_view token) {
    const std::string digest = sha256Hex(token);
    std::optional<protocol::DeviceToken> found;
    for (const protocol::DeviceToken& each : m_tokens.items()) {
        if (equalInConstantTime(each.sha256, digest))
            found = each;
    }
    return found;
}

} // namespace evenhall::server
