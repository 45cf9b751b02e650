// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/commands.h"
#include "app/domain/values/result.h"
#include "app/domain/values/time.h"
#include "app/hall_service/hall_service.h"

#include <array>
#include <string>

namespace evenhall {

/// Makes identity tokens with one key per purpose, each of which lives as long as its purpose and is then destroyed,
/// after which its tokens lead back to nobody: day 1 day, no-show 90 days, return visit 30 days. The keys stand in
/// `<folder>/identity-keys` (readable by the service alone), apart from the journal and its backups.
/// Belongs to the hall thread.
class IdentityKeys {
public:
    explicit IdentityKeys(std::string folder) : m_file(std::move(folder) + "/identity-keys") {}

    /// Reads the keys, destroys those past their life and makes new ones.
    Result<void> refresh(BusinessDay today);

    /// Tokens of an identity; refresh() must have succeeded for this day.
    [[nodiscard]] IdentityTokens tokens(const RawIdentity& identity) const;

private:
    struct Key {
        std::string secret;
        BusinessDay since;
    };
    static constexpr std::size_t purposes = 3;

    void read();
    Result<void> write() const;

    std::string m_file;
    std::array<Key, purposes> m_keys;
    bool m_read = false;
};

} // namespace evenhall
