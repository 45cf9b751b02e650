// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/token_registry.h"

#include "app/server/token_digest.h"

#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace evenhall::server {

namespace {

constexpr std::uintmax_t maxFile = 4UL * 1024 * 1024;

} // namespace

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
    std::error_code missing;
    m_changed = std::filesystem::last_write_time(m_file, missing);
    if (missing) {
        m_changed = {};
        m_tokens.clear();
        return {};
    }
    std::error_code unreadable;
    const std::uintmax_t size = std::filesystem::file_size(m_file, unreadable);
    std::ifstream stream(m_file, std::ios::binary);
    if (unreadable || size > maxFile || !stream)
        return {ErrorCode::Io, m_file.string() + " cannot be read"};
    const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    Result<std::vector<protocol::DeviceToken>> tokens = protocol::parseDeviceTokens(text);
    if (!tokens)
        return tokens.error();
    m_tokens = std::move(tokens).value();
    return {};
}

void TokenRegistry::readIfChanged() {
    std::error_code missing;
    const auto changed = std::filesystem::last_write_time(m_file, missing);
    if ((missing ? std::filesystem::file_time_type{} : changed) == m_changed)
        return;
    if (Result<void> done = read(); !done)
        m_problem = done.error();
}

} // namespace evenhall::server
