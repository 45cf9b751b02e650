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

std::string ClerkRegistry::PinTrial::digest() const {
    return slowDigestHex(pin, salt, protocol::pinRounds);
}

ClerkRegistry::ClerkRegistry(std::filesystem::path file) : m_clerks(std::move(file), &protocol::parseClerkSecrets) {}

Result<ClerkRegistry> ClerkRegistry::open(std::filesystem::path file) {
    ClerkRegistry registry(std::move(file));
    if (Result<void> done = registry.m_clerks.read(); !done)
        return done.error();
    return registry;
}

ClerkRegistry::Finding ClerkRegistry::check(Command& command, std::optional<RawIdentity>& secret, Moment now) {
    auto* signIn = std::get_if<SignIn>(&command);
    if (signIn == nullptr)
        return Allowed{};
    const std::optional<RawIdentity> given = std::exchange(secret, std::nullopt);
    if (m_clerks.items().empty())
        return Allowed{};
    if (!given)
        return Error{ErrorCode::IdentityRequired, "signing in needs the clerk's PIN or badge"};
    return given->scheme == "badge" ? takeBadge(*signIn, given->value) : tryPin(signIn->clerk, given->value, now);
}

ClerkRegistry::Finding ClerkRegistry::tryPin(const ClerkId& clerk, const std::string& pin, Moment now) {
    const protocol::ClerkSecret* known = find(clerk);
    if (known == nullptr)
        return PinTrial{clerk, pin, {}};
    Failures& failures = m_failures[clerk];
    if (failures.count >= wrongPins && now - failures.last < lockedFor)
        return Error{ErrorCode::TooSoon, "too many wrong PINs for clerk " + clerk.toString()};
    failures = {failures.count >= wrongPins ? 1 : failures.count + 1, now};
    return PinTrial{clerk, pin, known->salt};
}

std::optional<Error> ClerkRegistry::judge(const PinTrial& trial, const std::string& digest) {
    const protocol::ClerkSecret* known = find(trial.clerk);
    if (known == nullptr || !equalInConstantTime(known->pin, digest))
        return Error{ErrorCode::NotAllowed, "a wrong PIN for clerk " + trial.clerk.toString()};
    m_failures.erase(trial.clerk);
    return std::nullopt;
}

ClerkRegistry::Finding ClerkRegistry::takeBadge(SignIn& command, const std::string& badge) {
    const std::string digest = sha256Hex(badge);
    for (const protocol::ClerkSecret& each : m_clerks.items())
        if (!each.badge.empty() && equalInConstantTime(each.badge, digest)) {
            command.clerk = each.clerk;
            return Allowed{};
        }
    return Error{ErrorCode::NotAllowed, "nobody has this badge"};
}

const protocol::ClerkSecret* ClerkRegistry::find(const ClerkId& clerk) {
    const std::vector<protocol::ClerkSecret>& clerks = m_clerks.items();
    const auto found = std::find_if(clerks.begin(), clerks.end(),
                                    [&](const protocol::ClerkSecret& each) { return each.clerk == clerk; });
    return found == clerks.end() ? nullptr : &*found;
}

} // namespace evenhall::server
