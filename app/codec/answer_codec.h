// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/answer.h"
#include "app/domain/values/result.h"

#include <string>
#include <string_view>

namespace evenhall::codec {

/// An answer as the journal keeps it for a repeated command. Not the wire form, which app/protocol owns.
[[nodiscard]] std::string encodeAnswer(const Answer& answer);

/// Strict; Corrupt with the place and what was expected.
[[nodiscard]] Result<Answer> decodeAnswer(std::string_view text);

} // namespace evenhall::codec
