// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/id.h"
#include "app/domain/values/result.h"
#include "app/hall_service/role.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhall::protocol {

/// What the hall knows of one device: who it is and what it is bound to. Of its token only the SHA-256 is kept, so a
/// copied file opens nothing.
struct DeviceToken {
    std::string name;
    Role role = Role::Board;
    std::string sha256;             ///< 64 lower-case hexadecimal digits, of the token's bytes
    std::optional<ZoneId> zone;     ///< may follow this zone only
    std::optional<WindowId> window; ///< may follow and act for this window only
    std::optional<KioskId> kiosk;   ///< may follow and act for this kiosk only

    friend bool operator==(const DeviceToken&, const DeviceToken&) = default;
};

/// The file tokens.json of a data folder:
/// {"tokens":[{"name":"w15","role":"counter","sha256":"…","window":"15"}]}
/// Unknown fields, repeated names and repeated digests are refused.
[[nodiscard]] Result<std::vector<DeviceToken>> parseDeviceTokens(std::string_view text);
[[nodiscard]] std::string encodeDeviceTokens(const std::vector<DeviceToken>& tokens);

} // namespace evenhall::protocol
