// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/hall_service/hall_service.h"

#include <string>

namespace evenhall {

enum class TextLanguage { English, Chinese };

/// What a suggestion says, in one sentence that a manager can read out: who, what, until when, what it brings and
/// costs, and how sure that is.
[[nodiscard]] std::string sentenceOf(const SuggestionView& suggestion, std::chrono::minutes utcOffset,
                                     TextLanguage language);

/// One line for each suggestion with its id and state, open ones first; empty without any.
[[nodiscard]] std::string drawSuggestions(const Update& snapshot, TextLanguage language);

} // namespace evenhall
