// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/token_registry.h"

#include "app/server/token_digest.h"

#include <utility>

namespace evenhall::server {

TokenRegistry::TokenRegistry(std::filesystem::path file) : m_file(std::move(file)) {}

Result<TokenRegistry> TokenRegistry::open(std::filesystem::path file) {
    TokenRegistry registry(std::move(file));
    if (Result<void> done = registry.read(); !done)
        return done.error();
    return registry;
}

bool TokenRegistry::empty() {
    readIfChanged();
    return m_tokens.empty();
}

std::optional<protocol::DeviceToken> TokenRegistry::find(std::string_view token) {
    readIfChanged();
    const std::string digest = sha256Hex(token);
    std::optional<protocol::DeviceToken> found;
    for (const protocol::DeviceToken& each : m_tokens) {
        if (equalInConstantTime(each.sha256, digest))
            found = each;
    }
    return found;
}

std::optional<Error> TokenRegistry::takeProblem() {
    return std::exchange(m_problem, std::nullopt);
}

Result<void> TokenRegistry::read() {
    const Result<std::optional<std::string>> text = m_file.read();
    if (!text)
        return text.error();
    if (!text->has_value()) {
        m_tokens.clear();
        return {};
    }
    Result<std::vector<protocol::DeviceToken>> tokens = protocol::parseDeviceTokens(**text);
    if (!tokens)
        return tokens.error();
    m_tokens = std::move(tokens).value();
    return {};
}

void TokenRegistry::readIfChanged() {
    if (!m_file.isChanged())
        return;
    if (Result<void> done = read(); !done)
        m_problem = done.error();
}

} // namespace evenhall::server
