// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/hall_service/hall_service.h"
#include "app/protocol/clerk_secrets.h"
#include "app/server/watched_file.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace evenhall::server {

/// Whether a clerk who signs in is who that is: checks the PIN or the badge against clerks.json, which is read again
/// when it changes. A hall without registered clerks takes a staff number on trust, as a small one does.
///
/// After five wrong PINs in a row a clerk can try again only after a minute. Checking a PIN takes some tens of
/// milliseconds of the network thread, which owns this.
class ClerkRegistry {
public:
    using Moment = std::chrono::steady_clock::time_point;

    /// A missing file means no clerks; an unreadable one is an error.
    static Result<ClerkRegistry> open(std::filesystem::path file);

    /// Why this sign-in is refused; nothing: it may go on. Takes the secret away in any case, so that it goes no
    /// further, and puts in the clerk whose badge it was. IdentityRequired: a secret is wanted; NotAllowed: it is
    /// wrong; TooSoon: too many were wrong.
    [[nodiscard]] std::optional<Error> check(Command& command, std::optional<RawIdentity>& secret, Moment now);

private:
    struct Failures {
        int count = 0;
        Moment last;
    };

    explicit ClerkRegistry(std::filesystem::path file);
    Result<void> read();
    void readIfChanged();
    [[nodiscard]] std::optional<Error> checkPin(const SignIn& command, const std::string& pin, Moment now);
    [[nodiscard]] std::optional<Error> takeBadge(SignIn& command, const std::string& badge) const;

    WatchedFile m_file;
    std::vector<protocol::ClerkSecret> m_clerks;
    std::map<ClerkId, Failures> m_failures;
};

} // namespace evenhall::server
