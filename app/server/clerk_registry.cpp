// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/clerk_registry.h"

#include "app/server/token_digest.h"

#include <algorithm>
#include <utility>

namespace evenhall::server {

namespace {

constexpr int wrongPins = 5;
constexpr std::chrono::seconds lockedFor(60);

} // namespace

ClerkRegistry::ClerkRegistry(std::filesystem::path file) : m_file(std::move(file)) {}

Result<ClerkRegistry> ClerkRegistry::open(std::filesystem::path file) {
    ClerkRegistry registry(std::move(file));
    if (Result<void> done = registry.read(); !done)
        return done.error();
    return registry;
}

std::optional<Error> ClerkRegistry::check(Command& command, std::optional<RawIdentity>& secret, Moment now) {
    auto* signIn = std::get_if<SignIn>(&command);
    if (signIn == nullptr)
        return std::nullopt;
    const std::optional<RawIdentity> given = std::exchange(secret, std::nullopt);
    readIfChanged();
    if (m_clerks.empty())
        return std::nullopt;
    if (!given)
        return Error{ErrorCode::IdentityRequired, "signing in needs the clerk's PIN or badge"};
    return given->scheme == "badge" ? takeBadge(*signIn, given->value) : checkPin(*signIn, given->value, now);
}

std::optional<Error> ClerkRegistry::checkPin(const SignIn& command, const std::string& pin, Moment now) {
    const auto clerk = std::find_if(m_clerks.begin(), m_clerks.end(),
                                    [&](const protocol::ClerkSecret& each) { return each.clerk == command.clerk; });
    const Error wrong{ErrorCode::NotAllowed, "a wrong PIN for clerk " + command.clerk.toString()};
    if (clerk == m_clerks.end()) {
        (void)slowDigestHex(pin, {}, protocol::pinRounds); // an unknown clerk costs the same time as a known one
        return wrong;
    }
    Failures& failures = m_failures[clerk->clerk];
    if (failures.count >= wrongPins && now - failures.last < lockedFor)
        return Error{ErrorCode::TooSoon, "too many wrong PINs for clerk " + command.clerk.toString()};
    if (equalInConstantTime(clerk->pin, slowDigestHex(pin, clerk->salt, protocol::pinRounds))) {
        m_failures.erase(clerk->clerk);
        return std::nullopt;
    }
    failures = {failures.count >= wrongPins ? 1 : failures.count + 1, now};
    return wrong;
}

std::optional<Error> ClerkRegistry::takeBadge(SignIn& command, const std::string& badge) const {
    const std::string digest = sha256Hex(badge);
    for (const protocol::ClerkSecret& each : m_clerks)
        if (!each.badge.empty() && equalInConstantTime(each.badge, digest)) {
            command.clerk = each.clerk;
            return std::nullopt;
        }
    return Error{ErrorCode::NotAllowed, "nobody has this badge"};
}

Result<void> ClerkRegistry::read() {
    const Result<std::optional<std::string>> text = m_file.read();
    if (!text)
        return text.error();
    if (!text->has_value()) {
        m_clerks.clear();
        return {};
    }
    Result<std::vector<protocol::ClerkSecret>> clerks = protocol::parseClerkSecrets(**text);
    if (!clerks)
        return clerks.error();
    m_clerks = std::move(clerks).value();
    return {};
}

void ClerkRegistry::readIfChanged() {
    if (m_file.isChanged())
        (void)read(); // an unreadable file leaves the clerks before it in force
}

} // namespace evenhall::server
