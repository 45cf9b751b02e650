// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/suggestions.h"
#include "app/hall_service/views.h"

namespace evenhall {

/// The suggestion that a hall showed, as the rules know it. What the hall keeps to itself (the window's profile before)
/// stays empty.
[[nodiscard]] Suggestion suggestionOf(const SuggestionView& view);

} // namespace evenhall
