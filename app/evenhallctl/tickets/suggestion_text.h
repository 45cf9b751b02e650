// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/hall_service/hall_service.h"

#include <string>

namespace evenhall {

/// One line for each suggestion with its id, its state and its sentence, open ones first; empty without any.
[[nodiscard]] std::string drawSuggestions(const Update& snapshot, const std::string& language);

} // namespace evenhall
