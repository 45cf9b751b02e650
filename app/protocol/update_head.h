// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace evenhall::protocol {

/// The sequence of a message made by encodeUpdate(), from its first bytes: for those who only follow how far others
/// are (a load of hundreds of clients in one thread). Nothing for every other message.
[[nodiscard]] std::optional<std::int64_t> peekUpdateSequence(std::string_view text);

} // namespace evenhall::protocol
