// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/hall_service/hall_service.h"
#include "app/protocol/clerk_secrets.h"
#include "app/server/watched_list.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>

namespace evenhall::server {

/// Whether a clerk who signs in is who that is: checks the PIN or the badge against clerks.json, which is read again
/// when it changes. A hall without registered clerks takes a staff number on trust, as a small one does.
///
/// After five wrong PINs in a row a clerk can try again only after a minute; a PIN that is still being checked counts
/// as wrong until it is known to be right, so that guesses side by side gain nothing. Owned by the network thread.
class ClerkRegistry {
public:
    using Moment = std::chrono::steady_clock::time_point;

    struct Allowed {};
    /// A PIN whose digest decides. It takes some tens of milliseconds, so whoever asks computes it elsewhere.
    struct PinTrial {
        ClerkId clerk;
        std::string pin;
        std::string salt;

        [[nodiscard]] std::string digest() const;
    };
    using Finding = std::variant<Allowed, Error, PinTrial>;

    /// A missing file means no clerks; an unreadable one is an error.
    static Result<ClerkRegistry> open(std::filesystem::path file);

    /// Whether this command may go on. Takes the secret away in any case, so that it goes no further, and puts in the
    /// clerk whose badge it was. IdentityRequired: a secret is wanted; NotAllowed: it is wrong; TooSoon: too many were
    /// wrong.
    [[nodiscard]] Finding check(Command& command, std::optional<RawIdentity>& secret, Moment now);
    /// What a trial came to; nothing: the clerk may sign in. An unknown clerk fails here, after the same time.
    [[nodiscard]] std::optional<Error> judge(const PinTrial& trial, const std::string& digest);

    /// Who hears why a change of the file was not taken over; the clerks before it stay in force.
    void onProblem(WatchedList<protocol::ClerkSecret>::Complain complain) { m_clerks.onProblem(std::move(complain)); }

private:
    struct Failures {
        int count = 0;
        Moment last;
    };

    explicit ClerkRegistry(std::filesystem::path file);
    [[nodiscard]] const protocol::ClerkSecret* find(const ClerkId& clerk);
    [[nodiscard]] Finding tryPin(const ClerkId& clerk, const std::string& pin, Moment now);
    [[nodiscard]] Finding takeBadge(SignIn& command, const std::string& badge);

    WatchedList<protocol::ClerkSecret> m_clerks;
    std::map<ClerkId, Failures> m_failures;
};

} // namespace evenhall::server
