// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/codec/enum_names.h"
#include "app/hall_service/role.h"
#include "app/hall_service/views.h"
#include "app/protocol/protocol_error.h"

#include <optional>
#include <string_view>

namespace evenhall::protocol {

/// The spelling of every enumerator on the wire. Programs that print or read such a name (a command line, a table of
/// errors) use these too, so that one word means one thing everywhere.
[[nodiscard]] std::string_view toWire(Role value);
[[nodiscard]] std::string_view toWire(ProtocolError value);
[[nodiscard]] std::string_view toWire(EntityKind value);

/// What the journal stores too is spelled alike; the golden file of the protocol fails when a stored name moves.
template <typename Enum>
requires requires(Enum value) {
    codec::nameOf(value);
}
[[nodiscard]] std::string_view toWire(Enum value) {
    return codec::nameOf(value);
}

/// The enumerator of a wire name, or nothing. Enumerators count from zero without gaps.
template <typename Enum>
[[nodiscard]] std::optional<Enum> fromWire(std::string_view name) {
    for (int index = 0; !toWire(static_cast<Enum>(index)).empty(); ++index) {
        if (toWire(static_cast<Enum>(index)) == name)
            return static_cast<Enum>(index);
    }
    return std::nullopt;
}

} // namespace evenhall::protocol
