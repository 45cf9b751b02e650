// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhall {

/// The words between two things of a list, from the template `name`. A template file cannot end a line with a blank, so
/// "," gets it here.
[[nodiscard]] std::string listSeparator(const HallConfiguration& hall, std::string_view name,
                                        const std::string& language);

[[nodiscard]] std::string joinWords(const std::vector<std::string>& words, std::string_view separator);

} // namespace evenhall
